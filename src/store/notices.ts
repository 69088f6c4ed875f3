/** What those who follow a feed are told once: that it has been failing for long, or that it has ended. */
import { sql } from 'kysely';
import type { Collecting } from './collecting.ts';
import type { Engine } from './engine.ts';

export function noticeQueries({ transact }: Engine): Pick<Collecting, 'takeNotices'> {
  return {
    // They count as told when they are taken: after a crash one is missing rather than said twice.
    takeNotices: (failingSince) =>
      transact(async (transaction) => {
        const since = sql<string>`coalesce(polled_feeds.ended_at, polled_feeds.failing_since)`;
        const rows = await transaction
          .selectFrom('follows')
          .innerJoin('polled_feeds', 'polled_feeds.key', 'follows.feed_key')
          .select(['follows.workspace', 'follows.feed_key', 'polled_feeds.url', 'polled_feeds.title'])
          .select(['polled_feeds.reason', 'polled_feeds.ended_at', since.as('since')])
          .select(sql<string>`coalesce(follows.channel, follows.workspace)`.as('channel'))
          .where('follows.state', '=', 'following')
          .where((feed) =>
            feed.or([
              feed('polled_feeds.ended_at', 'is not', null),
              feed('failing_since', '<=', failingSince),
            ]),
          )
          .where('follows.told_since', 'is distinct from', since)
          .orderBy('polled_feeds.key')
          .orderBy('follows.workspace')
          .forUpdate('follows')
          .skipLocked()
          .execute();
        for (const row of rows) {
          await transaction
            .updateTable('follows')
            .set({ told_since: row.since })
            .where('workspace', '=', row.workspace)
            .where('feed_key', '=', row.feed_key)
            .execute();
        }
        return rows.map((row) => ({
          workspace: row.workspace,
          channel: row.channel,
          feed: { url: row.url, title: row.title },
          kind: row.ended_at === null ? 'failing' : 'ended',
          since: row.since,
          reason: row.reason ?? '',
        }));
      }),
  };
}
