/** Small words that every page needs: counts, titles, roles. */
import { roleText } from '../core/people/roles.ts';
import type { Actor } from '../core/summary.ts';
import type { ArticleLine } from '../core/records.ts';
import { fullDay } from './dates.ts';

/** "1 quote", "3 quotes". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

export function titleOf(article: Pick<ArticleLine, 'title'>): string {
  return article.title ?? 'Untitled text';
}

/** "Axios, 2 Feb 2026", or as much of it as is known. */
export function whereAndWhen(article: Pick<ArticleLine, 'outlet' | 'publishedAt'>): string | null {
  const parts = [article.outlet, article.publishedAt === null ? null : fullDay(article.publishedAt)];
  return parts.filter((part) => part !== null).join(', ') || null;
}

/** What the article calls an actor: the fullest form of the first role; one that is over is said to be former. */
export function roleOf(actor: Actor): string | null {
  const present = actor.roles.filter(({ former }) => !former);
  const [role] = fullest((present.length > 0 ? present : actor.roles).map(roleText));
  return role ?? null;
}

/** Roles without those that only repeat the end of another ("Minister" beside "Water Minister"). */
export function fullest(roles: string[]): string[] {
  const isEnd = (role: string, other: string): boolean =>
    other.toLowerCase().endsWith(` ${role.toLowerCase()}`);
  return roles.filter((role) => !roles.some((other) => isEnd(role, other)));
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A title in the quotes that an option's value needs. */
export function quoted(words: string): string {
  return `"${words.replace(/["“”„]/g, '')}"`;
}
