/** Finds the dates a text names and resolves them from its day of publication. */
import type { Excerpt } from '../summary.ts';
import type { Reading } from '../text/reading.ts';
import { excerpt } from '../text/span.ts';

/** `date` is a day or an interval in ISO 8601; `null` when the text does not say enough. */
export type DateMention = Excerpt & { date: string | null; future: boolean };

type Resolve = (
  parts: Record<string, string | undefined>,
  published: Temporal.PlainDate,
  future: boolean,
) => string | null;

const monthNames =
  'january february march april may june july august september october november december'.split(' ');
const dayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
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
  let sentence = 0;
  for (const { 0: found, index } of reading.text.matchAll(anyDate)) {
    while ((reading.sentences[sentence]?.end ?? Infinity) <= index) sentence++;
    const before = reading.text.slice(Math.max(reading.sentences[sentence]?.start ?? 0, index - 200), index);
    const future = isFuture(found, before);
    dates.push({
      ...excerpt(reading.text, index, index + found.length),
      date: published === null ? null : resolveDate(found, published, future),
      future,
    });
  }
  return dates;
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
  /\b(?:will|would|shall|could|may|might|plans?|planned|scheduled|expected|due|set|hopes?|going|expects?|forecasts?|predicts?|prepares?|begins|starts|meets|opens|aims?|intends?|to be|to take|to hold|to meet|to begin|to start|upcoming|coming)\b/g;
const pastVerb = /\b(?:said|told|was|were|had|has|did|came|went|\w{3,}ed)\b/g;

function isFuture(found: string, before: string): boolean {
  if (/\b(?:next|tomorrow|later|coming|upcoming)\b/i.test(found)) return true;
  if (/\b(?:last|yesterday|earlier|ago|since)\b/i.test(found)) return false;
  const lastFuture = [...before.matchAll(futureVerb)].at(-1)?.index ?? -1;
  const lastPast = [...before.matchAll(pastVerb)]
    .filter(({ 0: verb }) => !/^(?:planned|scheduled|expected)$/.test(verb))
    .at(-1);
  return lastFuture > (lastPast?.index ?? -1);
}

function day(make: () => Temporal.PlainDate): string | null {
  try {
    return make().toString();
  } catch {
    return null;
  }
}

function monthNumber(month: string): number {
  return (
    monthNames.findIndex((name) => name.startsWith(month.toLowerCase().replace('.', '').slice(0, 3))) + 1
  );
}

/** A day this near is meant whatever the verb says. */
const NEAR_DAYS = 31;

/** Without a year the next such day when the verb is in the future, else the last one. */
function monthDay(
  month = '',
  number = '',
  year: string | undefined,
  published: Temporal.PlainDate,
  future: boolean,
): string | null {
  return day(() => {
    const fields = { month: monthNumber(month), day: Number(number) };
    if (year !== undefined)
      return Temporal.PlainDate.from({ ...fields, year: Number(year) }, { overflow: 'reject' });
    const here = Temporal.PlainDate.from({ ...fields, year: published.year }, { overflow: 'reject' });
    const distance = published.until(here).days;
    if (distance > NEAR_DAYS && !future) return here.subtract({ years: 1 });
    return distance < -NEAR_DAYS && future ? here.add({ years: 1 }) : here;
  });
}

function wholeMonth(
  month: string,
  year: string | undefined,
  whole: string,
  published: Temporal.PlainDate,
  future: boolean,
): string {
  let first = Temporal.PlainDate.from({
    year: Number(year ?? published.year),
    month: monthNumber(month),
    day: 1,
  });
  if (year === undefined) {
    const ahead = Temporal.PlainDate.compare(first, published) > 0;
    if (ahead && (/\blast\b/i.test(whole) || !future)) first = first.subtract({ years: 1 });
    if (!ahead && /\bnext\b/i.test(whole)) first = first.add({ years: 1 });
  }
  return `${first.toString()}/${first.add({ months: 1 }).subtract({ days: 1 }).toString()}`;
}

function nearWeekday(
  weekday: string,
  which: string | undefined,
  published: Temporal.PlainDate,
  future: boolean,
): string {
  const wanted = dayNames.indexOf(weekday.toLowerCase()) + 1;
  const forward = (wanted - published.dayOfWeek + 7) % 7;
  const back = (published.dayOfWeek - wanted + 7) % 7;
  if (which?.toLowerCase() === 'next') return published.add({ days: forward === 0 ? 7 : forward }).toString();
  if (which?.toLowerCase() === 'last') return published.subtract({ days: back === 0 ? 7 : back }).toString();
  return (future ? published.add({ days: forward }) : published.subtract({ days: back })).toString();
}

/** Weeks run from Monday to Sunday. */
function period(which: string, unit: string, published: Temporal.PlainDate): string {
  const steps = { last: -1, next: 1 }[which] ?? 0;
  const monday = published.subtract({ days: published.dayOfWeek - 1 }).add({ weeks: steps });
  const interval = (from: Temporal.PlainDate, to: Temporal.PlainDate): string =>
    `${from.toString()}/${to.toString()}`;
  if (unit === 'week') return interval(monday, monday.add({ days: 6 }));
  if (unit === 'weekend') return interval(monday.add({ days: 5 }), monday.add({ days: 6 }));
  if (unit === 'month') {
    const first = published.with({ day: 1 }).add({ months: steps });
    return interval(first, first.add({ months: 1 }).subtract({ days: 1 }));
  }
  const first = published.with({ month: 1, day: 1 }).add({ years: steps });
  return interval(first, first.with({ month: 12, day: 31 }));
}

const numerals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function ago(count: string, unit: string, published: Temporal.PlainDate): string {
  const named = numerals.indexOf(count);
  const number = /^an?$/.test(count) ? 1 : named > 0 ? named : Number(count);
  return published.subtract(unit === 'week' ? { weeks: number } : { days: number }).toString();
}
