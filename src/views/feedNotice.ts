/** What those who follow a feed are told without asking: that it has been failing for long, or that it has ended. */
import type { FeedNotice } from '../core/feedRecords.ts';
import { shownName, withShownAddresses } from '../core/shownAddress.ts';
import type { Reply } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { changeOf } from './feeds.ts';

export function feedNoticePage({ feed, kind, since, reason }: FeedNotice): Reply {
  const name = shownName(feed);
  const why = withShownAddresses(reason);
  const text =
    kind === 'ended'
      ? `The feed ${name} has ended and is read no more. ${why}`
      : `The feed ${name} cannot be read since ${fullDay(since)}. ${why} We go on trying.`;
  return {
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'actions', actions: [{ label: 'Remove it', command: changeOf('remove', feed) }] },
    ],
  };
}
