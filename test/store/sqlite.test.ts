/** The store on a SQLite file passes the suite of every store, and leaves nothing behind in its word index. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import { numbered } from './fixtures.ts';
import { sqlitePlace, temporaryFolder } from './folder.ts';
import { storeSuite } from './suite.ts';

storeSuite('SQLite', sqlitePlace);

test('the words of replaced quotes leave the index', async () => {
  const folder = await temporaryFolder();
  const path = folder.path('replaced.db');
  const store = await openStore(path);
  for (const { article, summary } of [numbered(1), numbered(2)]) await store.addArticle(article, summary);
  const { summary } = numbered(1);
  await store.replaceSummary('article-1', { ...summary, quotes: summary.quotes.slice(0, 2) });
  await store.close();

  const database = new DatabaseSync(path);
  expect(database.prepare('select count(*) as quotes from quotes_words').get()).toEqual({ quotes: 7 });
  database.close();
  await folder.remove();
});
