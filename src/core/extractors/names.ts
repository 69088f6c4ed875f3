/** Finds proper names: runs of capitalised words, parted from the titles and roles in front of them. */
import { femaleNames, maleNames } from '../lexicon/givenNames.ts';
import { organizationHeads, organizationNouns } from '../lexicon/organizations.ts';
import { courtesyTitles, formerWords, honorifics, postNominals, roleNoun, titles } from '../lexicon/roles.ts';
import { functionWords, months, nameParticles, numberWords, weekdays } from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import { nameKey } from '../text/nameKey.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { isHeadline, isKnownName, isNoName, isOrdinaryWord, isShouted, type Capitals } from './capitals.ts';

/** A name as it stands: `start`–`end` is the name alone, `whole` includes the titles before it. */
export type Name = Span & {
  text: string;
  key: string;
  /** Token indexes of the name alone; `last` is the first token after it. */
  first: number;
  last: number;
  whole: Span & { first: number };
  /** The capitalised role in front ("Iranian Foreign Minister"). */
  title: Span | null;
  /** "Mr", "Dr", "Ayatollah": a person, whoever it is. */
  courtesy: string | null;
  /** Inside quotation marks. */
  quoted: boolean;
  /** Where every word has a capital, at the beginning of a sentence. */
  initial: boolean;
};

