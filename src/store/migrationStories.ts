/** The tables of stories: which article is in which, why, and what articles are compared by while they are news. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function createStories(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('stories')
    .addColumn('key', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('merged_into', 'integer', (column) => column.references('stories.key'))
    .execute();
  await database.schema.createIndex('stories_merged').on('stories').columns(['merged_into']).execute();
  await database.schema.alterTable('articles').addColumn('story_key', 'integer').execute();
  await database.schema.alterTable('articles').addColumn('story_reason', 'text').execute();
  await database.schema
    .createIndex('articles_of_story')
    .on('articles')
    .columns(['story_key', 'dated', 'workspace'])
    .execute();
  await sql`create index articles_without_story on articles (key) where story_key is null`.execute(database);
}

async function createProfiles(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('profiles')
    .addColumn('article_key', 'integer', (column) =>
      column.primaryKey().references('articles.key').onDelete('cascade'),
    )
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('profile', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('profiles_by_day').on('profiles').columns(['day', 'audience']).execute();
  await database.schema
    .createTable('terms')
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('term', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('article_key', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('terms_by_day', ['audience', 'term', 'day', 'article_key'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

async function createVisits(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('visits')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('article_key', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('visits_of_reader', ['workspace', 'reader'])
    .execute();
  await database.schema.createIndex('versions_by_day').on('versions').columns(['replaced_at']).execute();
}

export const storyMigrations: Record<string, Migration> = {
  '0006-stories': {
    up: async (database: Kysely<unknown>) => {
      await createStories(database);
      await createProfiles(database);
      await createVisits(database);
    },
  },
};
