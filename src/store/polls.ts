/** Polling: which feeds are due, and what came of a poll, written together with its entries or not at all. */
import { sql, type Selectable, type Transaction } from 'kysely';
import type { Poll, PolledFeed } from '../core/feedRecords.ts';
import type { Collecting } from './collecting.ts';
import { keepEntries } from './entries.ts';
import { isFollowed } from './followed.ts';
import { isFree } from './leases.ts';
import type { Database, Tables, Transact } from './schema.ts';
import type { PolledFeedsTable } from './schemaFeeds.ts';

type Queries = Pick<Collecting, 'polledFeed' | 'takeDueFeeds' | 'keepPoll'>;

export function pollQueries(database: Database, retrievable: Transact): Queries {
  return {
    polledFeed: async (url) => {
      const row = await database
        .selectFrom('polled_feeds')
        .selectAll()
        .where('url', '=', url)
        .executeTakeFirst();
      return row === undefined ? null : polledFeed(row);
    },
    takeDueFeeds: ({ owner, now, until }, limit) =>
      retrievable(async (transaction) => {
        const rows = await transaction
          .selectFrom('polled_feeds')
          .selectAll()
          .where('next_poll', '<=', now)
          .where('ended_at', 'is', null)
          .where(isFree(now))
          .where(isFollowed)
          .orderBy('next_poll')
          .limit(limit)
          .forUpdate()
          .skipLocked()
          .execute();
        if (rows.length === 0) return [];
        const keys = rows.map(({ key }) => key);
        await transaction
          .updateTable('polled_feeds')
          .set({ lease_owner: owner, lease_until: until })
          .where('key', 'in', keys)
          .execute();
        return rows.map(polledFeed);
      }),
    keepPoll: (feed, poll, holder) =>
      retrievable(async (transaction) => {
        const hold = await holdOn(transaction, feed, holder ?? null, poll.at);
        if (hold !== 'held')
          return hold === 'lost' && poll.kind === 'read' && poll.movedTo === null
            ? await keepEntries(transaction, feed, poll, 'only new ones')
            : { added: 0, changed: 0 };
        const key = poll.movedTo === null ? feed : await move(transaction, feed, poll.movedTo, poll.at);
        if (poll.kind === 'failed' || poll.kind === 'ended') {
          await keepFailure(transaction, key, poll);
          return { added: 0, changed: 0 };
        }
        const came =
          poll.kind === 'read' ? await keepEntries(transaction, key, poll, 'all') : { added: 0, changed: 0 };
        const { interval, nextPoll } = poll.schedule(came.added + came.changed);
        await transaction
          .updateTable('polled_feeds')
          .set({ interval, next_poll: nextPoll, polled_at: poll.at, succeeded_at: poll.at })
          .set({ failing_since: null, failures: 0, reason: null, ...FREE })
          .set({ etag: poll.etag, last_modified: poll.lastModified })
          .$if(poll.kind === 'read', (update) => update.set(described(poll)))
          .where('key', '=', key)
          .execute();
        return came;
      }),
  };
}

/** Who has it in hand no more. */
const FREE = { lease_owner: null, lease_until: null };

/**
 * Whoever has taken it holds it until somebody else takes it; without a holder it must be free. A
 * feed that everybody has forgotten meanwhile is gone.
 */
async function holdOn(
  transaction: Transaction<Tables>,
  feed: number,
  holder: string | null,
  at: string,
): Promise<'held' | 'lost' | 'gone'> {
  const row = await transaction
    .selectFrom('polled_feeds')
    .select(['lease_owner', 'lease_until'])
    .where('key', '=', feed)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return 'gone';
  const { lease_owner: owner, lease_until: until } = row;
  return owner === holder || (holder === null && until !== null && until <= at) ? 'held' : 'lost';
}

export function polledFeed(row: Selectable<PolledFeedsTable>): PolledFeed {
  const { key, url, title, etag, digest, interval, failures: count } = row;
  const failing =
    row.failing_since === null ? null : { since: row.failing_since, count, reason: row.reason ?? '' };
  return { key, url, title, etag, lastModified: row.last_modified, digest, interval, failing };
}

function described(poll: Poll): Partial<Selectable<PolledFeedsTable>> {
  if (poll.kind !== 'read') return {};
  const { title, siteUrl, digest } = poll;
  return { digest, ...(title === null ? {} : { title }), ...(siteUrl === null ? {} : { site_url: siteUrl }) };
}

async function keepFailure(
  transaction: Transaction<Tables>,
  key: number,
  poll: Extract<Poll, { kind: 'failed' | 'ended' }>,
): Promise<void> {
  const { at, reason } = poll;
  const { nextPoll } = poll.schedule(0);
  await transaction
    .updateTable('polled_feeds')
    .set({ polled_at: at, next_poll: nextPoll, reason, ...FREE })
    .set(
      poll.kind === 'ended'
        ? { ended_at: at, failing_since: null, failures: 0 }
        : {
            failing_since: sql<string>`coalesce(failing_since, ${at})`,
            failures: sql<number>`failures + 1`,
          },
    )
    .where('key', '=', key)
    .execute();
}

/**
 * The feed has another address now; the key of the feed there is given. On its own site it stays the same feed. Elsewhere
 * it is another one, which its followers follow from now on: what it brought here is not mixed with what others follow there.
 */
async function move(
  transaction: Transaction<Tables>,
  from: number,
  { url, isSameSite }: NonNullable<Poll['movedTo']>,
  at: string,
): Promise<number> {
  const there = await transaction
    .selectFrom('polled_feeds')
    .select('key')
    .where('url', '=', url)
    .executeTakeFirst();
  if (there?.key === from) return from;
  if (there === undefined && isSameSite) {
    await transaction.updateTable('polled_feeds').set({ url }).where('key', '=', from).execute();
    return from;
  }
  const to = there?.key ?? (await addPolledFeed(transaction, url, at));
  const leaving = transaction.selectFrom('follows').selectAll().where('feed_key', '=', from);
  for (const follow of await leaving.where('state', '<>', 'removed').execute()) {
    await transaction
      .insertInto('follows')
      .values({ ...follow, feed_key: to, told_since: null })
      .onConflict((conflict) =>
        follow.state === 'following'
          ? conflict.columns(['workspace', 'feed_key']).doUpdateSet({ state: 'following', until: null })
          : conflict.columns(['workspace', 'feed_key']).doNothing(),
      )
      .execute();
  }
  await transaction
    .updateTable('follows')
    .set({ state: 'removed', until: sql<string>`coalesce(until, ${at})` })
    .where('feed_key', '=', from)
    .execute();
  await transaction.updateTable('polled_feeds').set(FREE).where('key', '=', from).execute();
  return to;
}

async function addPolledFeed(transaction: Transaction<Tables>, url: string, at: string): Promise<number> {
  const { key } = await transaction
    .insertInto('polled_feeds')
    .values({ url, next_poll: at })
    .onConflict((conflict) => conflict.column('url').doUpdateSet({ url }))
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
}
