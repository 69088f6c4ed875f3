/** Finds the dates a text names and resolves them from its day of publication. */
import type { Excerpt } from '../summary.ts';
import { months, weekdays } from '../lexicon/words.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { excerpt } from '../text/span.ts';
import { dateExpressions } from './dateExpressions.ts';

/** `date` is a day or an interval in ISO 8601; `null` when the text does not say enough. */
export type DateMention = Excerpt & { date: string | null; future: boolean };

/** One pattern for a first look; each hit is then read by the first expression that fits there. */
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

/** So many tokens on either side of a date word may be part of the expression. */
const REACH = 8;

/** So many characters on either side of a date may hold the verb that tells whether it is past or to come. */
const VERB_REACH = 200;

export function findDates(reading: Reading, publishedAt: string | null): DateMention[] {
  const published = publishedAt?.slice(0, 10) ?? null;
  const dates: DateMention[] = [];
  for (const sentence of reading.sentences) {
    let end = sentence.start;
    for (let index = sentence.first; index < sentence.last; index++) {
      const { start } = reading.tokens[index] ?? sentence;
      if (start < end || !isDateWord(reading, index)) continue;
      const found = dateAround(reading, sentence, index, end);
      if (found === null) continue;
      end = found.end;
      const future = isFuture(
        found.text,
        reading.text.slice(Math.max(sentence.start, found.start - VERB_REACH), found.start),
        reading.text.slice(found.end, Math.min(sentence.end, found.end + VERB_REACH)),
      );
      const date = published === null ? null : resolvedDate(found.text, published, future);
      dates.push({ ...found, date, future });
    }
  }
  return dates;
}

/** The expression near a date word; `from` is where the one before it ended. */
function dateAround(
  { text, tokens }: Reading,
  sentence: Sentence,
  index: number,
  from: number,
): Excerpt | null {
  const start = Math.max(from, tokens[Math.max(sentence.first, index - REACH)]?.start ?? from);
  const end = tokens[Math.min(sentence.last, index + REACH) - 1]?.end ?? sentence.end;
  anyDate.lastIndex = 0;
  const match = anyDate.exec(text.slice(start, end));
  return match === null ? null : excerpt(text, start + match.index, start + match.index + match[0].length);
}

/** Every date has such a word, or is written 2026-02-01; most sentences hold none. */
const dateWords = new Set([
  ...[...months, ...weekdays],
  ...'today yesterday tomorrow tonight week weekend month year ago'.split(' '),
]);

function isDateWord({ tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  if (token?.kind === 'number') return token.lower.length === 4 && tokens[index + 1]?.text === '-';
  if (token?.kind !== 'word') return false;
  // "mid-March" is one word.
  const dash = token.lower.lastIndexOf('-');
  return dateWords.has(dash < 0 ? token.lower : token.lower.slice(dash + 1));
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

/** The same words on the same day mean the same date, and news says "on Monday" all the time. */
const resolved = new Map<string, string | null>();
const MOST_RESOLVED = 2_000;

function resolvedDate(found: string, publishedAt: string, future: boolean): string | null {
  const key = `${publishedAt} ${String(future)} ${found}`;
  const known = resolved.get(key);
  if (known !== undefined) return known;
  if (resolved.size >= MOST_RESOLVED) resolved.clear();
  const published = publicationDay(publishedAt);
  const date = published === null ? null : resolveDate(found, published, future);
  resolved.set(key, date);
  return date;
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

/** "planned" and its like, and "be held", look forward, whatever their form. */
const verb =
  /\b(?:(?<future>will|would|shall|could|may|might|plans?|planned|scheduled|expected|due|set|is to|are to|hopes?|going|expects?|forecasts?|predicts?|prepares?|begins|starts|meets|opens|aims?|intends?|to be|to take|to hold|to meet|to begin|to start|upcoming|coming)|said|told|says|tells|writes|adds|was|were|had|has|did|came|went|met|held|began|made|took|gave|left|fell|rose|hit|struck|shot|won|lost|ran|sent|brought|wrote|spoke|found|saw|heard|became|got|kept|led|paid|sold|stood|broke|built|drew|flew|fought|grew|knew|thought|\w{3,}ed)\b/g;

/** The words themselves tell, or the verb before the date, or else the one behind it; without any verb a day is to come. */
function isFuture(found: string, before: string, after: string): boolean {
  if (/\b(?:next|tomorrow|later|coming|upcoming)\b/i.test(found)) return true;
  if (/\b(?:last|yesterday|earlier|ago|since)\b/i.test(found)) return false;
  return tenses(before).at(-1) ?? tenses(after)[0] ?? true;
}

/** For each verb in the order of the text, whether it looks forward. */
function tenses(text: string): boolean[] {
  const found: boolean[] = [];
  verb.lastIndex = 0;
  for (let match = verb.exec(text); match !== null; match = verb.exec(text)) {
    if (match.groups?.future !== undefined) found.push(true);
    else if (!text.endsWith(' be ', match.index)) found.push(false);
  }
  return found;
}
