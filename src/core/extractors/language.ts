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
  const words = tokens.slice(0, LOOKED_AT).filter(({ kind }) => kind === 'word');
  const hits = words.filter(({ lower }) => common.has(lower)).length;
  if (words.length < ENOUGH_WORDS) return hits > 0 ? 'en' : 'und';
  return hits / words.length >= ENGLISH_SHARE ? 'en' : 'und';
}
