/** Reads days and periods as people type them ("2026-02-01", "3 Feb", "last week"); the day it is, is passed in. */
import { z } from 'zod';
import { months, weekdays } from './lexicon/days.ts';
import { countedPeriods, relativePeriods, type Days, type Period } from './periods.ts';

/** A day that may depend on the day it is. */
export type Day = (today: Temporal.PlainDate) => Temporal.PlainDate;

/** Longer words are no day: nobody types so much for one. */
const LONGEST = 40;

/** The option of every command that asks for the first day of something. */
export const dayOption = dayOf((period) => (today) => period(today).first);

/** The same for the last day: `until:last week` ends on its Sunday. */
export const lastDayOption = dayOf((period) => (today) => period(today).last);

function dayOf(choose: (period: Period) => Day) {
  return z.string().transform((text, check) => {
    const period = readPeriod(text);
    if (period !== null) return choose(period);
    const impossible = impossibleDay(text);
    check.addIssue({
      code: 'custom',
      message: `a day, as 2026-02-01, 3 Feb, monday, yesterday or last week${impossible === null ? '' : ` (${impossible.message})`}`,
      params: { instead: impossible?.nearest ?? [] },
    });
    return z.NEVER;
  });
}

/** The first day of a period. */
export function readDay(text: string): Day | null {
  const period = readPeriod(text);
  return period === null ? null : (today) => period(today).first;
}

/** A weekday, a month or a day without a year is the latest one that has begun. `null` when it is no period. */
export function readPeriod(text: string): Period | null {
  if (text.length > LONGEST) return null;
  const words = wordsOf(text);
  const iso = /^(\d{4}-\d{2})(-\d{2})?$/.exec(text.trim());
  if (iso !== null) return iso[2] === undefined ? exactMonth(`${iso[1] ?? ''}-01`) : exactDay(text.trim());
  return (
    relativePeriods.get(words.join(' ')) ??
    counted(words) ??
    readWeekday(words) ??
    readMonthDays(words) ??
    readMonth(words)
  );
}

/** What is wrong with words that look like a day but are none ("31 Feb"), and the days next to it; or else `null`. */
export function impossibleDay(text: string): { message: string; nearest: string[] } | null {
  if (text.length > LONGEST) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const parts = iso === null ? monthDays(wordsOf(text)) : isoParts(iso);
  if (parts === null || parts.day > 99) return null;
  const { month, day, year } = parts;
  if (month < 1 || month > 12)
    return { message: `there is no month ${month}`, nearest: [`${year ?? ''}-12-31`] };
  const start = Temporal.PlainDate.from({ year: year ?? 2024, month, day: 1 });
  if (day >= 1 && day <= start.daysInMonth) return null;
  const name = months[month - 1] ?? '';
  // Without a year the 29th of February is years ago more often than not.
  const shortest = start.with({ year: year ?? 2023 });
  const near = [shortest.with({ day: day < 1 ? 1 : shortest.daysInMonth }), shortest.add({ months: 1 })];
  return {
    message: `${name.charAt(0).toUpperCase()}${name.slice(1)}${year === null ? '' : ` ${year}`} has ${start.daysInMonth} days`,
    nearest: (day < 1 ? near.slice(0, 1) : near).map((date) => typed(date, year)),
  };
}

function typed(date: Temporal.PlainDate, year: number | null): string {
  const short = (months[date.month - 1] ?? '').slice(0, 3);
  const name = short.charAt(0).toUpperCase() + short.slice(1);
  return `${date.day} ${name}${year === null ? '' : ` ${date.year}`}`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().replace(/[.,]/g, ' ').trim().split(/\s+/);
}

function isoParts([, year, month, day]: RegExpExecArray): MonthDays {
  return { year: Number(year), month: Number(month), day: Number(day), last: Number(day) };
}

function exactDay(iso: string): Period | null {
  try {
    const day = Temporal.PlainDate.from(iso, { overflow: 'reject' });
    return () => ({ first: day, last: day });
  } catch {
    return null;
  }
}

function exactMonth(iso: string): Period | null {
  const period = exactDay(iso);
  return period === null ? null : (today) => wholeMonth(period(today).first);
}

function wholeMonth(day: Temporal.PlainDate): Days {
  return { first: day.with({ day: 1 }), last: day.with({ day: day.daysInMonth }) };
}

/** "last 3 days", "past two weeks", "3 days ago". */
function counted(words: string[]): Period | null {
  const line = words.join(' ');
  for (const { pattern, period } of countedPeriods) {
    const match = pattern.exec(line);
    if (match?.groups !== undefined) return period(match.groups);
  }
  return null;
}

function readWeekday(words: string[]): Period | null {
  const [word = '', ...more] = words.filter((each) => each !== 'on' && each !== 'last');
  const index = beginning(weekdays, word);
  if (index < 0 || more.length > 0) return null;
  return (today) => {
    const ago = (today.dayOfWeek - (index + 1) + 7) % 7;
    const day = today.subtract({ days: ago === 0 && words.includes('last') ? 7 : ago });
    return { first: day, last: day };
  };
}

type MonthDays = { day: number; last: number; month: number; year: number | null };

/** "3 Feb", "Feb 3", "3rd of February 2026", "3-5 Feb". */
function monthDays(words: string[]): MonthDays | null {
  const [first = '', second = '', year, ...more] = words.filter((word) => word !== 'of' && word !== 'the');
  if (more.length > 0 || (year !== undefined && !/^\d{4}$/.test(year))) return null;
  const [dayWord, monthWord] = /^\d/.test(first) ? [first, second] : [second, first];
  const [, day, last = day] =
    /^(\d{1,2})(?:st|nd|rd|th)?(?:[-–](\d{1,2})(?:st|nd|rd|th)?)?$/.exec(dayWord) ?? [];
  const month = beginning(months, monthWord) + 1;
  if (day === undefined || month === 0) return null;
  return { day: Number(day), last: Number(last), month, year: year === undefined ? null : Number(year) };
}

function readMonthDays(words: string[]): Period | null {
  const parts = monthDays(words);
  if (parts === null) return null;
  const { day, last, month, year } = parts;
  const longest = Temporal.PlainDate.from({ year: year ?? 2024, month, day: 1 }).daysInMonth;
  if (day < 1 || last < day || last > longest) return null;
  return (today) => {
    for (let each = year ?? today.year; ; each--) {
      const first = Temporal.PlainDate.from({ year: each, month, day });
      const end = Temporal.PlainDate.from({ year: each, month, day: last });
      const fits = end.day === last && Temporal.PlainDate.compare(first, today) <= 0;
      if (fits || year !== null) return { first, last: end };
    }
  };
}

/** "january", "last january", "January 2026", "2026". */
function readMonth(words: string[]): Period | null {
  const [first = '', year, ...more] = words[0] === 'last' ? words.slice(1) : words;
  if (more.length > 0 || (year !== undefined && !/^\d{4}$/.test(year))) return null;
  if (year === undefined && /^(?:19|20)\d\d$/.test(first)) {
    const start = Temporal.PlainDate.from({ year: Number(first), month: 1, day: 1 });
    return () => ({ first: start, last: start.with({ month: 12, day: 31 }) });
  }
  const month = beginning(months, first) + 1;
  if (month === 0) return null;
  return (today) => {
    const latest = month > today.month ? today.year - 1 : today.year;
    return wholeMonth(Temporal.PlainDate.from({ year: Number(year ?? latest), month, day: 1 }));
  };
}

function beginning(names: readonly string[], word: string): number {
  return word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
}
