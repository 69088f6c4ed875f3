/** Measures which articles the product puts into one story: pairs of articles, through the real store and job. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { keep } from '../../src/jobs/read.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { balanceOf, emptyTally, type Tally } from './balance.ts';
import { percent, table } from './report.ts';
import { readStorySet, type SetArticle, type StorySet } from './storySet.ts';

export type StoryScore = {
  name: string;
  articles: number;
  stories: number;
  found: number;
  /** Of articles: those of one story, those put into one, and those that are both. */
  pairs: Tally;
};

/** Of precision and recall of pairs, for every set. */
const STORY_GOAL = 0.9;

export async function measureStories(set: StorySet): Promise<StoryScore> {
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
  const pairs = emptyTally();
  articles.forEach(({ story, article: { id } }, index) => {
    for (const other of articles.slice(index + 1)) {
      const isGold = story === other.story;
      const isFound = found.get(id) === found.get(other.article.id);
      if (isGold) pairs.gold++;
      if (isFound) pairs.predicted++;
      if (isGold && isFound) pairs.right++;
    }
  });
  return {
    name,
    articles: articles.length,
    stories: new Set(articles.map(({ story }) => story)).size,
    found: new Set(found.values()).size,
    pairs,
  };
}

/** Every set with what was reached of the goal. */
export function storyTable(scores: StoryScore[]): string {
  const rows = scores.map(({ name, articles, stories, found, pairs }) => {
    const { precision, recall, balance } = balanceOf(pairs);
    const missing = 100 * STORY_GOAL - balance;
    return [
      ...[name, String(articles), String(stories), String(found)],
      ...[percent(precision), percent(recall), percent(balance), `≥ ${100 * STORY_GOAL}`],
      missing <= 0 ? 'yes' : `NO, ${percent(missing)} off`,
    ];
  });
  const head = ['pairs of one story', 'articles', 'stories', 'found', 'P', 'R', 'F1', 'goal', ''];
  return table([head, ...rows]);
}
