/** The entries that wait until their article is read. */
import type { EntryContent } from '../core/feedRecords.ts';
import type { Collecting } from './collecting.ts';
import type { Database } from './schema.ts';

export function waitingQueries(database: Database): Pick<Collecting, 'waitingEntries'> {
  return {
    waitingEntries: async (now, limit, inHand = []) => {
      const rows = await database
        .selectFrom('entries')
        .innerJoin('polled_feeds', 'polled_feeds.key', 'entries.feed_key')
        .leftJoin('entry_contents', 'entry_contents.entry_key', 'entries.key')
        .leftJoin('articles', 'articles.key', 'entries.article_key')
        .select(['entries.key', 'entries.fingerprint', 'entries.tries', 'entries.seen_at'])
        .select([
          'polled_feeds.key as feed_key',
          'polled_feeds.title as feed_title',
          'polled_feeds.url as feed_url',
        ])
        .select(['entry_contents.content', 'articles.id as article'])
        .where('entries.state', '=', 'waiting')
        .where('entries.key', 'not in', inHand)
        .where((entry) =>
          entry.or([entry('entries.next_try', 'is', null), entry('entries.next_try', '<=', now)]),
        )
        .orderBy('entries.dated', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        key: row.key,
        fingerprint: row.fingerprint,
        feed: { key: row.feed_key, title: row.feed_title, url: row.feed_url },
        content: JSON.parse(row.content ?? '{}') as EntryContent,
        article: row.article,
        tries: row.tries,
        seenAt: row.seen_at,
      }));
    },
  };
}
