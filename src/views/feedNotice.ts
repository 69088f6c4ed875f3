/** What those who follow a feed are told without asking: that it has been failing for long, or that it has ended. */
import type { FeedNotice } from '../core/feedRecords.ts';
import type { Reply } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { quoted } from './words.ts';

export function feedNoticePage({ feed, kind, since, reason }: FeedNotice): Reply {
  const name = feed.title ?? feed.url;
  const text =
    kind === 'ended'
      ? `The feed ${name} has ended and is read no more. ${reason}`
      : `The feed ${name} cannot be read since ${fullDay(since)}. ${reason} We go on trying.`;
  return {
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'actions', actions: [{ label: 'Remove it', command: `/feeds remove ${quoted(feed.url)}` }] },
    ],
  };
}
