/** Finds the dates a text names and resolves them from its day of publication. */
import type { Excerpt } from '../summary.ts';
import { months, weekdays } from '../lexicon/words.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { excerpt } from '../text/span.ts';
import { ago, day, monthDay, nearWeekday, period, wholeMonth } from './dateArithmetic.ts';

/** `date` is a day or an interval in ISO 8601; `null` when the text does not say enough. */
export type DateMention = Excerpt & { date: string | null; future: boolean };

type Resolve = (
  parts: Record<string, string | undefined>,
  published: Temporal.PlainDate,
  future: boolean,
) => string | null;

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const PART_OF_DAY = '(?: (?:morning|afternoon|evening|night|noon))?';
const LEAD =
  '(?:(?:late|early|Late|Early) )?(?:(?:on|On|by|By|until|Until|since|Since|for|before|after|in|In) )?';

/** How news writes dates, each with the way to resolve it; the first one that fits wins. */
export const dateExpressions: readonly {
  name: string;
  example: string;
  pattern: string;
  resolve: Resolve;
}[] = [
  {
    name: 'iso',
    example: '2026-02-01',
    pattern: `(?<iso>\\d{4}-\\d{2}-\\d{2})\\b`,
    resolve: ({ iso = '' }) => day(() => Temporal.PlainDate.from(iso)),
  },
  {
    name: 'month-day',
    example: 'on Feb. 3, 2026',
    pattern: `${LEAD}(?:early |late )?(?:${DAY},? )?(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:,? (?<year>\\d{4})\\b)?`,
    resolve: ({ month, day: number, year }, published, future) =>
      monthDay(month, number, year, published, future),
  },
  {
    name: 'day-month',
    example: 'on 3 February 2026',
    pattern: `${LEAD}(?:the )?(?:${DAY},? )?(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH})(?:,? (?<year>\\d{4})\\b)?`,
    resolve: ({ month, day: number, year }, published, future) =>
      monthDay(month, number, year, published, future),
  },
  {
    name: 'month',
    example: 'in March',
    pattern: `(?:in |In |since |by |last |next |this |early |late |mid-){1,3}(?<month>${MONTH})(?:,? (?<year>\\d{4})\\b)?`,
    resolve: ({ month = '', year, whole = '' }, published, future) =>
      wholeMonth(month, year, whole, published, future),
  },
  {
    name: 'weekday',
    example: 'on Saturday night',
    pattern: `${LEAD}(?:(?<which>last|next|this|early|late|earlier|later|Last|Next|Early|Late) ){0,2}(?<weekday>${DAY})\\b${PART_OF_DAY}`,
    resolve: ({ weekday = '', which }, published, future) => nearWeekday(weekday, which, published, future),
  },
  {
    name: 'relative-day',
    example: 'yesterday evening',
    pattern: `(?:earlier |later |late |early )?\\b(?<word>today|yesterday|tomorrow|tonight|Today|Yesterday|Tomorrow|Tonight)\\b${PART_OF_DAY}`,
    resolve: ({ word = '' }, published) =>
      published.add({ days: { yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0 }).toString(),
  },
  {
    name: 'relative-period',
    example: 'later this week',
    pattern: `(?:(?:earlier|later|late|early|Earlier|Later|Late|Early) )?\\b(?<which>this|last|next|This|Last|Next) (?<unit>week|weekend|month|year)\\b`,
    resolve: ({ which = '', unit = '' }, published) => period(which.toLowerCase(), unit, published),
  },
  {
    name: 'ago',
    example: 'three days ago',
    pattern: `\\b(?<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) (?<unit>day|week)s? ago\\b`,
    resolve: ({ count = '', unit = '' }, published) => ago(count, unit, published),
  },
];

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

/** The first day in an ISO date or date-time; `null` when it is none. */
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

/** Where the verbs stand; "planned" and its like look forward, whatever their form. */
function verbsAt(text: string, verb: RegExp): number[] {
  const planned = /^(?:planned|scheduled|expected)$/;
  return matches(text, verb)
    .filter(({ 0: found }) => verb === futureVerb || !planned.test(found))
    .map(({ index }) => index);
}
