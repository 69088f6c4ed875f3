/** What is told twice at once is told once, in one process and in several: an article never meets itself among its neighbours. */
import { expect, test } from 'vitest';
import { createAlone } from '../../src/jobs/alone.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { keep } from '../../src/jobs/read.ts';
import { readSample } from '../../src/sample/sample.ts';
import type { Store } from '../../src/store/store.ts';
import { sqlitePlace } from '../store/folder.ts';
import { numbered } from '../store/fixtures.ts';
import { openNewsroom } from './setup.ts';

test('an article that is told while the rest is told is decided on once', async () => {
  const { store } = await openNewsroom();
  const articles = await readSample();
  for (const article of articles)
    await keep(store, { ...article, workspace: null, addedAt: article.publishedAt ?? '' });
  const decided: string[] = [];
  const keepStory: typeof store.keepStory = async (article, profile, decision) => {
    decided.push(article);
    await store.keepStory(article, profile, decision);
  };
  const { tell, tellRest } = createStoryteller({ ...store, keepStory });
  await Promise.all([
    tellRest(new AbortController().signal),
    ...articles.toReversed().map(({ id }) => tell(id)),
    tellRest(new AbortController().signal),
  ]);
  expect(decided.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
  expect(await store.storylessArticles(10)).toEqual([]);
});

const start = Temporal.Instant.from('2026-02-04T09:00:00Z');

function tellerOf(store: Store, owner: string) {
  return createStoryteller(store, createAlone({ store, owner, now: () => start }).inTurn);
}

test('two processes decide on each article once, and find what the other one has told', async () => {
  const place = await sqlitePlace();
  const [one, two] = [await place.open(), await place.open()];
  const articles = await readSample();
  for (const article of articles)
    await keep(one, { ...article, workspace: null, addedAt: article.publishedAt ?? '' });
  const decided: string[] = [];
  const watched = (store: Store): Store => ({
    ...store,
    keepStory: async (article, ...rest) => {
      decided.push(article);
      await store.keepStory(article, ...rest);
    },
  });
  const { signal } = new AbortController();
  await Promise.all([
    tellerOf(watched(one), 'one').tellRest(signal),
    tellerOf(watched(two), 'two').tellRest(signal),
  ]);
  expect(decided.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
  // One retold report, and one invented story.
  const ids = articles.map(({ id }) => id);
  expect(new Set((await one.storiesOf('here', ids)).values()).size).toBe(2);
  await Promise.all([one.close(), two.close()]);
  await place.remove();
});

test('whoever asks does not wait for long for another process, and the article is told later', async () => {
  const { store } = await openNewsroom();
  const { article, summary } = numbered(1);
  await store.addArticle(article, summary);
  const until = start.add({ seconds: 30 }).toString();
  await store.hold('stories', { owner: 'another', now: start.toString(), until });
  const teller = tellerOf(store, 'mine');
  await teller.tellSoon(article.id);
  expect(await store.storylessArticles(10)).toEqual([article.id]);
  await store.release('stories', 'another');
  await teller.tellRest(new AbortController().signal);
  expect(await store.storylessArticles(10)).toEqual([]);
});
