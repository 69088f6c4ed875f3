/** Roles that someone has held, and what two roles have in common. */
import { foldedWords } from '../fold.ts';
import { fieldsOf, type Field } from '../lexicon/fields.ts';
import type { Role } from '../summary.ts';

/** What someone is called, and the newest date of an article that calls them so. */
export type HeldRole = { text: string; date: string | null };

/** Words of a role that tell nothing of who holds it. */
const emptyWords = new Set(
  'the of for and a an to in at from by with former ex late then new old acting interim deputy vice senior chief'.split(
    ' ',
  ),
);

/** A role on one line; one that is over is said to be former. */
export function roleText(role: Pick<Role, 'text' | 'former'>): string {
  const text = role.text.replace(/\s+/g, ' ').trim();
  return role.former && !/^(?:former|ex\b|late|then)/i.test(text) ? `former ${text}` : text;
}

/** The telling words of roles, folded. */
export function roleWords(roles: string[]): string[] {
  return [...new Set(roles.flatMap((role) => foldedWords(role.slice(0, 500))))].filter(
    (word) => !emptyWords.has(word),
  );
}

export function fieldsOfRoles(roles: string[]): Field[] {
  return fieldsOf(roles.flatMap((role) => foldedWords(role.slice(0, 500))));
}

/** A word in common, or "Iran" and "Iranian". */
export function shareRoleWord(words: string[], others: string[]): boolean {
  return words.some((word) => others.some((other) => isSameRoot(word, other)));
}

/** "Iran" and "Iranian", "minister" and "ministers". */
export function isSameRoot(word: string, other: string): boolean {
  const length = Math.min(word.length, other.length);
  return word === other || (length >= 4 && (word.startsWith(other) || other.startsWith(word)));
}
