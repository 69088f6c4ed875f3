/** Tells the lines around an article from what it reports: where and when it was filed, who worked on it. */
import { months, weekdays } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { NamedReading } from './namedReading.ts';

/** No line of this kind is longer than so many tokens. */
const MOST_TOKENS = 60;

/** A dateline, a line that is only a date, a line of credits, or what an earlier version said: nothing happens in it. */
export function isApart(reading: NamedReading, sentence: Sentence | undefined): boolean {
  if (sentence === undefined || sentence.last - sentence.first > MOST_TOKENS) return false;
  return (
    isDateline(reading, sentence) ||
    isDateLine(reading, sentence) ||
    isCredit(reading, sentence) ||
    isOfEarlierVersion(reading, sentence)
  );
}

/** "An earlier version of this article said that 22 people had died." */
export function isOfEarlierVersion({ tokens }: NamedReading, { first, last }: Sentence): boolean {
  for (let index = first; index + 3 < last; index++) {
    if (tokens[index]?.lower !== 'version' || tokens[index + 1]?.lower !== 'of') continue;
    const isThis = tokens[index + 2]?.lower === 'this';
    return (
      isThis && /^(?:article|story|report|dispatch|post|item|headline)$/.test(tokens[index + 3]?.lower ?? '')
    );
  }
  return false;
}

/** "ISTRAL, March 12 (HCN) —": a sentence of its own, as sentences are cut. */
function isDateline({ tokens }: NamedReading, { last }: Sentence): boolean {
  return /^(?:—|–|-|--)$/.test(tokens[last - 1]?.text ?? '');
}

/** "Tuesday, April 21, 2026", "Updated on 3 May at 9:30 a.m. GMT". */
function isDateLine({ tokens }: NamedReading, { first, last }: Sentence): boolean {
  let dated = false;
  for (let index = first; index < last; index++) {
    const { kind = 'sign', lower = '' } = tokens[index] ?? {};
    const calendar = months.has(lower) || weekdays.has(lower);
    dated ||= calendar;
    const light =
      /^(?:last|first|published|updated|posted|modified|date|on|at|the|of|am|pm|a\.m|p\.m|gmt|utc|bst|est|edt|et|pt|cet)$/;
    if (kind === 'word' && !calendar && !light.test(lower)) return false;
  }
  return dated;
}

/** "(Reporting by Ada Morel; editing by Ilya Venn)", "Ada Morel contributed to this report." */
function isCredit({ tokens }: NamedReading, { first, last }: Sentence): boolean {
  for (let index = first; index < last - 1; index++) {
    const lower = tokens[index]?.lower ?? '';
    const next = tokens[index + 1]?.lower;
    if (lower === 'with' && next === 'assistance' && index - first < 3) return true;
    if (lower === 'contributed' && next === 'to' && tokens[index + 3]?.lower === 'report') return true;
    if (
      next !== 'by' ||
      !/^(?:reporting|editing|writing|photographs|photography|compiled|edited|translated)$/.test(lower)
    )
      continue;
    const before = tokens[index - 1]?.text ?? '';
    if (index === first || before === '(' || (/^additional$/i.test(before) && index - first < 3)) return true;
  }
  return false;
}
