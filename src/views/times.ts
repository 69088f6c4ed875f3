/** Says how long ago something was, or how soon it will be. */
import { period } from './dates.ts';
import { count } from './words.ts';

const units = [
  { unit: 'day', length: 24 * 60 * 60, least: 2 },
  { unit: 'h', length: 60 * 60, least: 1 },
  { unit: 'min', length: 60, least: 1 },
];

/** "4 min ago", "in 2 h", "3 days ago", "now", from an ISO moment. */
export function distance(iso: string, now: Temporal.Instant): string {
  const seconds = Temporal.Instant.from(iso).since(now).total('seconds');
  const amount = span(Math.abs(seconds));
  if (amount === null) return 'now';
  return seconds < 0 ? `${amount} ago` : `in ${amount}`;
}

/** In the largest unit of which it has one; two, when it is days. */
function span(seconds: number): string | null {
  for (const { unit, length, least } of units) {
    if (seconds < least * length) continue;
    const number = Math.round(seconds / length);
    return unit === 'day' ? count(number, unit) : `${number} ${unit}`;
  }
  return null;
}

/** "21:05", as the clock of that time zone showed it. */
export function clock(iso: string, timeZone: string): string {
  const { hour, minute } = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** "08:00" of today, "Wed 28 Jan, 08:00" of another day, in that time zone. */
export function moment(iso: string, now: Temporal.Instant, timeZone: string): string {
  const day = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainDate();
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const time = clock(iso, timeZone);
  return day.equals(today) ? time : `${period(day.toString(), today.toString())}, ${time}`;
}
