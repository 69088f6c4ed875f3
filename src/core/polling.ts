/** When a feed is polled next: by how often it changes, by what its server asks for, and spread so that polls do not bunch. */
import { createHash } from 'node:crypto';

/** In seconds, as everything here. */
export const SHORTEST = 5 * 60;
export const LONGEST = 6 * 60 * 60;

/** Of a feed whose entries do not tell how often it changes. */
const USUAL = 30 * 60;

/** No server is asked again later than this, whatever it says. */
const DAY = 24 * 60 * 60;

const MOST_SPREAD = 0.15;

export type Answered = {
  /** The interval until now; `null` when the feed has just been read for the first time. */
  interval: number | null;
  /** How many entries were new. */
  news: number;
  /** When the entries say they were published, in any order. */
  dates: (string | null)[];
  /** For how long the server says its answer stays fresh. */
  freshFor: number | null;
  /** Minutes, as the feed itself says. */
  ttl: number | null;
};

/** The next interval of a feed that answered: shorter when there was news, a little longer when there was none. */
export function nextInterval({ interval, news, dates, freshFor, ttl }: Answered): number {
  const own = interval === null ? fromDates(dates) : news > 0 ? interval / 2 : interval * 1.25;
  return clamp(Math.max(clamp(own), freshFor ?? 0, (ttl ?? 0) * 60));
}

/** Half of the usual time between two entries. */
function fromDates(dates: (string | null)[]): number {
  const moments = dates.flatMap((date) => secondsOf(date) ?? []).sort((one, other) => one - other);
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined || moments.length < 3) return USUAL;
  return (last - first) / (moments.length - 1) / 2;
}

function secondsOf(date: string | null): number | null {
  if (date === null) return null;
  const milliseconds = Date.parse(date);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}

/** How long to wait after so many failures in a row; never shorter than the server asks. */
export function backoff(failures: number, retryAfter: number | null): number {
  const doubled = SHORTEST * 2 ** Math.min(failures - 1, 10);
  return Math.min(DAY, Math.max(Math.min(doubled, LONGEST), retryAfter ?? 0));
}

/**
 * The moment after `seconds`, moved by up to 15 % by a hash of `seed`: feeds that came together part ways. A failing
 * one is only moved to later, so that a `Retry-After` is kept.
 */
export function momentAfter(
  now: Temporal.Instant,
  seconds: number,
  seed: string,
  direction: 'both' | 'later' = 'both',
): string {
  const share = fraction(`${seed} ${now.epochMilliseconds}`);
  const moved = direction === 'both' ? 2 * share - 1 : share;
  const milliseconds = Math.round(seconds * (1 + MOST_SPREAD * moved) * 1000);
  return now.add({ milliseconds }).toString({ smallestUnit: 'second', roundingMode: 'ceil' });
}

/** From 0 up to 1, the same for the same text. */
export function fraction(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

function clamp(seconds: number): number {
  return Math.round(Math.min(LONGEST, Math.max(SHORTEST, seconds)));
}
