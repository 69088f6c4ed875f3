/** Drops the texts of articles that are older than they may be kept, and makes the database smaller. */
import type { Store } from '../store/store.ts';

/** So many texts go in one step; questions are answered between two steps. */
const AT_ONCE = 20;
const BUTTONS_AT_ONCE = 500;

/** What a button remembers works for a year; later it says that it is old. */
const KEPT_DAYS = 366;

export type Retain = { keepDays: number; now: Temporal.Instant; signal: AbortSignal };

/** How many texts were dropped. */
export async function dropOldTexts(store: Store, { keepDays, now, signal }: Retain): Promise<number> {
  const before = now.subtract({ hours: keepDays * 24 }).toString({ smallestUnit: 'second' });
  const at = now.toString({ smallestUnit: 'second' });
  let dropped = 0;
  for (let step = AT_ONCE; step === AT_ONCE && !signal.aborted; dropped += step) {
    await new Promise((resolve) => setImmediate(resolve));
    step = await store.dropTexts(before, at, AT_ONCE);
  }
  while (!signal.aborted && (await store.compact())) await pause();
  return dropped;
}

/** Forgets what buttons of long ago remember. */
export async function forgetOldButtons(
  store: Store,
  now: Temporal.Instant,
  signal: AbortSignal,
): Promise<void> {
  const before = now.subtract({ hours: KEPT_DAYS * 24 }).toString({ smallestUnit: 'second' });
  while (!signal.aborted && (await store.forgetKept(before, BUTTONS_AT_ONCE)) === BUTTONS_AT_ONCE)
    await pause();
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
