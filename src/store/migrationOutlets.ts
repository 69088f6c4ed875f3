/** Outlets are found while their names are typed: an index holds all that is asked for then. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const outletMigrations: Record<string, Migration> = {
  '0011-outlets': {
    up: async (database: Kysely<unknown>) => {
      const columns = 'outlet_words, workspace, feed_key, outlet';
      await sql.raw(`create index articles_by_outlet on articles (${columns})`).execute(database);
    },
  },
};
