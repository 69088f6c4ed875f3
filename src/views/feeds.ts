/** The feeds a workspace keeps, and what can be done until they are polled. */
import type { Block, Reply } from '../reply/reply.ts';
import type { Feed } from '../core/records.ts';
import { fullDay } from './dates.ts';
import { count } from './words.ts';

const notPolled: Block = {
  kind: 'note',
  text: 'Feeds are kept but not polled in this version. What works now: /brief with a file or with the text of an article.',
};

export function feedsPage(feeds: Feed[]): Reply {
  if (feeds.length === 0) {
    const text = 'No feeds yet. Keep one with /feeds add and its address.';
    return { blocks: [{ kind: 'paragraph', text }, notPolled] };
  }
  const items = feeds.map(({ url, addedAt }) => `${url} (since ${fullDay(addedAt)})`);
  return {
    blocks: [
      { kind: 'heading', text: 'Feeds', aside: count(feeds.length, 'feed') },
      { kind: 'list', items },
      notPolled,
    ],
  };
}

export function feedAddedPage(url: string, added: boolean): Reply {
  return {
    blocks: [{ kind: 'paragraph', text: added ? `Kept: ${url}` : `Already kept: ${url}` }, notPolled],
  };
}
