/** Tells those who follow a feed that it has been failing for long, or that it has ended; each of them once. */
import type { Adapter } from '../adapters/adapter.ts';
import type { Store } from '../store/store.ts';
import { feedNoticePage } from '../views/feedNotice.ts';

const FAILING_DAYS = 3;

export type NotifierParts = {
  store: Store;
  post: Adapter['post'];
  now: () => Temporal.Instant;
  onTrouble: (error: unknown, where: string) => void;
};

export async function tellOfFeeds({ store, post, now, onTrouble }: NotifierParts): Promise<void> {
  const since = now()
    .subtract({ hours: FAILING_DAYS * 24 })
    .toString({ smallestUnit: 'second' });
  for (const notice of await store.takeNotices(since)) {
    const { feed, kind, since: day, channel } = notice;
    try {
      await post(channel, feedNoticePage(notice), `${kind} ${day} ${feed.url} ${channel}`);
    } catch (error) {
      onTrouble(error, feed.url);
    }
  }
}
