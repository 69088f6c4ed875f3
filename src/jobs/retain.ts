/** Drops the texts of articles that are older than they may be kept, and makes the database smaller. */
import type { Store } from '../store/store.ts';

/** So many texts go in one step; questions are answered between two steps. */
const AT_ONCE = 20;

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

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
