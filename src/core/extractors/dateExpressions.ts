/** How news writes dates and ranges of days, as rows of expressions with the way to resolve each. */
import { ago, day, monthDay, nearWeekday, period, weekend, wholeMonth } from './dateArithmetic.ts';
import { monthDays, weekOf, weekdayRange } from './dateRanges.ts';

type Resolve = (
  parts: Record<string, string | undefined>,
  published: Temporal.PlainDate,
  future: boolean,
) => string | null;

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const PART_OF_DAY = '(?: (?:morning|afternoon|evening|night|noon))?';
const YEAR = '(?:,? (?<year>\\d{4})\\b)?';
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
const TO = '(?: ?[-–] ?| to | through | until )';
const FIRST = `(?<first>${NUMBER})`;
const LAST = `(?<last>${NUMBER})`;
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
    name: 'week-of',
    example: 'the week of April 20',
    pattern: `(?:in |during )?the week (?:of|beginning|starting) (?:(?<month>${MONTH}) (?<day>${NUMBER})|(?<number>${NUMBER}) (?<name>${MONTH}))(?!\\d|:)${YEAR}`,
    resolve: ({ month, day: number, number: other, name, year }, published, future) =>
      weekOf(month ?? name, number ?? other, year, published, future),
  },
  {
    name: 'month-days',
    example: 'March 3 to 5',
    pattern: `(?:between (?<month>${MONTH}) ${FIRST} and ${LAST}|(?:from |on )?(?<month>${MONTH}) ${FIRST}${TO}${LAST})(?!\\d|:)${YEAR}`,
    resolve: ({ month, first, last, year }, published, future) =>
      monthDays(month, first, last, year, published, future),
  },
  {
    name: 'days-month',
    example: 'between 3 and 5 March',
    pattern: `(?:between (?:the )?${FIRST} and ${LAST}|(?:from |on )?(?:the )?${FIRST}${TO}${LAST}) (?:of )?(?<month>${MONTH})${YEAR}`,
    resolve: ({ month, first, last, year }, published, future) =>
      monthDays(month, first, last, year, published, future),
  },
  {
    name: 'weekdays',
    example: 'Monday through Wednesday',
    pattern: `(?:(?:from )?(?<first>${DAY})(?: through | to | until | till |[-–])|between (?<from>${DAY}) and )(?<last>${DAY})\\b`,
    resolve: ({ first, from, last }, published, future) =>
      weekdayRange(first ?? from, last, published, future),
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
    name: 'weekend',
    example: 'over the weekend',
    pattern: `(?:over|at|during|on|Over|At|During|On) the (?:past |last |coming )?weekend\\b`,
    resolve: (_, published, future) => weekend(published, future),
  },
  {
    name: 'relative-period',
    example: 'later this week',
    pattern: `(?:(?:earlier|later|late|early|Earlier|Later|Late|Early) )?\\b(?<which>this|last|next|This|Last|Next) (?<unit>week|weekend|month|year)\\b`,
    resolve: ({ which = '', unit = '', whole = '' }, published) =>
      period(which.toLowerCase(), unit, published, /^earlier\b/i.test(whole)),
  },
  {
    name: 'ago',
    example: 'three days ago',
    pattern: `\\b(?<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) (?<unit>day|week)s? ago\\b`,
    resolve: ({ count = '', unit = '' }, published) => ago(count, unit, published),
  },
];
