/** What the platforms need: where a feed was added, and what buttons remember. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const platformMigrations: Record<string, Migration> = {
  '0008-platforms': {
    up: async (database: Kysely<unknown>) => {
      await database.schema.alterTable('follows').addColumn('channel', 'text').execute();
      await database.schema
        .createTable('kept')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('mark', 'text', (column) => column.notNull())
        .addColumn('value', 'blob', (column) => column.notNull())
        .addColumn('kept_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('kept_by_mark', ['workspace', 'mark'])
        .modifyEnd(sql`without rowid`)
        .execute();
      await database.schema.createIndex('kept_by_age').on('kept').columns(['kept_at']).execute();
    },
  },
};
