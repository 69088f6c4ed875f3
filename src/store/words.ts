/** The words of what a person typed, in the form in which stored words are compared with them. */

/**
 * More words than anybody means: a whole pasted article is searched for by its first words, and no query
 * is slower for being longer.
 */
const MOST_WORDS = 64;

/** Words that nearly every English sentence holds; a text is not about them. `us`, `may` and `who` are names too. */
const FUNCTION_WORDS = new Set(
  'a an the of in on at to for from by with and or as about is are was were be s t'.split(' '),
);

/** Lower case without diacritics; what is stored and what is looked for both go through it. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFKC').toLowerCase();
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a text must hold to be found: words in any place, and phrases, whose words stand side by side. */
export function searchTerms(words: string | undefined, phrases: string[] = []): string[][] {
  const alone = words === undefined ? [] : searchWords(words).map((word) => [word]);
  const together = phrases.map((phrase) => wordsOf(phrase).slice(0, MOST_WORDS));
  return [...alone, ...together.filter((phrase) => phrase.length > 0)].slice(0, MOST_WORDS);
}

/**
 * The words a text must hold to be about `text`, each once: all of them, less the function words if any other are
 * left. Punctuation, and with it all syntax of a search engine, is dropped; only punctuation gives no words.
 */
export function searchWords(text: string): string[] {
  const words = [...new Set(wordsOf(text))];
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

/** In UTF-16 units; no outlet is called so, but a page may say it is. */
const LONGEST_OUTLET = 400;

/** An outlet's name as it is compared with others. */
export function outletColumn(name: string): string {
  return wordColumn(name).slice(0, LONGEST_OUTLET);
}

/** A column's text with a space before and after every word, so that `% word %` finds whole words only. */
export function wordColumn(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}
