/** Says days and weeks as a reader of English says them. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** "2 Feb 2026", from an ISO date or date-time. */
export function fullDay(iso: string): string {
  const day = toDay(iso);
  return day === null ? iso : `${dayMonth(day)} ${day.year}`;
}

/**
 * "Sun 1 Feb", "this week (2–8 Feb)", "9–15 Mar 2027", from an ISO date or interval. `near` is the article's date: the
 * year is said when it is not the article's, and "this week" is the article's week, left out when it is `said` already.
 */
export function period(iso: string, near: string | null, said = ''): string {
  const [first = '', last = first] = iso.split('/');
  const [start, end, anchor] = [toDay(first), toDay(last), near === null ? null : toDay(near)];
  if (start === null || end === null) return iso;
  const year = anchor?.year === end.year ? '' : ` ${end.year}`;
  if (start.equals(end)) return `${weekdays[start.dayOfWeek - 1] ?? ''} ${dayMonth(start)}${year}`;
  const days = span(start, end) + year;
  const week = anchor === null ? null : weekWord(start, end, anchor);
  return week === null || said.toLowerCase().includes(week) ? days : `${week} (${days})`;
}

function span(start: Temporal.PlainDate, end: Temporal.PlainDate): string {
  if (start.day === 1 && end.day === end.daysInMonth && start.month === end.month)
    return months[end.month - 1] ?? '';
  if (start.month === end.month) return `${start.day}–${dayMonth(end)}`;
  return `${dayMonth(start)} – ${dayMonth(end)}`;
}

function weekWord(
  start: Temporal.PlainDate,
  end: Temporal.PlainDate,
  anchor: Temporal.PlainDate,
): string | null {
  if (start.dayOfWeek !== 1 || !start.add({ days: 6 }).equals(end)) return null;
  const weeks = anchor.subtract({ days: anchor.dayOfWeek - 1 }).until(start).days / 7;
  if (weeks === 0) return 'this week';
  if (weeks === 1) return 'next week';
  return weeks === -1 ? 'last week' : null;
}

function dayMonth(day: Temporal.PlainDate): string {
  return `${day.day} ${months[day.month - 1] ?? ''}`;
}

function toDay(iso: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(iso.slice(0, 10));
  } catch {
    return null;
  }
}
