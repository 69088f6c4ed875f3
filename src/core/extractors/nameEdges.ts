/** Takes from a run of capitalised words what is no part of a name: words of grammar, dates, the start of a sentence. */
import { isGivenName } from '../lexicon/givenNames.ts';
import { courtesyTitles, postNominals, titles } from '../lexicon/roles.ts';
import {
  functionWords,
  months,
  nameParticles,
  numberWords,
  surnameWords,
  weekdays,
} from '../lexicon/words.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';
import { isKnownName, isOrdinaryWord, isShouted, type Capitals } from './capitals.ts';
import { phraseOf } from './officeTitles.ts';

/** A run of capitalised words, `from` up to `to`, with what the text has told so far. */
export type Run = {
  reading: Reading;
  usual: Capitals;
  /** The last words of full names so far: "May" and "Banks" are names once "Theresa May" has been named. */
  surnames: Set<string>;
  from: number;
  to: number;
  /** At the beginning of a sentence. */
  initial: boolean;
};

/** The run without words of grammar and dates around it; `null` when no name is left. */
export function trim({ reading, usual, from, to, initial }: Run): { first: number; last: number } | null {
  const { tokens } = reading;
  let first = from;
  let last = to;
  const known = (): boolean => isKnownName(phraseOf(tokens, first, last));
  while (
    first < last &&
    !known() &&
    (isLeading(tokens, first, initial && first === from) || isCalendar(tokens[first], tokens[first + 1]))
  )
    first++;
  while (first < last && !known() && isTrailing(tokens, first, last)) last--;
  if (first >= last) return null;
  if (initial && first === from && !known() && isOrdinaryWord(tokens, first, last, usual)) first++;
  const heading = headingEnd(tokens, first, last);
  if (heading > first && !known()) first = isGivenName(tokens[heading]?.lower ?? '') ? heading : last;
  if (first >= last || (isShouted(tokens, first, last) && !known())) return null;
  return { first, last };
}

/** "in May", "May 3": the month, though someone in the article is called May. */
export function isDate(tokens: readonly Token[], index: number): boolean {
  if (!months.has(tokens[index]?.lower ?? '')) return false;
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  return (
    next?.kind === 'number' ||
    before?.kind === 'number' ||
    /^(?:in|since|until|last|next|this|early|late|mid|of|by|during)$/.test(before?.lower ?? '')
  );
}

/** "Voters Cheer After The Count Ilva Norn": where a heading, with its words of grammar in capitals, ends; else `first`. */
function headingEnd(tokens: readonly Token[], first: number, last: number): number {
  if (last - first < 4) return first;
  let end = first;
  for (let index = first + 1; index < last - 1; index++) {
    const token = tokens[index];
    if (
      token?.capital === true &&
      functionWords.has(token.lower) &&
      !/^(?:Of|US|\p{Lu}\.?)$/u.test(token.text)
    )
      end = index + 1;
  }
  return end;
}

/** A function word begins no name; "US" is none, nor is an initial, nor "Will" before a surname. */
function isLeading(tokens: readonly Token[], index: number, initial: boolean): boolean {
  const token = tokens[index];
  if (token === undefined || !functionWords.has(token.lower) || token.text === 'US') return false;
  if (/^\p{Lu}\.$/u.test(token.text)) return false;
  return initial || !isGivenName(token.lower) || tokens[index + 1]?.capital !== true;
}

/** A function word or a date ends no name; a number may ("Channel Nine"), and some are surnames too. */
function isTrailing(tokens: readonly Token[], first: number, last: number): boolean {
  const token = tokens[last - 1];
  const lower = token?.lower ?? '';
  if (
    surnameWords.has(lower) &&
    last - first > 1 &&
    tokens[last]?.kind !== 'number' &&
    !token?.text.endsWith('.')
  ) {
    const before = tokens[last - 2]?.lower ?? '';
    if (isGivenName(before) || courtesyTitles.has(before) || titles.has(before) || before.length === 1)
      return false;
  }
  if (isCalendar(token, undefined)) return true;
  return postNominals.has(lower) || (functionWords.has(lower) && !numberWords.has(lower));
}

/** A month or a weekday; "Jan" and "April" before another name are given names. */
function isCalendar(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined || !(months.has(token.lower) || weekdays.has(token.lower))) return false;
  const given = isGivenName(token.lower);
  return !(
    given &&
    !token.text.endsWith('.') &&
    (next?.capital === true || nameParticles.has(next?.lower ?? ''))
  );
}
