/** How long an answer stays fresh and how long a server asks us to wait, by the server's own clock. */
import { expect, test } from 'vitest';
import { freshFor, retryAfter } from '../../src/feeds/freshness.ts';

const head = (fields: Record<string, string>) => (name: string) => fields[name] ?? null;
const date = 'Sun, 01 Feb 2026 10:00:00 GMT';

test.each([
  [{}, null],
  [{ 'retry-after': '120' }, 120],
  [{ 'retry-after': '999999999' }, 86_400],
  [{ 'retry-after': '-5' }, null],
  [{ 'retry-after': 'soon' }, null],
  [{ date, 'retry-after': 'Sun, 01 Feb 2026 10:05:00 GMT' }, 300],
  [{ date, 'retry-after': 'Sat, 31 Jan 2026 10:00:00 GMT' }, 0],
  [{ 'retry-after': 'Sun, 01 Feb 2026 10:05:00 GMT' }, null],
])('%o waits %s seconds', (fields, seconds) => {
  expect(retryAfter(head(fields))).toBe(seconds);
});

test.each([
  [{}, null],
  [{ 'cache-control': 'public, max-age=600' }, 600],
  [{ 'cache-control': 'max-age="600"', age: '100' }, 500],
  [{ 'cache-control': 'max-age=600', age: '900' }, 0],
  [{ 'cache-control': 'no-cache, max-age=600' }, 0],
  [{ 'cache-control': 'max-age=600', date, expires: date }, 600],
  [{ date, expires: 'Sun, 01 Feb 2026 11:00:00 GMT' }, 3600],
  [{ date, expires: '0' }, 0],
  [{ date, expires: 'never' }, null],
])('%o stays fresh for %s seconds', (fields, seconds) => {
  expect(freshFor(head(fields))).toBe(seconds);
});
