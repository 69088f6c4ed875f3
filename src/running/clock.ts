/** Leases are moments: processes share a database only when their clocks agree. */
import { StoreError, type Store } from '../store/store.ts';

/** Seconds; leases are longer. */
const MOST_APART = 10;

export async function checkClock(store: Pick<Store, 'clock'>, now: () => Temporal.Instant): Promise<void> {
  const there = await store.clock();
  if (there === null) return;
  const here = now();
  const apart = here.since(there).abs();
  if (apart.total('seconds') <= MOST_APART) return;
  throw new StoreError(
    `It is ${minute(here)} here and ${minute(Temporal.Instant.from(there))} in the database (UTC), ${length(apart)} apart: set the clock of this computer (timedatectl set-ntp true), then start again. Nothing was taken.`,
  );
}

function minute(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', '');
}

function length(apart: Temporal.Duration): string {
  const [value, unit] =
    apart.total('hours') >= 2
      ? [apart.total('hours'), 'hours']
      : apart.total('minutes') >= 2
        ? [apart.total('minutes'), 'minutes']
        : [apart.total('seconds'), 'seconds'];
  return `${Math.round(value)} ${unit}`;
}
