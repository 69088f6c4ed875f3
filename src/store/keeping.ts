/** What buttons and menus remember: words under a mark, for one workspace, until they are old. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Workspace } from '../core/records.ts';
import type { Database } from './schema.ts';

export type Keeping = {
  /** In place of what was kept under the mark; what is kept already is kept from now on again. */
  keep: (workspace: Workspace, kept: { mark: string; value: string }[], at: string) => Promise<void>;
  /**
   * Whether the mark was free, or last taken before `freeBefore`; it is not free from then on. Of several who take it at
   * once, in whatever process, one is told so.
   */
  take: (workspace: Workspace, mark: string, at: string, freeBefore: string | null) => Promise<boolean>;
  /** Nothing is kept under the mark any more. */
  free: (workspace: Workspace, mark: string) => Promise<void>;
  /** `null` when this workspace keeps nothing under the mark. */
  kept: (workspace: Workspace, mark: string) => Promise<string | null>;
  /** Forgets what was kept before; gives how many they were. */
  forgetKept: (before: string, limit: number) => Promise<number>;
};

const nothing = deflateRawSync('');

export function keepingQueries(database: Database): Keeping {
  return {
    keep: async (workspace, kept, kept_at) => {
      if (kept.length === 0) return;
      await database
        .insertInto('kept')
        .values(kept.map(({ mark, value }) => ({ workspace, mark, value: deflateRawSync(value), kept_at })))
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'mark']).doUpdateSet((row) => ({
            value: row.ref('excluded.value'),
            kept_at: row.ref('excluded.kept_at'),
          })),
        )
        .execute();
    },
    take: async (workspace, mark, kept_at, freeBefore) => {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('kept')
        .values({ workspace, mark, value: nothing, kept_at })
        .onConflict((conflict) => {
          const taken = conflict.columns(['workspace', 'mark']);
          return freeBefore === null
            ? taken.doNothing()
            : taken.doUpdateSet({ kept_at }).where('kept.kept_at', '<', freeBefore);
        })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    free: async (workspace, mark) => {
      await database.deleteFrom('kept').where('workspace', '=', workspace).where('mark', '=', mark).execute();
    },
    kept: async (workspace, mark) => {
      const row = await database
        .selectFrom('kept')
        .select('value')
        .where('workspace', '=', workspace)
        .where('mark', '=', mark)
        .executeTakeFirst();
      return row === undefined ? null : inflateRawSync(row.value).toString();
    },
    forgetKept: async (before, limit) => {
      const { numDeletedRows } = await database
        .deleteFrom('kept')
        .where((row) =>
          row(
            row.refTuple('workspace', 'mark'),
            'in',
            row
              .selectFrom('kept')
              .select(['workspace', 'mark'])
              .where('kept_at', '<', before)
              .limit(limit)
              .$asTuple('workspace', 'mark'),
          ),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
