/** Where a platform is installed, for each place: what it needs there, which only whoever has the key can read. */
import type { Database } from './schema.ts';

export type Installing = {
  /** In place of what was kept of it. */
  keepInstallation: (place: string, sealed: Uint8Array, at: string) => Promise<void>;
  installation: (place: string) => Promise<Uint8Array | null>;
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
    forgetInstallation: async (place) => {
      await database.deleteFrom('installations').where('place', '=', place).execute();
    },
  };
}
