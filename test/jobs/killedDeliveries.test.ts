/** A program that is killed while it delivers posts each digest exactly once; the bench does it a thousand times. */
import { expect, test } from 'vitest';
import { numbersFrom } from './killing.ts';
import { killWhileDelivering } from './killingDeliveries.ts';

test.each(['discord', 'slack'] as const)(
  '%s: killed twice at random moments',
  { timeout: 90_000 },
  async (name) => {
    const { due, posted, different, settled, killed } = await killWhileDelivering(name, 2, numbersFrom(11));
    expect(killed).toBe(2);
    expect(due).toBeGreaterThan(0);
    expect({ posted, different, settled }).toEqual({ posted: due, different: due, settled: due });
  },
);
