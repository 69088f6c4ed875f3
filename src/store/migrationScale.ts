/** For large libraries: the one feed of a row beside its owner, indexes that hold all a list asks for, and less said twice. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const lists = {
  articles_by_date: ['articles', 'dated desc, key desc, workspace, feed_key'],
  quotes_by_speaker: [
    'quotes',
    'speaker, said_on desc, dated desc, article_key desc, position, workspace, feed_key',
  ],
  quotes_by_day: ['quotes', 'said_on desc, dated desc, article_key desc, position, workspace, feed_key'],
  actors_by_name: ['actors', 'name, kind, aliases, roles, dated, quoted, workspace, feed_key'],
  entries_of_article: ['entries', 'article_key, feed_key, seen_at'],
} as const;

async function run(database: Kysely<unknown>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

/** The feed that alone has brought an article; of those that several have, or none, the entries are asked. */
async function keepFeeds(database: Kysely<unknown>): Promise<void> {
  await run(
    database,
    `update articles set feed_key = (select min(feed_key) from entries where article_key = articles.key
      having count(distinct feed_key) = 1)`,
  );
  for (const table of ['quotes', 'actors']) {
    await run(
      database,
      `update ${table} set workspace = (select workspace from articles where key = article_key),
        feed_key = (select feed_key from articles where key = article_key)`,
    );
  }
}

/** Text order was time order; numbers are shorter, and stand in two indexes too. */
async function shortenDates(database: Kysely<unknown>): Promise<void> {
  await run(
    database,
    'alter table quotes add column moment integer not null default 0',
    `update quotes set moment = coalesce(cast(strftime('%s', dated) as integer), 0)`,
    'alter table quotes drop column dated',
    'alter table quotes rename column moment to dated',
  );
}

/** A table whose key is all that finds a row is its own index. */
async function keepOnce(database: Kysely<unknown>): Promise<void> {
  await run(
    database,
    `create table outlets_once (article_key integer not null references articles (key) on delete cascade,
      url text not null, entry_key integer not null references entries (key), outlet text, open integer not null,
      primary key (article_key, entry_key, url)) without rowid`,
    'insert into outlets_once select article_key, url, entry_key, outlet, open from outlets',
    'drop table outlets',
    'alter table outlets_once rename to outlets',
    'create index outlets_by_url on outlets (url)',
    `create table bands_once (band text not null,
      article_key integer not null references articles (key) on delete cascade,
      primary key (band, article_key)) without rowid`,
    'insert into bands_once select band, article_key from bands',
    'drop table bands',
    'alter table bands_once rename to bands',
    'create index bands_of_article on bands (article_key)',
  );
}

/** What goes soon leaves no holes between what stays. */
async function moveContents(database: Kysely<unknown>): Promise<void> {
  await run(
    database,
    `create table entry_contents (entry_key integer primary key references entries (key), content text not null)`,
    `insert into entry_contents select key, content from entries where content is not null`,
    'alter table entries drop column content',
  );
}

/** As `keepOnce`. */
async function keepActorsOnce(database: Kysely<unknown>): Promise<void> {
  await run(
    database,
    `create table actors_once (article_key integer not null references articles (key) on delete cascade,
      id text not null, position integer not null, workspace text, feed_key integer, name text not null, kind text not null,
      aliases text not null, roles text not null, quoted integer not null, mentioned integer not null,
      dated text not null, primary key (article_key, id)) without rowid`,
    `insert into actors_once select article_key, id, position, workspace, feed_key, name, kind, aliases, roles, quoted,
      mentioned, dated from actors`,
    'drop table actors',
    'alter table actors_once rename to actors',
  );
}

export const scaleMigrations: Record<string, Migration> = {
  '0005-scale': {
    up: async (database: Kysely<unknown>) => {
      for (const name of Object.keys(lists)) await run(database, `drop index if exists ${name}`);
      for (const table of ['articles', 'quotes', 'actors']) {
        await run(database, `alter table ${table} add column feed_key integer`);
      }
      const [table, columns] = lists.entries_of_article;
      await run(database, `create index entries_of_article on ${table} (${columns})`);
      await run(database, `update articles set workspace = '*' where workspace = '<followers>'`);
      await keepFeeds(database);
      await shortenDates(database);
      await keepOnce(database);
      await moveContents(database);
      await keepActorsOnce(database);
      for (const [name, [of, by]] of Object.entries(lists)) {
        await run(database, `create index if not exists ${name} on ${of} (${by})`);
      }
    },
  },
};
