/** What a story is about, across its articles: the best article's headline, and key points that do not repeat. */
import type { Excerpt } from '../summary.ts';
import { contentWords } from './contentWords.ts';
import { timeOf, type StoryArticle } from './storyArticle.ts';

/** A key point, and the article it stands in. */
export type StoryPoint<One extends StoryArticle> = { point: Excerpt; article: One };

/** A key point that shares such a part of its words with one that was told says nothing new. */
const REPEATED = 0.5;

/** An article loses half of its weight with so many hours behind the newest. */
const HALF_HOURS = 36;

/** The article that holds most of what the others hold too; of older ones it has to be much more. */
export function bestArticle<One extends StoryArticle & { title: string | null }>(
  articles: readonly One[],
): One {
  const words = articles.map(({ title, summary }) => [
    ...contentWords(title ?? ''),
    ...summary.keyPoints.flatMap(({ text }) => [...contentWords(text)]),
  ]);
  const holding = new Map<string, number>();
  for (const own of words) for (const word of new Set(own)) holding.set(word, (holding.get(word) ?? 0) + 1);
  const newest = Math.max(...articles.map(timeOf));
  const weights = articles.map((article, index) => {
    const shared = [...new Set(words[index])].reduce((sum, word) => sum + (holding.get(word) ?? 1) - 1, 0);
    const hours = (newest - timeOf(article)) / 3_600_000;
    return (1 + shared) * 0.5 ** (hours / HALF_HOURS) * (article.title === null ? 0.1 : 1);
  });
  const best = articles[weights.indexOf(Math.max(...weights))];
  if (best === undefined) throw new Error('a story has an article');
  return best;
}

/** The newest articles' points first, the best article's before them; what repeats another is left out. */
export function storyPoints<One extends StoryArticle & { title: string | null }>(
  articles: readonly One[],
  atMost: number,
): StoryPoint<One>[] {
  const best = bestArticle(articles);
  const newestFirst = articles.toSorted((one, other) => timeOf(other) - timeOf(one));
  const told: ReadonlySet<string>[] = [];
  const points: StoryPoint<One>[] = [];
  for (const article of [best, ...newestFirst.filter((each) => each !== best)]) {
    for (const point of article.summary.keyPoints) {
      const words = contentWords(point.text);
      if (points.length === atMost) return points;
      if (words.size === 0 || isDangling(point.text)) continue;
      if (told.some((other) => isRepeated(words, other))) continue;
      told.push(words);
      points.push({ point, article });
    }
  }
  return points;
}

/** "On Wednesday she had told them the opposite": nobody knows who, without the sentence before. */
function isDangling(text: string): boolean {
  const opening = /^(?:\S+\s+){0,4}?(?:he|she|they|it|this|these|his|her|their|its)\b/i.exec(text);
  return opening !== null && !/\s\p{Lu}\p{Ll}+/u.test(opening[0].replace(weekday, ''));
}

const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

function isRepeated(words: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of words) if (other.has(word)) shared++;
  return shared >= REPEATED * Math.min(words.size, other.size);
}
