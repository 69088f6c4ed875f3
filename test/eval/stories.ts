/** Measures which articles the product puts into one story: pairs of articles, through the real store and job. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { keep } from '../../src/jobs/read.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import type { Tally } from './balance.ts';
import { readStorySet, type SetArticle, type storySets } from './storySet.ts';

export type StoryScore = {
  name: string;
  articles: number;
  stories: number;
  found: number;
  pairs: Tally;
  /** Pairs of articles that are in one story and should not be, and the other way round. */
  wrong: { kind: 'joined' | 'split'; one: string; other: string }[];
};

export async function measureStories(set: (typeof storySets)[number]): Promise<StoryScore> {
  const articles = await readStorySet(set);
  const folder = await mkdtemp(join(tmpdir(), 'readout-stories-'));
  const store = await openStore(join(folder, 'readout.db'));
  try {
    return score(set, articles, await tellAll(store, articles));
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** One article after another, as news comes in; the story of each at the end. */
async function tellAll(store: Store, articles: SetArticle[]): Promise<Map<string, string>> {
  const storyteller = createStoryteller(store);
  for (const { article } of articles) {
    await keep(store, { ...article, workspace: null, addedAt: article.publishedAt ?? '' });
    await storyteller.tell(article.id);
  }
  return await store.storiesOf(
    'reader',
    articles.map(({ article: { id } }) => id),
  );
}

function score(name: string, articles: SetArticle[], found: Map<string, string>): StoryScore {
  const pairs = { right: 0, predicted: 0, gold: 0 };
  const wrong: StoryScore['wrong'] = [];
  articles.forEach(({ story, article: { id } }, index) => {
    for (const other of articles.slice(index + 1)) {
      const isGold = story === other.story;
      const isFound = found.get(id) === found.get(other.article.id);
      if (isGold) pairs.gold++;
      if (isFound) pairs.predicted++;
      if (isGold && isFound) pairs.right++;
      if (isGold !== isFound)
        wrong.push({ kind: isFound ? 'joined' : 'split', one: id, other: other.article.id });
    }
  });
  return {
    name,
    articles: articles.length,
    stories: new Set(articles.map(({ story }) => story)).size,
    found: new Set(found.values()).size,
    pairs,
    wrong,
  };
}
