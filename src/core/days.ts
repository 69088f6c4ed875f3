/** Reads a day as people type it ("2026-02-01", "3 Feb", "monday", "last week"); the day it is, is passed in. */
import { z } from 'zod';

/** A day that may depend on the day it is. */
export type Day = (today: Temporal.PlainDate) => Temporal.PlainDate;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

const relativeDays = new Map<string, Day>(
  Object.entries<Day>({
    today: (today) => today,
    yesterday: (today) => today.subtract({ days: 1 }),
    'this week': monday,
    'last week': (today) => monday(today).subtract({ weeks: 1 }),
    'this month': (today) => today.with({ day: 1 }),
    'last month': (today) => today.with({ day: 1 }).subtract({ months: 1 }),
    'this year': (today) => today.with({ month: 1, day: 1 }),
    'last year': (today) => today.with({ month: 1, day: 1 }).subtract({ years: 1 }),
  }),
);

/** The option of every command that asks for a day. */
export const dayOption = z.string().transform((text, check) => {
  const day = readDay(text);
  if (day !== null) return day;
  check.addIssue({ code: 'custom', message: 'a day, as 2026-02-01, 3 Feb, monday, yesterday or last week' });
  return z.NEVER;
});

/** A weekday or a day without a year is the latest one that is not after today. `null` when it is no day. */
export function readDay(text: string): Day | null {
  const words = text.toLowerCase().replace(/[.,]/g, ' ').trim().split(/\s+/);
  const relative = relativeDays.get(words.join(' '));
  if (relative !== undefined) return relative;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text.trim())) return exactDay(text.trim());
  return readWeekday(words) ?? readMonthDay(words);
}

function exactDay(iso: string): Day | null {
  try {
    const day = Temporal.PlainDate.from(iso, { overflow: 'reject' });
    return () => day;
  } catch {
    return null;
  }
}

function readWeekday(words: string[]): Day | null {
  const [word = '', ...more] = words.filter((each) => each !== 'on' && each !== 'last');
  const index = beginning(weekdays, word);
  if (index < 0 || more.length > 0) return null;
  return (today) => today.subtract({ days: (today.dayOfWeek - (index + 1) + 7) % 7 });
}

/** "3 Feb", "Feb 3", "3 February 2026". */
function readMonthDay(words: string[]): Day | null {
  const [first = '', second = '', year, ...more] = words;
  if (more.length > 0) return null;
  const [dayWord, monthWord] = /^\d/.test(first) ? [first, second] : [second, first];
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(dayWord)?.[1] ?? 0);
  const month = beginning(months, monthWord) + 1;
  if (month === 0 || day < 1 || day > Temporal.PlainDate.from({ year: 2024, month, day: 1 }).daysInMonth)
    return null;
  if (year === undefined) return latest(month, day);
  if (!/^\d{4}$/.test(year)) return null;
  return exactDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function latest(month: number, day: number): Day {
  return (today) => {
    for (let { year } = today; ; year--) {
      const date = Temporal.PlainDate.from({ year, month, day });
      if (date.day === day && Temporal.PlainDate.compare(date, today) <= 0) return date;
    }
  };
}

function monday(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.subtract({ days: today.dayOfWeek - 1 });
}

function beginning(names: string[], word: string): number {
  return word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
}
