/** The database file becomes smaller when old texts go, and what people said stays. */
import { stat } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { dropOldTexts } from '../../src/jobs/retain.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { inventedNews } from '../bench/invented.ts';
import { now } from '../chat.ts';
import { fixture } from '../store/fixtures.ts';
import { temporaryFolder } from '../store/folder.ts';

const ARTICLES = 100;
const EACH = 5;
/** Ordinary news: what is said again and again takes hardly any space. */
const news = inventedNews(ARTICLES * EACH);

test('the file becomes smaller, and every quote stays', async () => {
  const folder = await temporaryFolder();
  onTestFinished(() => folder.remove());
  const path = folder.path('readout.db');
  let store = await openStore(path);
  for (let number = 0; number < ARTICLES; number++) {
    const sayings = [{ speaker: 'Mira Voss', words: `We open pier ${number} today` }];
    const text = news.slice(number * EACH, (number + 1) * EACH).join('\n\n');
    const { article, summary } = fixture({ id: `report ${number}`, sayings, text });
    await store.addArticle({ ...article, addedAt: now.subtract({ hours: 24 * 91 }).toString() }, summary);
  }
  const said = async () => (await store.quotes({ workspace: 'harbour', limit: 1000, offset: 0 })).quotes;
  const before = (await said()).map(({ quote }) => quote.text);
  expect(before).toHaveLength(ARTICLES);
  await store.close();
  const large = (await stat(path)).size;

  store = await openStore(path);
  const { signal } = new AbortController();
  expect(await dropOldTexts(store, { keepDays: 90, now, signal })).toBe(ARTICLES);
  expect((await said()).map(({ quote }) => quote.text)).toEqual(before);
  await store.close();
  expect((await stat(path)).size).toBeLessThan(large / 2);
});
