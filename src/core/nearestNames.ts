/** Finds which of a few names was probably meant by a mistyped one. */
import { distance } from 'fastest-levenshtein';

/** The nearest names, when they are near enough to be offered: a beginning, or a letter or two wrong. */
export function nearestNames(typed: string, names: string[]): string[] {
  const word = typed.toLowerCase();
  const near = names.map((name) => ({
    name,
    steps: word.length > 1 && name.startsWith(word) ? 0 : distance(word, name),
  }));
  const least = Math.min(...near.map(({ steps }) => steps));
  if (least > 2 || least >= word.length) return [];
  return near.filter(({ steps }) => steps === least).map(({ name }) => name);
}
