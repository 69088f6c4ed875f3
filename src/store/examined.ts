/** What is looked at in a database that a running bot may be using: read only, and as it is, not brought up to date. */
import type { PolledFeed } from '../core/feedRecords.ts';
import type { Subscription } from '../core/digests/records.ts';
import { polledFeed } from './polls.ts';
import { isFollowed } from './followed.ts';
import type { Database } from './schema.ts';
import { subscriptionOf } from './subscriptions.ts';

export type ExaminedFeed = PolledFeed & {
  siteUrl: string | null;
  ended: { at: string; reason: string } | null;
};

export type Examined = {
  /** As a sentence begins with it. */
  name: string;
  /** What this version would change in its tables; while there is anything, nothing below but `damage` may be asked. */
  missing: string[];
  /** What is damaged and what to do, `null` when nothing is; reads everything. */
  damage: () => Promise<string | null>;
  /** The database's own clock; `null` when it has none but this computer's. */
  clock: () => Promise<Temporal.Instant | null>;
  /** The last moment at which a feed was asked. */
  lastPoll: () => Promise<string | null>;
  installations: () => Promise<{ place: string; sealed: Uint8Array }[]>;
  /** Of every workspace. */
  allSubscriptions: () => Promise<Subscription[]>;
  /** Those that somebody follows. */
  allFeeds: () => Promise<ExaminedFeed[]>;
  close: () => Promise<void>;
};

type Queries = Pick<Examined, 'lastPoll' | 'installations' | 'allSubscriptions' | 'allFeeds'>;

/** The same on every database. */
export function examiningQueries(database: Database): Queries {
  return {
    lastPoll: async () => {
      const row = await database
        .selectFrom('polled_feeds')
        .select(({ fn }) => fn.max('polled_at').as('last'))
        .executeTakeFirst();
      return row?.last ?? null;
    },
    installations: () =>
      database.selectFrom('installations').select(['place', 'sealed']).orderBy('place').execute(),
    allSubscriptions: async () =>
      (await database.selectFrom('subscriptions').selectAll().orderBy('key').execute()).map(subscriptionOf),
    allFeeds: async () => {
      const rows = await database
        .selectFrom('polled_feeds')
        .selectAll()
        .where(isFollowed)
        .orderBy('key')
        .execute();
      return rows.map((row) => ({
        ...polledFeed(row),
        siteUrl: row.site_url,
        ended: row.ended_at === null ? null : { at: row.ended_at, reason: row.reason ?? '' },
      }));
    },
  };
}
