/** Where a platform is installed, for each place: what it needs there, which only whoever has the key can read. */
import type { Database } from './schema.ts';

export type Installing = {
  /** In place of what was kept of it. */
  keepInstallation: (place: string, sealed: Uint8Array, at: string) => Promise<void>;
  installation: (place: string) => Promise<Uint8Array | null>;
  /** The same sealed anew; nothing when it has been kept anew meanwhile. */
  resealInstallation: (place: string, from: Uint8Array, to: Uint8Array) => Promise<void>;
  /** Those after a place, in the order of their places. */
  installations: (after: string, limit: number) => Promise<{ place: string; sealed: Uint8Array }[]>;
  forgetInstallation: (place: string) => Promise<void>;
};

export function installationQueries(database: Database): Installing {
  return {
    keepInstallation: async (place, sealed, kept_at) => {
      await database
        .insertInto('installations')
        .values({ place, sealed, kept_at })
        .onConflict((conflict) => conflict.column('place').doUpdateSet({ sealed, kept_at }))
        .execute();
    },
    installation: async (place) => {
      const row = await database
        .selectFrom('installations')
        .select('sealed')
        .where('place', '=', place)
        .executeTakeFirst();
      return row?.sealed ?? null;
    },
    resealInstallation: async (place, from, to) => {
      await database
        .updateTable('installations')
        .set({ sealed: to })
        .where('place', '=', place)
        .where('sealed', '=', from)
        .execute();
    },
    installations: (after, limit) =>
      database
        .selectFrom('installations')
        .select(['place', 'sealed'])
        .where('place', '>', after)
        .orderBy('place')
        .limit(limit)
        .execute(),
    forgetInstallation: async (place) => {
      await database.deleteFrom('installations').where('place', '=', place).execute();
    },
  };
}
