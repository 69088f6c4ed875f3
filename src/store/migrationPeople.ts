/** Who is who across articles: the keys of people on actors and quotes, what they are called, and corrections. */
import { sql, type Transaction } from 'kysely';
import type { Migration } from 'kysely/migration';
import { baseKey } from '../core/people/keys.ts';
import { fillNames } from './fillNames.ts';
import type { Tables } from './schema.ts';

async function createNames(database: Transaction<Tables>): Promise<void> {
  await database.schema
    .createTable('names')
    .addColumn('key', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('base', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('quoted', 'integer', (column) => column.notNull())
    .addColumn('mentioned', 'integer', (column) => column.notNull())
    .addColumn('articles', 'integer', (column) => column.notNull())
    .addColumn('first_seen', 'text', (column) => column.notNull())
    .addColumn('dated', 'text', (column) => column.notNull())
    .addUniqueConstraint('names_once', ['scope', 'person'])
    .execute();
  await database.schema
    .createIndex('names_by_base')
    .on('names')
    .columns(['base', 'person', 'scope'])
    .execute();
  // Holds all that a count and an order need.
  await database.schema
    .createIndex('names_by_weight')
    .on('names')
    .columns(['person', 'scope', 'kind', 'quoted', 'first_seen'])
    .execute();
  await database.schema
    .createTable('name_words')
    .addColumn('sort', 'text', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('name_key', 'integer', (column) => column.notNull().references('names.key'))
    .addPrimaryKeyConstraint('name_words_first', ['sort', 'word', 'name_key'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

async function createScopes(database: Transaction<Tables>): Promise<void> {
  await database.schema
    .createTable('feed_sets')
    .addColumn('key', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('feeds', 'text', (column) => column.notNull().unique())
    .execute();
  await database.schema
    .createTable('feed_scopes')
    .addColumn('feed_key', 'integer', (column) => column.notNull().references('polled_feeds.key'))
    .addColumn('scope', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('scopes_of_feed', ['feed_key', 'scope'])
    .execute();
  await database.schema.createIndex('feeds_of_scope').on('feed_scopes').columns(['scope']).execute();
  await database.schema
    .createTable('corrections')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('home', 'text', (column) => column.notNull())
    .addColumn('corrected_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('corrections_of_workspace', ['workspace', 'person'])
    .execute();
}

/** Of the articles that are there, equal names are one person; those read again are told apart like new ones. */
async function keepPersons(transaction: Transaction<Tables>): Promise<void> {
  const names = await transaction
    .selectFrom('actors')
    .select(['name', 'kind'])
    .distinct()
    .where('kind', '<>', 'unnamed')
    .execute();
  for (const { name, kind } of names) {
    await transaction
      .updateTable('actors')
      .set({ person: baseKey(kind, name) })
      .where('name', '=', name)
      .where('kind', '=', kind)
      .execute();
  }
  await sql`update quotes set person = (select actors.person from actors
    where actors.article_key = quotes.article_key and actors.name = quotes.speaker
      and actors.person is not null limit 1)`.execute(transaction);
}

async function createIndexes(database: Transaction<Tables>): Promise<void> {
  await database.schema.dropIndex('actors_by_name').execute();
  await database.schema.dropIndex('quotes_by_speaker').execute();
  await database.schema.createIndex('actors_by_name').on('actors').columns(['name']).execute();
  await database.schema.createIndex('quotes_by_speaker').on('quotes').columns(['speaker']).execute();
  await database.schema
    .createIndex('actors_by_person')
    .on('actors')
    .columns(['person', 'dated desc', 'article_key desc', 'workspace', 'feed_key', 'scope'])
    .execute();
  // Holds the order of a list and the workspace: a page and its total need no other rows.
  await database.schema
    .createIndex('quotes_by_person')
    .on('quotes')
    .columns([
      'person',
      'said_on desc',
      'dated desc',
      'article_key desc',
      'position',
      'workspace',
      'feed_key',
    ])
    .execute();
}

export const peopleMigrations: Record<string, Migration> = {
  '0007-people': {
    // All migrations run in one transaction.
    up: async (database: Transaction<Tables>) => {
      for (const column of ['person', 'scope']) {
        await database.schema.alterTable('actors').addColumn(column, 'text').execute();
      }
      await database.schema.alterTable('quotes').addColumn('person', 'text').execute();
      await createNames(database);
      await createScopes(database);
      await keepPersons(database);
      await createIndexes(database);
      await fillNames(database);
    },
  },
};
