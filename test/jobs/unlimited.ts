/** An allowance that is never used up. */
import { noLimits } from '../../src/core/limits.ts';
import { createAllowance, type Allowance } from '../../src/jobs/allowance.ts';
import type { Store } from '../../src/store/store.ts';

export function unlimited(store: Store): Allowance {
  const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(0);
  return createAllowance({ store, now, limitsOf: () => noLimits });
}
