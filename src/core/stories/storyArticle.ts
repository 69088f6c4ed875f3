/** What is compared across the articles of a story: an article with its summary, and when it was written. */
import type { ActorName, StoredArticle } from '../records.ts';
import type { Summary } from '../summary.ts';
import type { StoryReason } from './decide.ts';

/** One article of a story; `text` may be blank where it is no longer kept. */
export type StoryArticle = Pick<StoredArticle, 'id' | 'outlet' | 'publishedAt' | 'addedAt' | 'text'> & {
  summary: Summary;
};

/** The key of somebody, and to whom a workspace has put them. */
export type Who = Pick<ActorName, 'person' | 'home'>;

/** As the store gives it; `key` says in which order articles came. */
export type MemberArticle = StoredArticle & {
  key: number;
  summary: Summary;
  /** Who its actors are for the reader's workspace, by their ids; unnamed sources are nobody. */
  people: ReadonlyMap<string, Who>;
  /** Why it is in its story; `null` for the first one. */
  reason: StoryReason | null;
};

/** `total` is how many articles of the story the reader may see; `articles` are the newest of them, newest first. */
export type StoredStory = { id: string; total: number; articles: MemberArticle[] };

/**
 * When the article was written, in milliseconds. A day without a time is taken to be when the article came to us, if it
 * came that day, else noon; without a day of its own it is as old as it came.
 */
export function timeOf({ publishedAt, addedAt }: StoryArticle): number {
  const added = Date.parse(addedAt);
  const published = publishedAt === null ? NaN : Date.parse(publishedAt);
  if (Number.isNaN(published)) return Number.isNaN(added) ? 0 : added;
  if (publishedAt?.includes('T') === true) return published;
  const day = new Date(published).toISOString().slice(0, 10);
  return addedAt.startsWith(day) && !Number.isNaN(added) ? added : Date.parse(`${day}T12:00:00Z`);
}

/** The day of the article, or `null` when it has none that can be read. */
export function dayOf(article: Pick<StoryArticle, 'publishedAt' | 'addedAt'>): string | null {
  const day = (article.publishedAt ?? article.addedAt).slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

/** Oldest first; of the same time, the one that came first. */
export function inOrder<One extends StoryArticle>(articles: readonly One[]): One[] {
  return articles
    .map((article) => ({ article, time: timeOf(article) }))
    .sort(
      (one, other) =>
        one.time - other.time ||
        compare(one.article.addedAt, other.article.addedAt) ||
        compare(one.article.id, other.article.id),
    )
    .map(({ article }) => article);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether the article came after a moment; everything did when there is none. */
export function cameAfter({ addedAt }: StoryArticle, since: string | null): boolean {
  return since === null || Date.parse(addedAt) > Date.parse(since);
}
