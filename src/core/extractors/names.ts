/** Finds proper names: runs of capitalised words, parted from the titles and roles in front of them. */
import { isGivenName } from '../lexicon/givenNames.ts';
import { communityWords } from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import { nameKey } from '../text/nameKey.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { isHeadline, isKnownName, isNoName, type Capitals } from './capitals.ts';
import { isDate, trim, type Run } from './nameEdges.ts';
import { isNameWord, runEnd } from './nameRuns.ts';
import { splitTitle } from './officeTitles.ts';

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
  const run: Run = { reading, usual, surnames: new Set(), from: 0, to: 0, initial: false };
  const names: Name[] = [];
  const headlines: Name[] = [];
  for (const sentence of sentences) {
    const found = isHeadline(tokens, sentence) ? headlines : names;
    if (isDateline(tokens, sentence)) continue;
    let index = sentence.first;
    while (index < sentence.last) {
      if (!isNameWord(tokens[index])) {
        index++;
        continue;
      }
      run.from = index;
      run.to = runEnd(reading, index, sentence.last);
      run.initial =
        index === sentence.first || /^(?:["“”'‘:•—–(.?!…-]|'')$/.test(tokens[index - 1]?.text ?? '');
      addNames(found, run);
      index = run.to;
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

function addNames(names: Name[], run: Run): void {
  const { reading, surnames, from, to, initial } = run;
  const { tokens } = reading;
  const lowerOf = (index: number): string => tokens[index]?.lower ?? '';
  if (to - from === 1 && surnames.has(lowerOf(from)) && !isDate(tokens, from)) {
    names.push(nameOf(reading, from, from, to, initial));
    return;
  }
  const trimmed = trim(run);
  if (trimmed === null) return;
  const { first, last } = trimmed;
  const opening = first === from && initial;
  const { wholeFirst, nameFirst, courtesy, titleEnd, body } = splitTitle(tokens, first, last);
  if (body !== null)
    names.push(nameOf(reading, body.first, body.first, body.last, body.first === from && initial));
  if (nameFirst >= last) return;
  const polite = courtesy !== null && communityWords.has(lowerOf(nameFirst));
  if (last - nameFirst === 1 && isNoName(lowerOf(nameFirst)) && !polite) return;
  const start = tokens[first]?.start ?? 0;
  const title = titleEnd > first ? { start, end: tokens[titleEnd - 1]?.end ?? start } : null;
  names.push({ ...nameOf(reading, wholeFirst, nameFirst, last, opening), title, courtesy });
  const isFull = last - nameFirst > 1 && isGivenName(lowerOf(nameFirst));
  if (isFull || title !== null || courtesy !== null) surnames.add(lowerOf(last - 1));
}

function nameOf(reading: Reading, from: number, first: number, last: number, initial: boolean): Name {
  const { tokens, text } = reading;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const name = text.slice(start, end);
  return {
    text: name,
    key: nameKey(name.replace(/\.$/, '')),
    first,
    last,
    start,
    end,
    whole: { first: from, start: tokens[from]?.start ?? start, end },
    title: null,
    courtesy: null,
    quoted: (reading.quotationOf[from] ?? -1) >= 0,
    initial,
  };
}
