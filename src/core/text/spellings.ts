/** Tells what a spelling alone says of a word or sign, and remembers the spellings met lately. */

export type TokenKind = 'word' | 'number' | 'mark' | 'sign';

export type Spelling = {
  text: string;
  /** Lower case, straight apostrophes, without the full stop of an abbreviation. */
  lower: string;
  kind: TokenKind;
  /** A word that begins with a capital letter. */
  capital: boolean;
  /** Where "'s" begins in "Karrow's"; 0 when nothing is to be split. */
  cliticAt: number;
};

/** Two straight apostrophes are one quotation mark, as some agencies write them. */
export const markPattern = "''|‘‘|’’|``|[\"“”„‟«»]";

/**
 * A text has few different spellings, and reading one takes longer than finding it here. Each has one place, told by
 * its letters, and gives it up to the next one that comes for it. It is found in the text without being cut out.
 */
const PLACES = 1 << 15;
const spellings: (Spelling | undefined)[] = Array.from({ length: PLACES }, () => undefined);

/** From this length on V8 keeps the whole text for a word cut out of it, so longer words are not kept. */
const LONGEST_KEPT = 12;

/** What stands in the text from `start` to `end`. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  if (end - start > LONGEST_KEPT) return readSpelling(text.slice(start, end));
  const place = placeOf(text, start, end);
  const known = spellings[place];
  if (known?.text.length === end - start && text.startsWith(known.text, start)) return known;
  const spelling = readSpelling(text.slice(start, end));
  spellings[place] = spelling;
  return spelling;
}

/** A number below `PLACES` that is the same for the same letters. */
function placeOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return (sum ^ (sum >>> 15)) & (PLACES - 1);
}

const clitic = /['’](?:s|re|ve|ll|d|m)$/i;
const mark = new RegExp(`^(?:${markPattern})$`);

function readSpelling(text: string): Spelling {
  const kind = kindOf(text);
  const bare = kind === 'word' && text.endsWith('.') ? text.slice(0, -1) : text;
  return {
    text,
    lower: bare.toLowerCase().replaceAll('’', "'"),
    kind,
    capital: kind === 'word' && isCapital(text),
    cliticAt: kind === 'word' ? Math.max(0, text.search(clitic)) : 0,
  };
}

function kindOf(text: string): TokenKind {
  if (mark.test(text)) return 'mark';
  if (/^['’]?\p{L}/u.test(text)) return 'word';
  return /^[$€£¥]?\p{N}/u.test(text) ? 'number' : 'sign';
}

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}
