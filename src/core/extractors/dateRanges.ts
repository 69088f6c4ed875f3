/** Resolves ranges of days as news writes them: "3 to 5 March", "Monday through Wednesday", "the week of April 20". */
import { interval, mondayOf, monthDay, nearWeekday } from './dateArithmetic.ts';

/** Without a year the days lie as near to the publication as one such day would; `null` when there are no such days. */
export function monthDays(
  month: string | undefined,
  first = '',
  last = '',
  year: string | undefined,
  published: Temporal.PlainDate,
  future: boolean,
): string | null {
  const end = monthDay(month, bare(last), year, published, future);
  if (end === null) return null;
  const start = monthDay(month, bare(first), year ?? end.slice(0, 4), published, future);
  if (start === null || start > end) return null;
  return interval(Temporal.PlainDate.from(start), Temporal.PlainDate.from(end));
}

/** The week from Monday to Sunday around a day. */
export function weekOf(
  month: string | undefined,
  number = '',
  year: string | undefined,
  published: Temporal.PlainDate,
  future: boolean,
): string | null {
  const day = monthDay(month, bare(number), year, published, future);
  if (day === null) return null;
  const monday = mondayOf(Temporal.PlainDate.from(day));
  return interval(monday, monday.add({ days: 6 }));
}

/** The next such days, counted from the first, or the last such days, counted back from the last. */
export function weekdayRange(first = '', last = '', published: Temporal.PlainDate, future: boolean): string {
  const anchor = Temporal.PlainDate.from(nearWeekday(future ? first : last, undefined, published, future));
  const other = future
    ? nearWeekday(last, undefined, anchor, true)
    : nearWeekday(first, undefined, anchor, false);
  const end = Temporal.PlainDate.from(other);
  return future ? interval(anchor, end) : interval(end, anchor);
}

/** "3rd" without its ending. */
function bare(number: string): string {
  return /^\d+/.exec(number)?.[0] ?? number;
}
