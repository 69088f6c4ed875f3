/** A database of before is brought up to date with everything in it, or stays as it was. */
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqliteDialect } from '../../src/store/dialect.ts';
import { sqliteFullText, sqliteFullTextMigrations } from '../../src/store/fulltext.ts';
import { feedMigrations } from '../../src/store/migrationFeeds.ts';
import { migrations } from '../../src/store/migrations.ts';
import type { Tables } from '../../src/store/schema.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { fixture, type Fixture } from './fixtures.ts';
import { temporaryFolder, type Folder } from './folder.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const articles = Array.from({ length: 240 }, (_, number) =>
  fixture({
    ...{ id: `old-${number}`, title: 'Harbour "opens"', url: `https://news.example/${number}` },
    ...{
      publishedAt: '2031-03-04T09:00:00Z',
      outlet: 'Tessaly Post',
      workspace: number % 3 ? null : 'harbour',
    },
    sayings: [
      { speaker: 'Mira Voss', role: 'Minister', words: `We open 😀 \udc00 today, for the ${number}th time` },
      { speaker: 'Oren Tabask', words: 'Not before the ice is gone', to: 'reporters', aliases: ['Oren'] },
    ],
  }),
);

/** The file as the first three migrations left it, with rows as they were kept then. */
async function makeOld(path: string): Promise<void> {
  const file = new DatabaseSync(path);
  const database = new Kysely<Tables>({ dialect: sqliteDialect(file, (error) => error as Error) });
  const old = { ...migrations, ...sqliteFullTextMigrations, ...feedMigrations };
  const { error } = await new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(old) },
  }).migrateToLatest();
  expect(error).toBeUndefined();
  file.exec('begin');
  for (const [index, each] of articles.entries()) insertOld(file, index + 1, each);
  file.exec('commit');
  await database.transaction().execute(async (transaction) => {
    for (const [index, { article, summary }] of articles.entries()) {
      await sqliteFullText.addArticle(transaction, index + 1, article.title ?? '', article.text);
      const quotes = summary.quotes.map(({ text }, position) => ({ key: index * 2 + position + 1, text }));
      await sqliteFullText.addQuotes(transaction, quotes);
    }
  });
  await database.destroy();
}

function insertOld(file: DatabaseSync, key: number, { article, summary }: Fixture): void {
  const { id, workspace, title, url, outlet, publishedAt, addedAt, text } = article;
  const dated = publishedAt ?? addedAt;
  const insert = (table: string, row: Record<string, string | number | null>): unknown =>
    file
      .prepare(
        `insert into ${table} (${Object.keys(row).join()}) values (${Object.keys(row).fill('?').join()})`,
      )
      .run(...Object.values(row));
  insert('articles', {
    ...{ key, id, workspace, title, url, outlet, outlet_words: ' tessaly post ', dated },
    ...{ published_at: publishedAt, added_at: addedAt, text: JSON.stringify(text) },
  });
  insert('summaries', { article_key: key, version: summary.version, summary: JSON.stringify(summary) });
  insert('versions', {
    ...{ article_key: key, number: 1, title: 'Before', text: JSON.stringify(`Before ${id}`) },
    ...{ replaced_at: dated, changes: '[]' },
  });
  for (const [position, quote] of summary.quotes.entries()) {
    insert('quotes', {
      ...{ key: (key - 1) * 2 + position + 1, article_key: key, position, workspace },
      ...{ speaker: position === 0 ? 'Mira Voss' : 'Oren Tabask', speaker_id: quote.speaker },
      ...{ kind: quote.kind, addressee: null, said_on: '2031-03-04', dated, quote: JSON.stringify(quote) },
    });
  }
  for (const [position, actor] of summary.actors.entries()) {
    const roles = JSON.stringify(actor.roles.map(({ text: role }) => role));
    insert('actors', {
      ...{ article_key: key, id: actor.id, position, workspace, name: actor.name, kind: actor.kind },
      ...{ aliases: JSON.stringify(actor.aliases), roles, quoted: 1, mentioned: 1, dated },
      actor: JSON.stringify(actor),
    });
  }
}

async function expectAll(path: string): Promise<void> {
  const store = await openStore(path);
  for (const each of articles) {
    expect(await store.article('harbour', each.article.id)).toEqual(each);
    const [version] = await store.versions('harbour', each.article.id);
    expect(version?.text).toBe(`Before ${each.article.id}`);
  }
  const page = { workspace: 'harbour', limit: 1000, offset: 0 };
  const { total, quotes } = await store.quotes({ ...page, about: 'ice' });
  expect(total).toBe(articles.length);
  expect(new Set(quotes.map(({ speaker }) => speaker?.name))).toEqual(new Set(['Oren Tabask']));
  expect(await store.counts('other')).toMatchObject({ articles: 160, quotes: 320, actors: 2 });
  const { summary } = articles[0] ?? {};
  expect((await store.actors({ workspace: 'harbour', article: 'old-0' })).map(({ actor }) => actor)).toEqual(
    summary?.actors,
  );
  await store.close();
}

test('all articles, quotes, actors and versions are what they were', async () => {
  const path = folder.path('old.db');
  await makeOld(path);
  await expectAll(path);
  await expectAll(path);
});

test('what goes wrong on the way leaves the file as it was', async () => {
  const path = folder.path('old.db');
  await makeOld(path);
  const change = (summary: string): void => {
    using file = new DatabaseSync(path);
    file.prepare('update summaries set summary = ? where article_key = 220').run(summary);
  };
  change('{"version":');
  await expect(openStore(path)).rejects.toThrow();
  using file = new DatabaseSync(path);
  const kept = file.prepare('select count(*) as kept from articles where json_valid(text)').get();
  expect(kept).toEqual({ kept: articles.length });
  change(JSON.stringify(articles[219]?.summary));
  await expectAll(path);
});
