/** What is being forgotten, where the bot was removed, and how much a workspace has given today; for every database. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const privacyMigrations: Record<string, Migration> = {
  '0013-privacy': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('forgetting')
        .addColumn('workspace', 'text', (column) => column.primaryKey())
        .addColumn('begun_at', 'text', (column) => column.notNull())
        .addColumn('last_article', 'integer', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('left_feeds')
        .addColumn('feed_key', 'integer', (column) => column.primaryKey())
        .execute();
      await database.schema
        .createTable('removals')
        .addColumn('workspace', 'text', (column) => column.primaryKey())
        .addColumn('removed_at', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('spendings')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('texts', 'integer', (column) => column.notNull())
        .addColumn('characters', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('spendings_of_day', ['workspace', 'day'])
        .execute();
      // Only what was given to one workspace: the news that feeds bring is most of the table, and not in it.
      await database.schema
        .createIndex('articles_given')
        .on('articles')
        .columns(['workspace', 'key'])
        .where('workspace', '<>', sql.lit('*'))
        .execute();
      // An entry that goes is looked for in both: without these, through all of each.
      for (const table of ['entry_keys', 'outlets']) {
        await database.schema.createIndex(`${table}_of_entry`).on(table).column('entry_key').execute();
      }
    },
  },
};
