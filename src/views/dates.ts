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
 * year is said when it is not the article's, and "this week" is the article's week.
 */
export function period(iso: string, near: string | null): string {
  const said = parts(iso, near);
  if (said === null) return iso;
  if (said.week !== null) return `${said.week} (${said.days})`;
  return said.weekday === null ? said.days : `${said.weekday} ${said.days}`;
}

/** The days that the article's own words for them mean, without what those words say: "on Friday" is "6 Mar". */
export function meantDays(iso: string, near: string | null, words: string): string | null {
  const said = parts(iso, near);
  if (said === null || /\b\d{4}\b/.test(words)) return null;
  const hasYear = /\b\d{4}$/.test(said.days);
  if (names(months, words) && !hasYear) return null;
  return said.weekday === null || names(weekdays, words) ? said.days : `${said.weekday} ${said.days}`;
}

/** One of the short names begins a word: "Mar" in "on 6 March". */
function names(short: string[], words: string): boolean {
  return new RegExp(`\\b(?:${short.join('|')})`, 'i').test(words);
}

type Parts = { days: string; weekday: string | null; week: string | null };

function parts(iso: string, near: string | null): Parts | null {
  const [first = '', last = first] = iso.split('/');
  const [start, end, anchor] = [toDay(first), toDay(last), near === null ? null : toDay(near)];
  if (start === null || end === null) return null;
  const year = anchor?.year === end.year ? '' : ` ${end.year}`;
  if (start.equals(end))
    return { days: dayMonth(start) + year, weekday: weekdays[start.dayOfWeek - 1] ?? null, week: null };
  const week = anchor === null ? null : weekWord(start, end, anchor);
  return { days: span(start, end) + year, weekday: null, week };
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
