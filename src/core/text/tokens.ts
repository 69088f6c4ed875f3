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
const pattern = new RegExp(
  [
    "(?<mark>''|‘‘|’’|``|[\"“”„‟«»])",
    String.raw`(?<initials>\p{L}\.(?:\p{L}\.)+)`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’&]\p{L}[\p{L}\p{M}\p{N}]*)*)`,
    String.raw`(?<number>[$€£¥]?\p{N}+(?:[.,:]\p{N}+)*(?:[-‐‑]?\p{L}+)*%?)`,
    String.raw`(?<sign>\.{2,}|-{2,}|\S)`,
  ].join('|'),
  'gu',
);

const clitic = /['’](?:s|re|ve|ll|d|m)$/i;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const found = match[0];
    if (groups.word !== undefined) pushWord(tokens, found, start);
    else if (groups.initials !== undefined) push(tokens, found, start, 'word');
    else if (groups.mark !== undefined) push(tokens, found, start, 'mark');
    else if (groups.number !== undefined) push(tokens, found, start, 'number');
    else if (found === '.' && endsAbbreviation(tokens.at(-1), start)) extend(tokens, start + 1);
    else push(tokens, found, start, 'sign');
  }
  return tokens;
}

/** Splits "Karrow's" and "she'll" in two. */
function pushWord(tokens: Token[], found: string, start: number): void {
  const tail = clitic.exec(found);
  if (tail !== null && tail.index > 0) {
    push(tokens, found.slice(0, tail.index), start, 'word');
    push(tokens, found.slice(tail.index), start + tail.index, 'word');
    return;
  }
  push(tokens, found, start, 'word');
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

function push(tokens: Token[], text: string, start: number, kind: TokenKind): void {
  const bare = kind === 'word' && text.endsWith('.') ? text.slice(0, -1) : text;
  const lower = bare.toLowerCase().replaceAll('’', "'");
  tokens.push({
    text,
    lower,
    start,
    end: start + text.length,
    kind,
    capital: kind === 'word' && isCapital(text),
  });
}

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}
