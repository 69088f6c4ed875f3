/** Splits text into words, numbers, quotation marks and other signs, each with its place. */
import { abbreviations, lowerCaseAbbreviations } from '../lexicon/abbreviations.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'sign';

export type Token = {
  text: string;
  /** Lower case, straight apostrophes, without the full stop of an abbreviation. */
  lower: string;
  start: number;
  end: number;
  kind: TokenKind;
  /** A word that begins with a capital letter. */
  capital: boolean;
};

/**
 * One alternative a kind, none of which can match the same text in two ways: time is linear in the length.
 * A word may hold inner hyphens, apostrophes and ampersands ("al-Amr", "O'Neil", "AT&T"); initials keep their stops
 * ("U.S."). Two straight apostrophes are one quotation mark, as some agencies write them.
 */
const mark = "''|‘‘|’’|``|[\"“”„‟«»]";
const initials = String.raw`\p{L}\.(?:\p{L}\.)+`;
const word = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’&]\p{L}[\p{L}\p{M}\p{N}]*)*`;
const number = String.raw`[$€£¥]?\p{N}+(?:[.,:]\p{N}+)*(?:[-‐‑]?\p{L}+)*%?`;
const sign = String.raw`\.{2,}|-{2,}|\S`;
const isMark = new RegExp(`^(?:${mark})$`);
const pattern = new RegExp([mark, initials, word, number, sign].join('|'), 'uy');

const clitic = /['’](?:s|re|ve|ll|d|m)$/i;

/** What the spelling alone tells about a token; `cliticAt` is where "'s" begins in "Karrow's", 0 when nothing is split. */
type Spelling = Pick<Token, 'kind' | 'lower' | 'capital'> & { cliticAt: number };

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = skipSpace(text, 0); start < text.length; start = skipSpace(text, pattern.lastIndex)) {
    // Asked only whether it fits: a match is an object, and there is one for every word.
    pattern.lastIndex = start;
    pattern.test(text);
    const found = text.slice(start, pattern.lastIndex);
    const spelling = spellingOf(found);
    if (found === '.' && endsAbbreviation(tokens.at(-1), start)) extend(tokens, start + 1);
    else if (spelling.cliticAt === 0) push(tokens, found, start, spelling);
    else {
      const [name, tail] = [found.slice(0, spelling.cliticAt), found.slice(spelling.cliticAt)];
      push(tokens, name, start, spellingOf(name));
      push(tokens, tail, start + name.length, spellingOf(tail));
    }
  }
  return tokens;
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (text.charCodeAt(index) === 0x20 || /^\s/.test(text.charAt(index))) index++;
  return index;
}

function push(tokens: Token[], text: string, start: number, { lower, kind, capital }: Spelling): void {
  tokens.push({ text, lower, start, end: start + text.length, kind, capital });
}

function endsAbbreviation(token: Token | undefined, stop: number): token is Token {
  if (token?.end !== stop || token.kind !== 'word') return false;
  if (token.text.length === 1) return token.capital && token.text !== 'I';
  return abbreviations.has(token.lower) && (token.capital || lowerCaseAbbreviations.has(token.lower));
}

/** Joins the full stop of an abbreviation to its word. */
function extend(tokens: Token[], end: number): void {
  const last = tokens.at(-1);
  if (last === undefined) return;
  tokens[tokens.length - 1] = { ...last, text: `${last.text}.`, end };
}

/** The spellings met lately: a text has few different ones, and telling what one is takes longer than finding it here. */
const spellings = new Map<string, Spelling>();
const MOST_SPELLINGS = 20_000;

/** From this length on V8 keeps the whole text for a word cut out of it, so longer words are not kept. */
const LONGEST_KEPT = 12;

function spellingOf(found: string): Spelling {
  const known = spellings.get(found);
  if (known !== undefined) return known;
  const spelling = readSpelling(found);
  if (found.length > LONGEST_KEPT) return spelling;
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  spellings.set(found, spelling);
  return spelling;
}

function readSpelling(found: string): Spelling {
  const kind = kindOf(found);
  const bare = kind === 'word' && found.endsWith('.') ? found.slice(0, -1) : found;
  return {
    kind,
    lower: bare.toLowerCase().replaceAll('’', "'"),
    capital: kind === 'word' && isCapital(found),
    cliticAt: kind === 'word' ? Math.max(0, found.search(clitic)) : 0,
  };
}

function kindOf(found: string): TokenKind {
  if (isMark.test(found)) return 'mark';
  if (/^['’]?\p{L}/u.test(found)) return 'word';
  return /^[$€£¥]?\p{N}/u.test(found) ? 'number' : 'sign';
}

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}
