/** The words that names and roles are looked for by. */
import { foldedWords } from '../fold.ts';
import { spellingKey } from './spelling.ts';

/** Words that names and roles are joined by. */
const joiningWords = new Set(['the', 'of', 'for', 'and', 'a', 'an', 'to', 'in']);

/** More words than a name has; whoever types more is answered by the first. */
const MOST_WORDS = 16;
const LONGEST_WORD = 40;
const LONGEST_TEXT = 2000;

export function nameWords(text: string): string[] {
  return foldedWords(text).filter((word) => !joiningWords.has(word));
}

/** What is kept of a text to find it by: a bounded number of words of bounded length, each once. */
export function findableWords(text: string): string[] {
  return typedWords(text).filter((word) => !joiningWords.has(word));
}

/** The same with the words that names are joined by, as another word may begin like them. */
export function typedWords(text: string): string[] {
  const words = foldedWords(text.slice(0, LONGEST_TEXT)).slice(0, MOST_WORDS);
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))];
}

/** The spelling keys of the words that have a telling one. */
export function spellingKeys(words: string[]): string[] {
  return [...new Set(words.map(spellingKey).filter((key) => key.length > 1))];
}

/** The word that a person's name ends with, by which others call them. */
export function lastWord(name: string): string {
  return findableWords(name).at(-1) ?? '';
}
