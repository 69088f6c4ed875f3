/** Finds the dates a text names and resolves them from its day of publication. */
import type { Excerpt } from '../summary.ts';
import { months, weekdays } from '../lexicon/words.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { excerpt } from '../text/span.ts';
import { dateExpressions } from './dateExpressions.ts';

/** `date` is a day or an interval in ISO 8601; `null` when the text does not say enough. */
export type DateMention = Excerpt & { date: string | null; future: boolean };

/** One pattern for a first, quick look; each hit is then read by the first expression that fits there. */
const anyDate = new RegExp(
  dateExpressions
    .map(({ pattern }) => `\\b(?:${pattern.replaceAll(/\?<\w+>/g, '?:')})(?![\\p{L}\\d])`)
    .join('|'),
  'gu',
);
const patterns = dateExpressions.map(({ pattern, resolve }) => ({
  pattern: new RegExp(`^(?:${pattern})$`, 'u'),
  resolve,
}));

/** Future is told by the words themselves ("next", "later this week") or by the verb before them. */
export function findDates(reading: Reading, publishedAt: string | null): DateMention[] {
  const published = publishedAt === null ? null : publicationDay(publishedAt);
  const dates: DateMention[] = [];
  const resolved = new Map<string, string | null>();
  for (const sentence of reading.sentences) {
    if (!hasDateWord(reading, sentence)) continue;
    const text = reading.text.slice(sentence.start, sentence.end);
    for (const { 0: found, index } of matches(text, anyDate)) {
      const behind = index + found.length;
      const future = isFuture(
        found,
        text.slice(Math.max(0, index - 200), index),
        text.slice(behind, behind + 200),
      );
      const key = `${future} ${found}`;
      const date = resolved.get(key) ?? (published === null ? null : resolveDate(found, published, future));
      resolved.set(key, date);
      const start = sentence.start + index;
      dates.push({ ...excerpt(reading.text, start, start + found.length), date, future });
    }
  }
  return dates;
}

/** Every date has such a word, or is written 2026-02-01; most sentences hold none. */
const dateWords = new Set([
  ...[...months, ...weekdays],
  ...'today yesterday tomorrow tonight week weekend month year ago'.split(' '),
]);

function hasDateWord({ tokens }: Reading, sentence: Sentence): boolean {
  for (let index = sentence.first; index < sentence.last; index++) {
    const { kind, lower } = tokens[index] ?? { kind: 'sign', lower: '' };
    if (kind === 'word') {
      // "mid-March" is one word.
      const dash = lower.lastIndexOf('-');
      if (dateWords.has(dash < 0 ? lower : lower.slice(dash + 1))) return true;
    } else if (kind === 'number' && lower.length === 4 && tokens[index + 1]?.text === '-') return true;
  }
  return false;
}

/**
 * The day of an ISO date or date-time as it is written there, whatever its offset: where the reporter sat is not known,
 * and the outlet wrote the day it was there. Only "today" and its like can be a day off with a time in UTC; a weekday
 * is looked for on both sides. `null` when it is no date.
 */
export function publicationDay(publishedAt: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(publishedAt.slice(0, 10));
  } catch {
    return null;
  }
}

/** An expression as news writes it ("on Saturday night") → ISO day or interval; `null` when it is no date. */
export function resolveDate(
  expression: string,
  published: Temporal.PlainDate,
  future: boolean,
): string | null {
  for (const { pattern, resolve } of patterns) {
    const match = pattern.exec(expression);
    if (match !== null) return resolve({ ...match.groups, whole: expression }, published, future);
  }
  return null;
}

const futureVerb =
  /\b(?:will|would|shall|could|may|might|plans?|planned|scheduled|expected|due|set|is to|are to|hopes?|going|expects?|forecasts?|predicts?|prepares?|begins|starts|meets|opens|aims?|intends?|to be|to take|to hold|to meet|to begin|to start|upcoming|coming)\b/g;
const pastVerb =
  /\b(?:said|told|says|tells|writes|adds|was|were|had|has|did|came|went|met|held|began|made|took|gave|left|fell|rose|hit|struck|shot|won|lost|ran|sent|brought|wrote|spoke|found|saw|heard|became|got|kept|led|paid|sold|stood|broke|built|drew|flew|fought|grew|knew|thought|\w{3,}ed)\b/g;

/** The words themselves tell, or the verb before the date, or else the one behind it; without any verb a day is to come. */
function isFuture(found: string, before: string, after: string): boolean {
  if (/\b(?:next|tomorrow|later|coming|upcoming)\b/i.test(found)) return true;
  if (/\b(?:last|yesterday|earlier|ago|since)\b/i.test(found)) return false;
  const [future, past] = [verbsAt(before, futureVerb).at(-1) ?? -1, verbsAt(before, pastVerb).at(-1) ?? -1];
  if (future !== past) return future > past;
  return (verbsAt(after, futureVerb)[0] ?? Infinity) <= (verbsAt(after, pastVerb)[0] ?? Infinity);
}

/** What `matchAll` gives, without the copy of the expression that it makes at every call. */
function matches(text: string, expression: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) found.push(match);
  return found;
}

/** Where the verbs stand; "planned" and its like, and "be held", look forward, whatever their form. */
function verbsAt(text: string, verb: RegExp): number[] {
  const found = matches(text, verb);
  return (verb === futureVerb ? found : found.filter((match) => !looksForward(text, match))).map(
    ({ index }) => index,
  );
}

function looksForward(text: string, { 0: found, index }: RegExpExecArray): boolean {
  return (
    /^(?:planned|scheduled|expected)$/.test(found) || /\bbe $/.test(text.slice(Math.max(0, index - 4), index))
  );
}
