/** Where the bot has been removed from: what was given there is forgotten when it has not come back for long. */
import { sql } from 'kysely';
import type { Workspace } from '../core/records.ts';
import type { Database } from './schema.ts';
import { FOLLOWERS } from './scope.ts';

export type Removing = {
  /** Notes that the bot was removed; the first time counts until it comes back. */
  noteRemoval: (workspace: Workspace, at: string) => Promise<void>;
  /** Notes that the bot is in these places, of which it may have been removed before. */
  noteReturn: (workspaces: Workspace[]) => Promise<void>;
  /** Workspaces of a platform that have given something, in their order, after this one. */
  workspacesOf: (platform: string, after: Workspace, limit: number) => Promise<Workspace[]>;
  /** Where it was removed before, and has posted nothing since. */
  removedBefore: (before: string, limit: number) => Promise<Workspace[]>;
};

const AT_ONCE = 300;

/** What a workspace gives stands in one of these at least. */
const giving = ['follows', 'subscriptions', 'corrections', 'visits', 'articles'] as const;

export function removalQueries(database: Database): Removing {
  return {
    noteRemoval: async (workspace, removed_at) => {
      await database
        .insertInto('removals')
        .values({ workspace, removed_at })
        .onConflict((conflict) => conflict.column('workspace').doNothing())
        .execute();
    },
    noteReturn: async (workspaces) => {
      for (let from = 0; from < workspaces.length; from += AT_ONCE) {
        // Nearly always there is nothing to note, and to look takes no lock.
        const back = await database
          .selectFrom('removals')
          .select('workspace')
          .where('workspace', 'in', workspaces.slice(from, from + AT_ONCE))
          .execute();
        for (const { workspace } of back) {
          await database.deleteFrom('removals').where('workspace', '=', workspace).execute();
        }
      }
    },
    workspacesOf: async (platform, after, limit) => {
      const [from, end] = [`${platform}:`, `${platform};`];
      const some = (table: (typeof giving)[number]) =>
        database
          .selectFrom(
            database
              .selectFrom(table)
              .select('workspace')
              .distinct()
              .where('workspace', '>', after > from ? after : from)
              .where('workspace', '<', end)
              // As the index of articles says it.
              .where('workspace', '<>', sql.lit(FOLLOWERS))
              .orderBy('workspace')
              .limit(limit)
              .as('some'),
          )
          .select('workspace');
      const [first, ...others] = giving;
      const all = others.reduce((query, table) => query.union(some(table)), some(first));
      const rows = await database
        .selectFrom(all.as('known'))
        .select('workspace')
        .orderBy('workspace')
        .limit(limit)
        .execute();
      return rows.flatMap(({ workspace }) => workspace ?? []);
    },
    removedBefore: async (before, limit) => {
      const rows = await database
        .selectFrom('removals')
        .select('workspace')
        .where('removed_at', '<', before)
        .where((removal) =>
          removal.not(
            removal.exists(
              removal
                .selectFrom('subscriptions')
                .innerJoin('deliveries', 'deliveries.subscription_key', 'subscriptions.key')
                .select('deliveries.day')
                .whereRef('subscriptions.workspace', '=', 'removals.workspace')
                .whereRef('deliveries.settled_at', '>', 'removals.removed_at')
                .where('deliveries.state', '=', 'posted'),
            ),
          ),
        )
        .orderBy('removed_at')
        .limit(limit)
        .execute();
      return rows.map(({ workspace }) => workspace);
    },
  };
}
