/** A program that is killed while it collects loses no entry and doubles none; the bench does it fifty times. */
import { expect, test } from 'vitest';
import { killWhileCollecting, numbersFrom } from './killing.ts';

test('killed five times at random moments, then left to finish', { timeout: 90_000 }, async () => {
  const { killed, published, ...counts } = await killWhileCollecting(5, numbersFrom(7));
  expect(killed).toBeGreaterThan(1);
  expect(published).toBe(36);
  expect(counts).toEqual({ entries: 36, waiting: 0, articles: 36, ofEntries: 36 });
});
