/** When a feed is polled next, and how that is spread. */
import { describe, expect, test } from 'vitest';
import { backoff, LONGEST, momentAfter, nextInterval, SHORTEST } from '../../src/core/polling.ts';

const quiet = { interval: 3600, news: 0, dates: [], freshFor: null, ttl: null };

describe('the next interval', () => {
  test.each([
    ['is a little longer without news', quiet, 4500],
    ['is half as long with news', { ...quiet, news: 2 }, 1800],
    ['is never under five minutes', { ...quiet, interval: SHORTEST, news: 9 }, 300],
    ['is never over six hours', { ...quiet, interval: LONGEST }, 21_600],
    ['is as long as the answer stays fresh', { ...quiet, freshFor: 7200 }, 7200],
    ['is no longer than six hours, however long that is', { ...quiet, freshFor: 900_000 }, 21_600],
    ['is as long as the feed asks', { ...quiet, ttl: 180 }, 10_800],
    ['is not shorter because the feed may be asked more often', { ...quiet, ttl: 1, freshFor: 0 }, 4500],
    ['is half an hour for a feed that tells nothing', { ...quiet, interval: null }, 1800],
    [
      'is half of the usual time between entries at first',
      {
        ...quiet,
        interval: null,
        dates: ['2026-02-01T12:00:00Z', '2026-02-01T08:00:00Z', null, '2026-02-01'],
      },
      10_800,
    ],
    ['takes no date for one that is none', { ...quiet, interval: null, dates: ['x', 'y', 'z'] }, 1800],
  ])('%s', (_, answered, expected) => {
    expect(nextInterval(answered)).toBe(expected);
  });

  test('of a feed with news at every poll goes down to five minutes, then up to six hours without', () => {
    let interval: number | null = null;
    for (let poll = 0; poll < 10; poll++) interval = nextInterval({ ...quiet, interval, news: 1 });
    expect(interval).toBe(300);
    for (let poll = 0; poll < 30; poll++) interval = nextInterval({ ...quiet, interval });
    expect(interval).toBe(21_600);
  });
});

test.each([
  [1, null, 300],
  [2, null, 600],
  [5, null, 4800],
  [50, null, 21_600],
  [1, 3600, 3600],
  [1, 1, 300],
  [50, 80_000, 80_000],
  [1, 999_999, 86_400],
])('after %i failures, asked to wait %s, it waits %i seconds', (failures, retryAfter, expected) => {
  expect(backoff(failures, retryAfter)).toBe(expected);
});

describe('the moment', () => {
  const now = Temporal.Instant.from('2026-02-04T09:00:00Z');
  const minutesAfter = (seed: string, direction: 'both' | 'later' = 'both'): number =>
    now.until(Temporal.Instant.from(momentAfter(now, 3600, seed, direction))).total('minutes');

  test('is the same for the same feed, and within 15 %', () => {
    expect(momentAfter(now, 3600, 'a')).toBe(momentAfter(now, 3600, 'a'));
    const all = Array.from({ length: 500 }, (_, index) => minutesAfter(`https://example.org/${index}`));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(51);
    expect(Math.max(...all)).toBeLessThanOrEqual(69.02);
  });

  test('of 500 feeds that came together does not bunch', () => {
    const minutes = Array.from({ length: 500 }, (_, index) => Math.floor(minutesAfter(`feed ${index}`)));
    const perMinute = [...Map.groupBy(minutes, (minute) => minute).values()].map((group) => group.length);
    expect(perMinute.length).toBeGreaterThan(15);
    expect(Math.max(...perMinute)).toBeLessThan(60);
  });

  test('is never before what a server asked for', () => {
    const all = Array.from({ length: 500 }, (_, index) => minutesAfter(`feed ${index}`, 'later'));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(60);
  });
});
