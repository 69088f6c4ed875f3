/** Says days in a picture: short, and with the year once. */

/** "28–30 Jan 2026", "30 Dec 2025 – 2 Jan 2026", "2 Feb 2026". */
export function daysBetween(first: string, last: string): string {
  const [from, to] = [readDay(first), readDay(last)];
  if (from === null || to === null) return [...new Set([first, last])].join(' – ');
  if (from.equals(to)) return fullDay(to);
  if (from.year !== to.year) return `${fullDay(from)} – ${fullDay(to)}`;
  if (from.month !== to.month) return `${shortDay(from)} – ${fullDay(to)}`;
  return `${from.day}–${fullDay(to)}`;
}

/** The lines beside an item: "Sun" and "1 Feb", with the year where it is another one than the item before. */
export function dayLines(iso: string | null, yearBefore: number | null): string[] {
  const [first = '', last = first] = iso?.split('/') ?? [];
  const [from, to] = [readDay(first), readDay(last)];
  if (from === null || to === null) return ['day', 'unknown'];
  const year = to.year === yearBefore ? [] : [String(to.year)];
  if (from.equals(to)) return [weekday(to), shortDay(to), ...year];
  if (from.month === to.month) return [`${from.day}–${to.day}`, month(to), ...year];
  return [`${shortDay(from)} –`, shortDay(to), ...year];
}

/** "Friday 30 January 2026". */
export function longDay(iso: string): string {
  const day = readDay(iso);
  return day === null
    ? iso
    : `${day.toLocaleString('en-US', { weekday: 'long' })} ${day.day} ${day.toLocaleString('en-US', { month: 'long' })} ${day.year}`;
}

export function yearOf(iso: string | null): number | null {
  return iso === null ? null : (readDay(iso.split('/').at(-1) ?? '')?.year ?? null);
}

function fullDay(day: Temporal.PlainDate): string {
  return `${shortDay(day)} ${day.year}`;
}

function shortDay(day: Temporal.PlainDate): string {
  return `${day.day} ${month(day)}`;
}

function month(day: Temporal.PlainDate): string {
  return day.toLocaleString('en-US', { month: 'short' });
}

function weekday(day: Temporal.PlainDate): string {
  return day.toLocaleString('en-US', { weekday: 'short' });
}

function readDay(iso: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(iso.slice(0, 10));
  } catch {
    return null;
  }
}
