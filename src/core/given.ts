/** What a workspace has given, counted; and the word with which it confirms that all of it is to be forgotten. */
import { createHash } from 'node:crypto';
import type { Workspace } from './records.ts';

export type Given = {
  /** Texts that were pasted, and pages that were read by a link. */
  articles: number;
  /** Feeds that it follows, or has followed. */
  feeds: number;
  subscriptions: number;
  /** People who were put together or kept apart. */
  corrections: number;
  /** Readers of whom is known what they have been told, or which time zone they are in. */
  readers: number;
  /** What its buttons remember. */
  buttons: number;
  /** The last article that it has given; 0 when there is none. */
  lastArticle: number;
};

/** What was forgotten, and how many texts still are to be; `null` when nothing is. */
export type Forgotten = { given: Given; left: number | null };

const LENGTH = 8;

/**
 * It fits on one day and for exactly this: a button that is old, or made before something more was given, does nothing.
 * `buttons` become more with every answer.
 */
export function confirmingWord(workspace: Workspace, given: Given, day: string): string {
  const { articles, feeds, subscriptions, corrections, lastArticle } = given;
  const words = JSON.stringify([
    workspace,
    day,
    ...[articles, feeds, subscriptions, corrections, lastArticle],
  ]);
  return createHash('sha256').update(words).digest('hex').slice(0, LENGTH);
}

/** Without what buttons remember: every answer leaves some. */
export function isNothing({ articles, feeds, subscriptions, corrections, readers }: Given): boolean {
  return articles + feeds + subscriptions + corrections + readers === 0;
}
