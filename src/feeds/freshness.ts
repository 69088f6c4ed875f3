/** Reads from the head of an answer how long it stays fresh and how long to wait; both in whole seconds. */

/** One field of an answer's head; several of one name are joined. */
export type Head = (name: string) => string | null;

const DAY = 86_400;

/** `Retry-After`, in seconds or as a date that counts from the answer's own; at most a day. */
export function retryAfter(head: Head): number | null {
  const value = head('retry-after')?.trim() ?? '';
  const seconds = /^\d+$/.test(value) ? Number(value) : secondsUntil(head, value);
  return seconds === null ? null : Math.min(Math.max(seconds, 0), DAY);
}

/** `Cache-Control: max-age` less the time spent in other caches, else `Expires` less `Date`. */
export function freshFor(head: Head): number | null {
  const control = head('cache-control')?.toLowerCase() ?? '';
  if (/\bno-(?:store|cache)\b/.test(control)) return 0;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,9})/.exec(control)?.[1];
  if (maxAge !== undefined) {
    const age = Number(/^\d{1,9}$/.exec(head('age')?.trim() ?? '')?.[0] ?? 0);
    return Math.max(Number(maxAge) - age, 0);
  }
  const seconds = secondsUntil(head, head('expires') ?? '');
  return seconds === null ? null : Math.max(seconds, 0);
}

/** The server's clock is the only one that is asked. */
function secondsUntil(head: Head, date: string): number | null {
  const seconds = Math.round((Date.parse(date) - Date.parse(head('date') ?? '')) / 1000);
  return Number.isNaN(seconds) ? null : seconds;
}
