/** What is told twice at once is told once: an article never meets itself among its neighbours. */
import { expect, test } from 'vitest';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { keep } from '../../src/jobs/read.ts';
import { readSample } from '../../src/sample/sample.ts';
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
