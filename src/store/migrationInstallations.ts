/** Where a platform is installed. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const installationMigrations: Record<string, Migration> = {
  '0009-installations': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('installations')
        .addColumn('place', 'text', (column) => column.primaryKey())
        .addColumn('sealed', 'blob', (column) => column.notNull())
        .addColumn('kept_at', 'text', (column) => column.notNull())
        .modifyEnd(sql`without rowid`)
        .execute();
    },
  },
};
