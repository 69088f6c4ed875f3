/** Orders news by story: those that most articles and outlets tell come first. */
import type { Change } from '../changes.ts';
import type { ArticleLine } from '../records.ts';

/** An article in a list of news, with its story; `key` says in which order articles came. */
export type NewsLine = { key: number; story: string; dated: string; article: ArticleLine };

/** How an article changed, and when that was seen. */
export type Corrected = { story: string; article: ArticleLine; replacedAt: string; changes: Change[] };

/** The articles of one story among the news, newest first. */
export type NewsStory = { story: string; lines: NewsLine[] };

/** Of equally many, the story with the newest article. */
export function topStories(news: readonly NewsLine[]): NewsStory[] {
  return [...Map.groupBy(news, ({ story }) => story)]
    .map(([story, lines]) => ({
      story,
      lines: lines.toSorted((one, other) => other.dated.localeCompare(one.dated)),
    }))
    .sort(
      (one, other) =>
        weight(other) - weight(one) || (other.lines[0]?.dated ?? '').localeCompare(one.lines[0]?.dated ?? ''),
    );
}

/** A second outlet says more than a second article of the first. */
function weight({ lines }: NewsStory): number {
  return lines.length + 2 * new Set(lines.map(({ article }) => article.outlet)).size;
}

/** The stories of the best articles for a question, which come first: three good ones are more than one that is best. */
export function bestStories(articles: readonly string[], storyOf: ReadonlyMap<string, string>): string[] {
  const weights = new Map<string, number>();
  articles.forEach((article, index) => {
    const story = storyOf.get(article);
    if (story !== undefined) weights.set(story, (weights.get(story) ?? 0) + 1 / (index + 1));
  });
  return [...weights].sort(([, one], [, other]) => other - one).map(([story]) => story);
}
