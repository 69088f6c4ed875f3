/** The library of the bench holds what it says, and every question that is timed is answered. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder, type Folder } from '../store/folder.ts';
import { botOn } from './answering.ts';
import { openHurried } from './hurried.ts';
import { ASKING, draft, fill, isSeen, people } from './library.ts';
import { kinds, linesOf } from './questions.ts';
import { ask } from './stories.ts';

/** Enough for what is done otherwise of much than of little. */
const ARTICLES = 2_400;
const seen = Array.from({ length: ARTICLES }, (_, number) => draft(number)).filter(isSeen);

let folder: Folder;
let store: Store;
beforeAll(async () => {
  folder = await temporaryFolder();
  const path = folder.path('library.db');
  const hurried = await openHurried(path);
  await fill(hurried, 0, ARTICLES / 2);
  await fill(hurried, ARTICLES / 2, ARTICLES);
  await hurried.close();
  store = await openStore(path);
}, 60_000);
afterAll(async () => {
  await store.close();
  await folder.remove();
});

test('every span is true', () => {
  for (const { article, summary } of seen) {
    const { quotes, actors, keyPoints, events, unsettled } = summary;
    const parts = quotes.flatMap((each) => [each, each.speakerMention, each.cue, each.addressee]);
    const named = actors.flatMap(({ mentions, roles }) => [...mentions, ...roles]);
    const excerpts = [...parts, ...named, ...keyPoints, ...events, ...unsettled].filter(
      (each) => each !== null,
    );
    expect(excerpts.map(({ text }) => text)).toEqual(
      excerpts.map(({ start, end }) => article.text.slice(start, end)),
    );
  }
});

test('the workspace that asks sees its own, what is for all, and what its feeds brought', async () => {
  expect(seen.length).toBeLessThan(ARTICLES);
  const quotes = seen.flatMap(({ summary }) => summary.quotes);
  const names = new Set(seen.flatMap(({ summary }) => summary.actors.map(({ name }) => name)));
  expect(await store.counts(ASKING)).toMatchObject({
    ...{ articles: seen.length, quotes: quotes.length },
  });
  // Two people of one name are two.
  const { named, unnamed } = await store.nameCounts(ASKING);
  expect((await store.counts(ASKING)).actors).toBe(named + unnamed);
  expect(named + unnamed).toBeGreaterThanOrEqual(names.size);
  const stored = await store.articles({ workspace: ASKING, limit: ARTICLES, offset: 0 });
  expect(stored.articles.map(({ id }) => id).sort()).toEqual(seen.map(({ article }) => article.id).sort());
});

test('of the one who speaks most, all quotes are found and no others', async () => {
  const [most = ''] = people;
  const own = seen.flatMap(({ summary: { actors, quotes } }) => {
    const id = actors.find(({ name }) => name === most)?.id;
    return quotes.filter(({ speaker }) => speaker === id);
  });
  expect(own.length).toBeGreaterThan(20);
  const stored = await store.quotes({ workspace: ASKING, speakers: [most], limit: ARTICLES, offset: 0 });
  expect(stored.total).toBe(own.length);
  expect(stored.quotes.map(({ quote }) => quote.text).sort()).toEqual(own.map(({ text }) => text).sort());
});

test('of a word that is in the news every day, the newest matches are ranked, and it is said that there are more', async () => {
  const found = await store.articles({ workspace: ASKING, about: 'said', limit: 5_000, offset: 0 });
  expect([found.total, found.isMore, found.articles.length]).toEqual([2_000, true, 2_000]);
  const ids = new Set(seen.map(({ article }) => article.id));
  expect(found.articles.filter(({ id }) => !ids.has(id))).toEqual([]);
  const days = (part: typeof found.articles): number[] =>
    part.map(({ publishedAt }) => Date.parse(publishedAt ?? '') / part.length);
  const mean = (part: typeof found.articles): number => days(part).reduce((sum, each) => sum + each, 0);
  expect(mean(found.articles.slice(0, 200))).toBeGreaterThan(mean(found.articles.slice(-200)));
});

test('quotes with a word that most of them hold are all found, newest first', async () => {
  const own = seen.flatMap(({ article, summary }) =>
    summary.quotes.filter(({ text }) => /\bthe\b/i.test(text)).map(() => article.publishedAt?.slice(0, 10)),
  );
  expect(own.length).toBeGreaterThan(10_000);
  const asked = { workspace: ASKING, about: 'the', limit: 50 };
  for (const offset of [0, 700, own.length - 10]) {
    const { total, isMore, quotes } = await store.quotes({ ...asked, offset });
    expect([total, isMore]).toEqual([own.length, false]);
    const days = quotes.map(({ article }) => article.publishedAt?.slice(0, 10));
    expect(days).toEqual(
      own
        .sort()
        .toReversed()
        .slice(offset, offset + 50),
    );
  }
});

test.each(kinds)('$label is answered', async (kind) => {
  const bot = await botOn(store);
  const answers: string[] = [];
  for (const line of linesOf(kind, 6)) answers.push(await ask(bot, kind, line));
  // Not everybody who may be asked for stands in a small library.
  expect(answers.join('')).not.toBe('');
});
