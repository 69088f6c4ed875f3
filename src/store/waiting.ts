/** The entries that wait until their article is read. */
import type { Transaction } from 'kysely';
import type { EntryContent } from '../core/feedRecords.ts';
import type { Collecting } from './collecting.ts';
import { isFree } from './leases.ts';
import type { Lease } from './leasing.ts';
import type { Database, Tables, Transact } from './schema.ts';

export function waitingQueries(
  database: Database,
  retrievable: Transact,
): Pick<Collecting, 'takeWaitingEntries'> {
  return {
    takeWaitingEntries: async (lease, limit) => {
      const keys = await retrievable((transaction) => take(transaction, lease, limit));
      if (keys.length === 0) return [];
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
        .where('entries.key', 'in', keys)
        .orderBy('entries.dated', 'desc')
        .orderBy('entries.key')
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

async function take(
  transaction: Transaction<Tables>,
  { owner, now, until }: Lease,
  limit: number,
): Promise<number[]> {
  const rows = await transaction
    .selectFrom('entries')
    .select('key')
    .where('state', '=', 'waiting')
    .where((entry) => entry.or([entry('next_try', 'is', null), entry('next_try', '<=', now)]))
    .where(isFree(now))
    .orderBy('dated', 'desc')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  const keys = rows.map(({ key }) => key);
  if (keys.length === 0) return [];
  await transaction
    .updateTable('entries')
    .set({ lease_owner: owner, lease_until: until })
    .where('key', 'in', keys)
    .execute();
  return keys;
}
