/** Turns the parts of a date as news writes it into a day or an interval in ISO 8601. */

const monthNames =
  'january february march april may june july august september october november december'.split(' ');
const dayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export function day(make: () => Temporal.PlainDate): string | null {
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
export function monthDay(
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

export function wholeMonth(
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

export function nearWeekday(
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

/** Weeks run from Monday to Sunday; "earlier this week" ends with the day of publication. */
export function period(which: string, unit: string, published: Temporal.PlainDate, earlier = false): string {
  const steps = { last: -1, next: 1 }[which] ?? 0;
  const [first, last] = unitAround(unit, published, steps);
  return interval(first, earlier && steps === 0 ? published : last);
}

function unitAround(
  unit: string,
  published: Temporal.PlainDate,
  steps: number,
): [Temporal.PlainDate, Temporal.PlainDate] {
  const monday = mondayOf(published).add({ weeks: steps });
  if (unit === 'week') return [monday, monday.add({ days: 6 })];
  if (unit === 'weekend') return [monday.add({ days: 5 }), monday.add({ days: 6 })];
  if (unit === 'month') {
    const first = published.with({ day: 1 }).add({ months: steps });
    return [first, first.add({ months: 1 }).subtract({ days: 1 })];
  }
  const first = published.with({ month: 1, day: 1 }).add({ years: steps });
  return [first, first.with({ month: 12, day: 31 })];
}

export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** Two days as an interval; one day where both are the same. */
export function interval(first: Temporal.PlainDate, last: Temporal.PlainDate): string {
  return first.equals(last) ? first.toString() : `${first.toString()}/${last.toString()}`;
}

/** The weekend to come, or else the one that has begun last. */
export function weekend(published: Temporal.PlainDate, future: boolean): string {
  const saturday = mondayOf(published).add({ days: 5 });
  const isHere = published.dayOfWeek >= 6;
  const first = future || isHere ? saturday : saturday.subtract({ weeks: 1 });
  return interval(first, first.add({ days: 1 }));
}

const numerals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function ago(count: string, unit: string, published: Temporal.PlainDate): string {
  const named = numerals.indexOf(count);
  const number = /^an?$/.test(count) ? 1 : named > 0 ? named : Number(count);
  return published.subtract(unit === 'week' ? { weeks: number } : { days: number }).toString();
}
