/** Splits text into words, numbers, quotation marks and other signs, each with its place. */
import { abbreviations, lowerCaseAbbreviations } from '../lexicon/abbreviations.ts';
import { markPattern, spellingAt, type Spelling } from './spellings.ts';

export type { TokenKind } from './spellings.ts';

export type Token = Omit<Spelling, 'cliticAt'> & { start: number; end: number };

/**
 * One alternative a kind, none of which can match the same text in two ways: time is linear in the length.
 * A word may hold inner hyphens, apostrophes and ampersands ("al-Amr", "O'Neil", "AT&T"); initials keep their stops
 * ("U.S.").
 */
const initials = String.raw`\p{L}\.(?:\p{L}\.)+`;
const word = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’&]\p{L}[\p{L}\p{M}\p{N}]*)*`;
const number = String.raw`[$€£¥]?\p{N}+(?:[.,:]\p{N}+)*(?:[-‐‑]?\p{L}+)*%?`;
const sign = String.raw`\.{2,}|-{2,}|\S`;
const pattern = new RegExp([markPattern, initials, word, number, sign].join('|'), 'uy');

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = skipSpace(text, 0);
  while (start < text.length) {
    const end = plainEnd(text, start) ?? patternEnd(text, start);
    const spelling = spellingAt(text, start, end);
    if (spelling.text === '.' && endsAbbreviation(tokens.at(-1), start)) extend(tokens, end);
    else if (spelling.cliticAt === 0) push(tokens, spelling, start, end);
    else {
      const tail = start + spelling.cliticAt;
      push(tokens, spellingAt(text, start, tail), start, tail);
      push(tokens, spellingAt(text, tail, end), tail, end);
    }
    start = skipSpace(text, end);
  }
  return tokens;
}

const SPACE = 0x20;

function skipSpace(text: string, from: number): number {
  let index = from;
  while (text.charCodeAt(index) === SPACE || /^\s/.test(text.charAt(index))) index++;
  return index;
}

/** The end of a word of plain letters in front of a space, which most words are: the pattern need not look. */
function plainEnd(text: string, start: number): number | null {
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  return end > start && text.charCodeAt(end) === SPACE ? end : null;
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Asked only whether the pattern fits: a match would be an object for every token. */
function patternEnd(text: string, start: number): number {
  pattern.lastIndex = start;
  pattern.test(text);
  return pattern.lastIndex;
}

function push(tokens: Token[], { text, lower, kind, capital }: Spelling, start: number, end: number): void {
  tokens.push({ text, lower, start, end, kind, capital });
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
