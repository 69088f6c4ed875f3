/** What several processes share out between them: who has taken a feed or an entry, or does what only one may do, and until when. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const leaseMigrations: Record<string, Migration> = {
  '0012-leases': {
    up: async (database: Kysely<unknown>) => {
      for (const table of ['polled_feeds', 'entries'])
        for (const column of ['lease_owner', 'lease_until'])
          await database.schema.alterTable(table).addColumn(column, 'text').execute();
      await database.schema
        .createTable('leases')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('owner', 'text')
        .addColumn('until', 'text', (column) => column.notNull())
        .addColumn('wanted', 'integer', (column) => column.notNull())
        .execute();
    },
  },
};
