/** Forgets what workspaces have given: when they ask for it, and 30 days after the bot was removed from them. */
import type { Given } from '../core/given.ts';
import type { Workspace } from '../core/records.ts';
import type { Store } from '../store/store.ts';

/** So many texts go in one step; questions are answered between two steps. */
const AT_ONCE = 10;

/** Time to come back to what was there, after the app was removed by mistake. */
const KEPT_DAYS = 30;

export async function forgetWorkspace(store: Store, workspace: Workspace, at: string): Promise<Given> {
  const given = await store.beginForgetting(workspace, at);
  await forgetRest(store, new AbortController().signal);
  return given;
}

/** Goes on with all that was begun, here or elsewhere. */
export async function forgetRest(store: Store, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await store.forgetSome(AT_ONCE)))
    await new Promise((resolve) => setImmediate(resolve));
}

export async function forgetRemoved(store: Store, now: Temporal.Instant, signal: AbortSignal): Promise<void> {
  const before = now.subtract({ hours: KEPT_DAYS * 24 }).toString({ smallestUnit: 'second' });
  const at = now.toString({ smallestUnit: 'second' });
  for (
    let some = await store.removedBefore(before, AT_ONCE);
    some.length > 0 && !signal.aborted;
    some = await store.removedBefore(before, AT_ONCE)
  ) {
    for (const workspace of some) await store.beginForgetting(workspace, at);
  }
  await forgetRest(store, signal);
  await store.forgetSpendings(at.slice(0, 'YYYY-MM-DD'.length));
}
