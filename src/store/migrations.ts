/** How the tables came to be; a migration that has been released is never changed, only followed by another. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function createArticles(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('articles')
    .addColumn('key', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('workspace', 'text')
    .addColumn('title', 'text')
    .addColumn('url', 'text')
    .addColumn('outlet', 'text')
    .addColumn('outlet_words', 'text')
    .addColumn('published_at', 'text')
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('dated', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('articles_by_url').on('articles').column('url').execute();
  await database.schema
    .createIndex('articles_by_date')
    .on('articles')
    .columns(['dated desc', 'key desc', 'workspace'])
    .execute();
}

async function createSummaries(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('summaries')
    .addColumn('article_key', 'integer', (column) =>
      column.primaryKey().references('articles.key').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('summaries_by_version').on('summaries').column('version').execute();
}

async function createQuotes(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('quotes')
    .addColumn('key', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('article_key', 'integer', (column) =>
      column.notNull().references('articles.key').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('workspace', 'text')
    .addColumn('speaker', 'text')
    .addColumn('speaker_id', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('addressee', 'text')
    .addColumn('said_on', 'text', (column) => column.notNull())
    .addColumn('dated', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addUniqueConstraint('quotes_in_order', ['article_key', 'position'])
    .execute();
  // Both indexes hold the order of a list and the workspace: a page and its total need no other rows.
  const newestFirst = ['said_on desc', 'dated desc', 'article_key desc', 'position', 'workspace'] as const;
  await database.schema
    .createIndex('quotes_by_speaker')
    .on('quotes')
    .columns(['speaker', ...newestFirst])
    .execute();
  await database.schema
    .createIndex('quotes_by_day')
    .on('quotes')
    .columns([...newestFirst])
    .execute();
}

async function createActors(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('actors')
    .addColumn('article_key', 'integer', (column) =>
      column.notNull().references('articles.key').onDelete('cascade'),
    )
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('workspace', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('quoted', 'integer', (column) => column.notNull())
    .addColumn('mentioned', 'integer', (column) => column.notNull())
    .addColumn('dated', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('actors_of_article', ['article_key', 'id'])
    .execute();
  await database.schema
    .createIndex('actors_by_name')
    .on('actors')
    .columns(['name', 'kind', 'aliases', 'roles', 'dated', 'quoted', 'workspace'])
    .execute();
}

async function createFeeds(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('feeds')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feeds_of_workspace', ['workspace', 'url'])
    .execute();
}

/** In the order of their names; a database that has run one we do not know was made by a newer version. */
export const migrations: Record<string, Migration> = {
  '0001-tables': {
    up: async (database: Kysely<unknown>) => {
      await createArticles(database);
      await createSummaries(database);
      await createQuotes(database);
      await createActors(database);
      await createFeeds(database);
    },
  },
};
