/** Texts that are given are stored once; stale summaries are read again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ANALYSIS_VERSION } from '../../src/core/summary.ts';
import { readGivenText } from '../../src/jobs/read.ts';
import { refreshSummaries } from '../../src/jobs/refresh.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { fixture } from '../store/fixtures.ts';
import { unlimited } from './unlimited.ts';
import { temporaryFolder, type Folder } from '../store/folder.ts';

let folder: Folder;
let store: Store;
beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openStore(folder.path('readout.db'));
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

const given = { title: null, workspace: 'here', addedAt: '2026-02-04T09:00:00Z' };

test('the header is what is known of the article, and no part of its text', async () => {
  const text = 'title: Fees\nurl: https://example.org/fees\n\n"No," Ada Low said.';
  const first = await readGivenText(store, unlimited(store), { ...given, text });
  if ('problem' in first) throw new Error(first.problem);
  const stored = await store.article('here', first.id);
  expect(stored?.article).toMatchObject({
    title: 'Fees',
    url: 'https://example.org/fees',
    text: '"No," Ada Low said.',
  });
  expect(stored?.summary.quotes).toHaveLength(1);
  const again = 'title: Fees, once more\n\n"No," Ada Low said.';
  expect(await readGivenText(store, unlimited(store), { ...given, text: again })).toEqual({
    id: first.id,
    added: false,
  });
});

test('a date at the top that cannot be read is named, and nothing is stored', async () => {
  const text = 'date: 03/12/2026\n\n"No," Ada Low said.';
  const problem = expect.stringContaining('03/12/2026') as string;
  expect(await readGivenText(store, unlimited(store), { ...given, text })).toEqual({ problem });
  expect((await store.counts('here')).articles).toBe(0);
});

test('ten thousand characters of words without a sentence are no article', async () => {
  const text = 'harbour fire '.repeat(800);
  const given = { text, title: 'Pasted text', workspace: 'here', addedAt: '2026-02-04T09:00:00Z' };
  const problem = expect.stringMatching(/nothing to brief/) as string;
  expect(await readGivenText(store, unlimited(store), given)).toEqual({ problem });
  expect((await store.counts('here')).articles).toBe(0);
});

test('a line that holds nothing to brief is refused and not stored', async () => {
  expect(
    await readGivenText(store, unlimited(store), { ...given, text: 'what is the latest\nquotes please' }),
  ).toHaveProperty('problem');
  expect((await store.counts('here')).articles).toBe(0);
});

test('summaries of an older analysis are made again, those of this one stay', async () => {
  for (const number of [1, 2, 3]) {
    const old = fixture({
      id: `old-${number}`,
      version: 0,
      text: `"Yes," Ada Low said to number ${number}.`,
    });
    await store.addArticle(old.article, old.summary);
  }
  const current = fixture({ id: 'current', version: ANALYSIS_VERSION, text: '"Yes," Ada Low said.' });
  await store.addArticle(current.article, current.summary);

  expect(await refreshSummaries(store, new AbortController().signal)).toBe(3);
  expect(await store.stale(ANALYSIS_VERSION, 10)).toEqual([]);
  expect((await store.article('here', 'old-2'))?.summary.quotes).toHaveLength(1);
  expect((await store.article('here', 'current'))?.summary.quotes).toHaveLength(0);
});

test('a stop is obeyed between two articles', async () => {
  const old = fixture({ id: 'old', version: 0 });
  await store.addArticle(old.article, old.summary);
  expect(await refreshSummaries(store, AbortSignal.abort())).toBe(0);
  expect(await store.stale(ANALYSIS_VERSION, 10)).toHaveLength(1);
});
