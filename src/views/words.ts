/** Small words that every page needs: counts, titles, roles. */
import type { Actor, Role } from '../core/summary.ts';
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

/** What the article calls an actor; a role that is over is said to be former. */
export function roleOf(actor: Actor): string | null {
  const role = actor.roles.find(({ former }) => !former) ?? actor.roles[0];
  return role === undefined ? null : roleText(role);
}

export function roleText(role: Role): string {
  const text = role.text.replace(/\s+/g, ' ');
  return role.former && !/^(?:former|ex\b|late|then)/i.test(text) ? `former ${text}` : text;
}

/** A title in the quotes that an option's value needs. */
export function quoted(words: string): string {
  return `"${words.replace(/["“”„]/g, '')}"`;
}