export function findNames(reading: Reading, usual: Capitals): Name[] {
  const { tokens, sentences } = reading;
  const names: Name[] = [];
  const headlines: Name[] = [];
  for (const sentence of sentences) {
    const found = isHeadline(tokens, sentence) ? headlines : names;
    if (isDateline(tokens, sentence)) continue;
    let index = sentence.first;
    while (index < sentence.last) {
      if (tokens[index]?.capital !== true) {
        index++;
        continue;
      }
      const last = runEnd(reading, index, sentence.last);
      const initial =
        index === sentence.first || /^(?:["“”'‘:•—–(.?!…-]|'')$/.test(tokens[index - 1]?.text ?? '');
      const name = nameOf(reading, index, last, initial, usual);
      if (name !== null) found.push(name);
      index = last;
    }
  }
  if (headlines.length === 0) return names;
  const keys = new Set(names.flatMap((name) => [name.key, name.key.split(' ').at(-1)]));
  const confirmed = headlines.filter((name) => keys.has(name.key) || isKnownName(name.key));
  return [...names, ...confirmed].sort((one, other) => one.start - other.start);
}

/** Where the report was filed: a sentence of its own that ends in a dash. */
function isDateline(tokens: readonly Token[], sentence: Sentence): boolean {
  return /^(?:—|–|--)$/.test(tokens[sentence.last - 1]?.text ?? '');
}

/** The first token after the run of capitalised words that begins here; a run ends with its line. */
function runEnd({ text, tokens }: Reading, first: number, limit: number): number {
  let last = first + 1;
  while (last < limit) {
    const next = linked(tokens, last, limit);
    if (next === null || text.slice(tokens[last - 1]?.end, tokens[last]?.start).includes('\n')) break;
    last = next;
  }
  return last;
}

/** Where the run goes on after `index` when it does: at a capital, a particle, an ampersand or "of". */
function linked(tokens: readonly Token[], index: number, limit: number): number | null {
  const token = tokens[index];
  const isCapital = (at: number): boolean => at < limit && tokens[at]?.capital === true;
  if (token === undefined) return null;
  if (token.capital) return index + 1;
  if (token.text === '&' && isCapital(index + 1)) return index + 2;
  if (nameParticles.has(token.lower)) {
    if (isCapital(index + 1)) return index + 2;
    if (nameParticles.has(tokens[index + 1]?.lower ?? '') && isCapital(index + 2)) return index + 3;
  }
  const head = tokens[index - 1]?.lower ?? '';
  if (token.lower === 'of' && (organizationHeads.has(head) || titles.has(head))) {
    if (isCapital(index + 1)) return index + 2;
    if (tokens[index + 1]?.lower === 'the' && isCapital(index + 2)) return index + 3;
  }
  return null;
}

/** A function word begins no name; "US" is none. */
function isLeading(token: Token | undefined): boolean {
  return token !== undefined && functionWords.has(token.lower) && token.text !== 'US';
}

/** A function word ends no name, but a number may ("Channel Nine"). */
function isTrailing(lower: string): boolean {
  return postNominals.has(lower) || (functionWords.has(lower) && !numberWords.has(lower));
}

/** A month or a weekday; "Jan" and "April" before another name are given names. */
function isCalendar(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined || !(months.has(token.lower) || weekdays.has(token.lower))) return false;
  const given = maleNames.has(token.lower) || femaleNames.has(token.lower);
  return !(
    given &&
    !token.text.endsWith('.') &&
    (next?.capital === true || nameParticles.has(next?.lower ?? ''))
  );
}

function nameOf(reading: Reading, from: number, to: number, initial: boolean, usual: Capitals): Name | null {
  const { tokens, text } = reading;
  const lowerOf = (index: number): string => tokens[index]?.lower ?? '';
  let first = from;
  let last = to;
  const known = (): boolean => isKnownName(phrase(tokens, first, last));
  while (
    first < last &&
    !known() &&
    (isLeading(tokens[first]) || isCalendar(tokens[first], tokens[first + 1]))
  )
    first++;
  while (
    first < last &&
    !known() &&
    (isCalendar(tokens[last - 1], undefined) || isTrailing(lowerOf(last - 1)))
  )
    last--;
  if (first >= last) return null;
  if (initial && first === from && !known() && isOrdinaryWord(tokens, first, last, usual)) first++;
  if (first >= last || (isShouted(tokens, first, last) && !known())) return null;
  const whole = { first, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
  const { nameFirst, courtesy, titleEnd } = splitTitle(tokens, first, last);
  if (nameFirst >= last || (last - nameFirst === 1 && isNoName(lowerOf(nameFirst)))) return null;
  const start = tokens[nameFirst]?.start ?? 0;
  const name = text.slice(start, whole.end);
  return {
    text: name,
    key: nameKey(name.replace(/\.$/, '')),
    first: nameFirst,
    last,
    start,
    end: whole.end,
    whole,
    title: titleEnd > first ? { start: whole.start, end: tokens[titleEnd - 1]?.end ?? whole.start } : null,
    courtesy,
    quoted: (reading.quotationOf[first] ?? -1) >= 0,
    initial: initial && first === from,
  };
}

/** Parts "Iranian Foreign Minister | Abbas Araghchi"; a body's own name ("Justice Department") stays whole. */
function splitTitle(
  tokens: readonly Token[],
  first: number,
  last: number,
): { nameFirst: number; titleEnd: number; courtesy: string | null } {
  const lowerOf = (index: number): string => tokens[index]?.lower ?? '';
  let titleEnd = first;
  const isBody = organizationNouns.has(lowerOf(last - 1)) || isKnownName(phrase(tokens, first, last));
  if (!isBody) {
    for (let index = first; index < last; index++) {
      if (!titles.has(lowerOf(index)) && roleNoun(lowerOf(index)) === null) continue;
      titleEnd = index + 1;
      if (lowerOf(index + 1) === 'of')
        titleEnd = Math.min(last, index + (lowerOf(index + 2) === 'the' ? 4 : 3));
    }
    while (titleEnd === first && formerWords.has(lowerOf(first)) && first < last) first++;
  }
  let nameFirst = titleEnd;
  let courtesy: string | null = null;
  while (nameFirst < last && (courtesyTitles.has(lowerOf(nameFirst)) || honorifics.has(lowerOf(nameFirst)))) {
    courtesy = lowerOf(nameFirst);
    nameFirst++;
  }
  return { nameFirst, titleEnd, courtesy };
}

function phrase(tokens: readonly Token[], first: number, last: number): string {
  let words = '';
  for (let index = first; index < last; index++) {
    words += (index > first ? ' ' : '') + (tokens[index]?.lower ?? '');
  }
  return words;
}
