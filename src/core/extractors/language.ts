/** Tells English from other languages by its function words. */
import type { Token } from '../text/tokens.ts';

const common = new Set(
  'the of and to in a is that for was on with as by he she it said be has have at from are not but this they were had who will an'.split(
    ' ',
  ),
);

/** So many tokens from the beginning tell the language. */
const LOOKED_AT = 600;

/** Shorter texts are taken as English when they hold any of the common words. */
const ENOUGH_WORDS = 20;

/** The share of common words in English news is about 0.4; in other European languages under 0.1. */
const ENGLISH_SHARE = 0.18;

/** `en`, or `und` when the text is not, or not surely, English. */
export function findLanguage(tokens: readonly Token[]): string {
  let words = 0;
  let hits = 0;
  for (let index = 0; index < Math.min(tokens.length, LOOKED_AT); index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    words++;
    if (common.has(token.lower)) hits++;
  }
  if (words < ENOUGH_WORDS) return hits > 0 ? 'en' : 'und';
  return hits / words >= ENGLISH_SHARE ? 'en' : 'und';
}
