/** Checks that a store which was interrupted holds whole articles only, with everything that was promised. */
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import { numbered } from './fixtures.ts';

/** `kept` is how many of the `numbered` articles the store had said it keeps. */
export async function expectWhole(path: string, kept: number): Promise<void> {
  const store = await openStore(path);
  const counts = await store.counts('anyone');
  expect(counts.articles).toBeGreaterThanOrEqual(kept);
  expect(counts.quotes).toBe(counts.articles * 5);
  for (let number = 0; number < counts.articles; number += 1) {
    expect(await store.article('anyone', `article-${number}`)).toEqual(numbered(number));
  }
  const page = { workspace: 'anyone', limit: 1, offset: 0 };
  expect((await store.articles({ ...page, about: 'Velmora' })).total).toBe(counts.articles);
  expect((await store.quotes({ ...page, about: 'harbour' })).total).toBe(counts.quotes);
  const { article, summary } = numbered(counts.articles);
  expect(await store.addArticle(article, summary)).toEqual({ added: true });
  await store.close();

  using database = new DatabaseSync(path);
  expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
  for (const index of ['articles_words', 'quotes_words']) {
    database.exec(`insert into ${index} (${index}) values ('integrity-check')`);
  }
}
