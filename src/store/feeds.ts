/** The feeds of a workspace and how they do, and how much the workspace has in all. */
import type { Selectable } from 'kysely';
import type { Feed } from '../core/feedRecords.ts';
import type { Collecting } from './collecting.ts';
import type { Database } from './schema.ts';
import type { FollowsTable, PolledFeedsTable } from './schemaFeeds.ts';
import { listedFor, namesSeenBy } from './scope.ts';
import type { Store } from './store.ts';

type Queries = Pick<Store, 'counts'> & Pick<Collecting, 'feeds' | 'feedCounts' | 'headlines'>;

export function feedQueries(database: Database): Queries {
  return {
    feeds: async (workspace, now) => {
      const week = Temporal.Instant.from(now).subtract({ hours: 7 * 24 });
      const weekAgo = week.toString({ smallestUnit: 'second' });
      const rows = await database
        .selectFrom('follows')
        .innerJoin('polled_feeds', 'polled_feeds.key', 'follows.feed_key')
        .selectAll('polled_feeds')
        .select(['follows.added_at', 'follows.until', 'follows.state'])
        .select((feed) => {
          const { fn } = feed;
          const week = feed
            .selectFrom('entries')
            .whereRef('entries.feed_key', '=', 'polled_feeds.key')
            .where('entries.dated', '>=', weekAgo);
          const unread = week.where('entries.state', '=', 'unread');
          return [
            week.where('entries.dated', '<=', now).select(fn.countAll<number>().as('count')).as('in_week'),
            unread.select(fn.countAll<number>().as('count')).as('unread'),
            unread.select('entries.reason').orderBy('entries.dated', 'desc').limit(1).as('unread_reason'),
            feed
              .selectFrom('entries')
              .whereRef('entries.feed_key', '=', 'polled_feeds.key')
              .where('entries.state', '=', 'waiting')
              .select(fn.countAll<number>().as('count'))
              .as('waiting'),
          ];
        })
        .where('follows.workspace', '=', workspace)
        .where('follows.state', '<>', 'removed')
        .orderBy('follows.added_at')
        .orderBy('polled_feeds.url')
        .execute();
      return rows.map((row) => ({
        ...known(row),
        perDay: (row.in_week ?? 0) / 7,
        waiting: row.waiting ?? 0,
        unread: row.unread ? { count: row.unread, reason: row.unread_reason ?? '' } : null,
      }));
    },
    headlines: async (url, limit) => {
      const rows = await database
        .selectFrom('entries')
        .innerJoin('polled_feeds', 'polled_feeds.key', 'entries.feed_key')
        .select('entries.title')
        .where('polled_feeds.url', '=', url)
        .where('entries.title', 'is not', null)
        .orderBy('entries.dated', 'desc')
        .orderBy('entries.key')
        .limit(limit)
        .execute();
      return rows.flatMap(({ title }) => title ?? []);
    },
    ...counting(database),
  };
}

type FeedRow = Selectable<PolledFeedsTable> & Pick<FollowsTable, 'added_at' | 'until' | 'state'>;

function known(row: FeedRow): Omit<Feed, 'perDay' | 'waiting' | 'unread'> {
  const reason = row.reason ?? '';
  return {
    url: row.url,
    title: row.title,
    siteUrl: row.site_url,
    addedAt: row.added_at,
    pausedAt: row.state === 'paused' ? row.until : null,
    succeededAt: row.succeeded_at,
    nextPoll: row.ended_at === null && row.state === 'following' ? row.next_poll : null,
    failing: row.failing_since === null ? null : { since: row.failing_since, count: row.failures, reason },
    ended: row.ended_at === null ? null : { at: row.ended_at, reason },
  };
}

function counting(database: Database): Pick<Queries, 'counts' | 'feedCounts'> {
  const followed = (workspace: string) =>
    database
      .selectFrom('follows')
      .innerJoin('polled_feeds', 'polled_feeds.key', 'follows.feed_key')
      .where('follows.workspace', '=', workspace)
      .where('follows.state', '<>', 'removed');
  return {
    feedCounts: async (workspace) => {
      const counts = await followed(workspace)
        .select(({ fn, eb }) => [
          fn.count<number>('polled_feeds.failing_since').as('failing'),
          fn.count<number>('polled_feeds.ended_at').as('ended'),
          fn.count<number>(eb.case().when('follows.state', '=', 'paused').then(1).end()).as('paused'),
          fn.max('polled_feeds.succeeded_at').as('lastPoll'),
        ])
        .executeTakeFirstOrThrow();
      const { waiting } = await followed(workspace)
        .innerJoin('entries', 'entries.feed_key', 'polled_feeds.key')
        .where('entries.state', '=', 'waiting')
        .select(({ fn }) => fn.countAll<number>().as('waiting'))
        .executeTakeFirstOrThrow();
      return { ...counts, waiting };
    },
    counts: async (workspace) => {
      const count = (table: 'articles' | 'quotes') =>
        database
          .selectFrom(table)
          .where(listedFor(workspace, `${table}.workspace`))
          .select(({ fn }) => fn.countAll<number>().as('count'));
      const articles = await count('articles').executeTakeFirstOrThrow();
      const quotes = await count('quotes').executeTakeFirstOrThrow();
      // Of each person there are few rows of names, and many of appearances.
      const actors = await database
        .selectFrom('names')
        .where(namesSeenBy(workspace))
        .select(({ fn }) => fn.count<number>('person_key').distinct().as('count'))
        .executeTakeFirstOrThrow();
      const feeds = await followed(workspace)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return { articles: articles.count, quotes: quotes.count, actors: actors.count, feeds: feeds.count };
    },
  };
}
