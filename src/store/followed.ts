/** Which feeds are polled: those that someone follows now, whoever it is. */
import type { ExpressionBuilder } from 'kysely';
import type { Tables } from './schema.ts';

/** For queries: true for rows of feeds that someone follows and has not paused. */
export function isFollowed(feed: ExpressionBuilder<Tables, 'polled_feeds'>) {
  return feed.exists(
    feed
      .selectFrom('follows')
      .select('workspace')
      .whereRef('follows.feed_key', '=', 'polled_feeds.key')
      .where('state', '=', 'following'),
  );
}
