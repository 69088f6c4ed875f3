/** What is asked of the store by whoever watches how it is: nothing of what anybody keeps in it. */
import { sql } from 'kysely';
import { isFollowed } from './followed.ts';
import type { Database } from './schema.ts';

export type Watching = {
  /** The names of the migrations that the database has had. */
  migrations: () => Promise<string[]>;
  /** Since when those that have waited longest wait, by kind; `null` when none does. */
  waitingSince: (now: string) => Promise<WaitingSince>;
};

/**
 * `feeds` are to be polled, `entries` to be read, `digests` are due and nobody has taken them up, `deliveries` are taken
 * up and not settled.
 */
export type WaitingSince = Record<'feeds' | 'entries' | 'digests' | 'deliveries', string | null>;

export function watchQueries(database: Database): Watching {
  return {
    migrations: async () => {
      const { rows } = await sql<{
        name: string;
      }>`select name from kysely_migration order by name`.execute(database);
      return rows.map(({ name }) => name);
    },
    waitingSince: async (now) => ({
      feeds: await oldestFeed(database, now),
      entries: await oldestEntry(database, now),
      digests: await oldestDigest(database, now),
      deliveries: await oldestDelivery(database, now),
    }),
  };
}

async function oldestFeed(database: Database, now: string): Promise<string | null> {
  const row = await database
    .selectFrom('polled_feeds')
    .select('next_poll')
    .where('next_poll', '<=', now)
    .where('ended_at', 'is', null)
    .where(isFollowed)
    .orderBy('next_poll')
    .limit(1)
    .executeTakeFirst();
  return row?.next_poll ?? null;
}

/** One that waits for another try has waited since the time of that try. */
async function oldestEntry(database: Database, now: string): Promise<string | null> {
  const since = sql<string>`coalesce(next_try, seen_at)`;
  const row = await database
    .selectFrom('entries')
    .select(since.as('since'))
    .where('state', '=', sql.lit('waiting'))
    .where(since, '<=', now)
    .orderBy(since)
    .limit(1)
    .executeTakeFirst();
  return row?.since ?? null;
}

async function oldestDigest(database: Database, now: string): Promise<string | null> {
  const row = await database
    .selectFrom('subscriptions')
    .select('next_at')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst();
  return row?.next_at ?? null;
}

async function oldestDelivery(database: Database, now: string): Promise<string | null> {
  const row = await database
    .selectFrom('deliveries')
    .select('planned_at')
    .where('try_at', 'is not', null)
    .where('planned_at', '<=', now)
    .orderBy('planned_at')
    .limit(1)
    .executeTakeFirst();
  return row?.planned_at ?? null;
}
