/** Tells whether two full names are one name in two spellings, of one person. */
import { distance } from 'fastest-levenshtein';
import { foldedWords } from '../fold.ts';
import type { ActorName } from '../records.ts';
import { roleWords, shareRoleWord } from './roles.ts';
import { spellingKey } from './spelling.ts';

const MOST_LETTERS = 2;

/** What the spellings of a full name have in common; `null` for anything but a person's full name. */
export function spellingOf({ name, kind }: Pick<ActorName, 'name' | 'kind'>): string | null {
  const words = kind === 'person' ? foldedWords(name.slice(0, 200)) : [];
  return words.length < 2 ? null : words.map(spellingKey).join(' ');
}

/** At most two letters apart from a name of the group, and a word of a role in common. */
export function isSpelledLike(each: ActorName, group: ActorName[]): boolean {
  if (spellingOf(each) === null) return false;
  const isNear = group.some(({ name }) => distance(folded(each.name), folded(name)) <= MOST_LETTERS);
  if (!isNear) return false;
  const words = roleWords(each.roles);
  return group.some(({ roles }) => shareRoleWord(words, roleWords(roles)));
}

function folded(name: string): string {
  return foldedWords(name.slice(0, 200)).join(' ');
}
