/** Who is who across articles: the keys of people on actors and quotes, what they are called, and corrections. */
import { sql, type Transaction } from 'kysely';
import type { Migration } from 'kysely/migration';
import { baseKey } from '../core/people/keys.ts';
import { fillNames } from './fillNames.ts';
import { personKeys } from './personKeys.ts';
import type { PersonsTable, Tables } from './schema.ts';

async function createNames(database: Transaction<Tables>): Promise<void> {
  await run(
    database,
    `create table persons (key integer primary key, person text not null unique, base text not null,
      name text not null, kind text not null, quoted integer not null default 0)`,
    'create index persons_by_base on persons (base)',
    'create index persons_by_name on persons (name)',
    'create index persons_by_weight on persons (quoted desc, person)',
    'create table scopes (key integer primary key, scope text not null unique)',
    `create table names (person_key integer not null, scope_key integer not null, name text,
      quoted integer not null, mentioned integer not null, articles integer not null, first_seen text not null,
      last_seen text, dated integer not null, primary key (person_key, scope_key)) without rowid`,
    `create table called (person_key integer not null, scope_key integer not null, aliases text not null,
      roles text not null, primary key (person_key, scope_key)) without rowid`,
    `create table words (key integer primary key, sort text not null, word text not null, unique (sort, word))`,
    `create table person_words (word_key integer not null, person_key integer not null, scope_key integer not null,
      primary key (word_key, person_key, scope_key)) without rowid`,
  );
}

async function createScopes(database: Transaction<Tables>): Promise<void> {
  await run(
    database,
    `create table feed_scopes (feed_key integer not null references polled_feeds (key), scope_key integer not null,
      primary key (feed_key, scope_key)) without rowid`,
    `create table corrections (workspace text not null, person text not null, home text not null,
      corrected_at text not null, primary key (workspace, person)) without rowid`,
  );
}

/** Of the articles that are there, equal names are one person; those read again are told apart like new ones. */
async function keepPersons(transaction: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<
    Pick<PersonsTable, 'name' | 'kind'>
  >`select distinct name, kind from actors`.execute(transaction);
  for (const { name, kind } of rows) {
    const person = baseKey(kind, name);
    const key = (await personKeys(transaction, [{ person, name, kind }])).get(person)?.key;
    await sql`update actors set person_key = ${key} where name = ${name} and kind = ${kind}`.execute(
      transaction,
    );
  }
  await run(
    transaction,
    `update quotes set person_key = (select actors.person_key from actors
      where actors.article_key = quotes.article_key and actors.name = quotes.speaker
        and actors.kind <> 'unnamed' limit 1)`,
  );
}

/** What stands with the person, or in the summary, is not said again with every article. */
async function shortenActors(database: Transaction<Tables>): Promise<void> {
  await run(
    database,
    `create table actors_short (article_key integer not null references articles (key) on delete cascade,
      position integer not null, workspace text, feed_key integer, person_key integer not null, scope_key integer,
      name text, aliases text not null, roles text not null, quoted integer not null, mentioned integer not null,
      dated integer not null, primary key (article_key, position)) without rowid`,
    `insert into actors_short select article_key, position, workspace, feed_key, person_key, null,
      case when actors.name = persons.name then null else actors.name end, aliases, roles, actors.quoted, mentioned,
      coalesce(cast(strftime('%s', dated) as integer), 0) from actors join persons on persons.key = person_key`,
    'drop table actors',
    'alter table actors_short rename to actors',
  );
}

async function createIndexes(database: Transaction<Tables>): Promise<void> {
  await run(
    database,
    'drop index quotes_by_speaker',
    `update quotes set speaker = null
      where speaker = (select name from persons where key = quotes.person_key)`,
    'create index quotes_by_speaker on quotes (speaker) where speaker is not null',
    'create index actors_by_name on actors (name) where name is not null',
    `create index actors_by_person on actors (person_key, dated desc, article_key desc, workspace, feed_key,
      scope_key, name)`,
    // A few among very many.
    `create index actors_of_workspaces on actors (person_key, workspace) where workspace is not null
      and workspace <> '*'`,
    // Holds the order of a list and the workspace: a page and its total need no other rows.
    `create index quotes_by_person on quotes (person_key, said_on desc, dated desc, article_key desc, position,
      workspace, feed_key)`,
  );
}

async function run(database: Transaction<Tables>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

export const peopleMigrations: Record<string, Migration> = {
  '0007-people': {
    // All migrations run in one transaction.
    up: async (database: Transaction<Tables>) => {
      await run(
        database,
        'alter table actors add column person_key integer',
        'alter table quotes add column person_key integer',
      );
      await createNames(database);
      await createScopes(database);
      await keepPersons(database);
      await shortenActors(database);
      await createIndexes(database);
      await fillNames(database);
    },
  },
};
