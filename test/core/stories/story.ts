/** Stories for tests: articles written in a line or two, read as any other. */
import { summarize } from '../../../src/core/summarize.ts';
import type { Actor } from '../../../src/core/summary.ts';
import type { StoryArticle } from '../../../src/core/stories/storyArticle.ts';

let count = 0;

/** An article of an outlet; it came to us when it was published, unless said otherwise. */
export function article(
  outlet: string | null,
  publishedAt: string,
  text: string,
  addedAt = publishedAt,
): StoryArticle {
  const known = { id: `article-${++count}`, text, title: null, url: null, outlet, publishedAt };
  const moment = addedAt.includes('T') ? addedAt : `${addedAt}T08:00:00Z`;
  return { ...known, addedAt: moment, summary: summarize(known) };
}

/** Enough for tests: people are one when the last word of their name is. */
export function sameSurname(one: Actor, other: Actor): boolean {
  const surname = ({ name }: Actor): string => name.split(' ').at(-1) ?? '';
  return one.kind === other.kind && one.kind !== 'unnamed' && surname(one) === surname(other);
}
