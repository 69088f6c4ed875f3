/** Where else the text of an article stands, and what changed since it was first read. */
import type { Change } from '../core/changes.ts';
import type { ArticleLine, Outlet, Version } from '../core/records.ts';
import type { Line, Run } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { count } from './words.ts';

/** The newest changes are told in full, so many; the others are counted. */
const mostChanges = 3;

/** The outlets other than the article's own; none when there is only one. */
export function whereElse(article: Pick<ArticleLine, 'outlet' | 'url'>, outlets: Outlet[]): Line[] {
  const others = outlets.filter(({ outlet, url }) => outlet !== article.outlet && url !== article.url);
  const names = new Map(others.map(({ outlet, url }) => [outlet ?? hostOf(url), url]));
  if (names.size === 0) return [];
  const runs = [...names].flatMap(([name, url], index): Run[] => [
    { text: `${index === 0 ? '' : ' · '}${name}` },
    ...(url === null ? [] : [{ text: ' ↗', style: 'quiet', link: url } as const]),
  ]);
  return [runs];
}

function hostOf(url: string | null): string {
  return (url === null ? null : URL.parse(url)?.host) ?? 'another outlet';
}

/** What the article says now in place of what, the newest change first. */
export function whatChanged(versions: Version[]): Line[] {
  const changes = versions.flatMap(({ replacedAt, changes: ofVersion }) =>
    ofVersion.map((change) => `${fullDay(replacedAt)}: ${told(change)}`),
  );
  const more = changes.length - mostChanges;
  return [...changes.slice(0, mostChanges), ...(more > 0 ? [count(more, 'more change')] : [])];
}

/** Of two long paragraphs only the words that differ, with a few around them. */
function told({ before, after }: Change): string {
  if (before === null) return `added “${after ?? ''}”`;
  if (after === null) return `taken out “${before}”`;
  const [old, fresh] = [before.split(' '), after.split(' ')];
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  return `“${around(old, start, end)}” became “${around(fresh, start, end)}”`;
}

const wordsAround = 3;

function around(words: string[], start: number, end: number): string {
  const first = Math.max(0, start - wordsAround);
  const last = Math.min(words.length, words.length - end + wordsAround);
  return `${first > 0 ? '… ' : ''}${words.slice(first, last).join(' ')}${last < words.length ? ' …' : ''}`;
}
