/** Forgets what workspaces have given: when they ask for it, and 30 days after the bot was removed from them. */
import type { Forgotten } from '../core/given.ts';
import type { Workspace } from '../core/records.ts';
import type { Store } from '../store/store.ts';

/** So many texts go in one step; questions are answered between two steps. */
const AT_ONCE = 10;

/** Time to come back to what was there, after the app was removed by mistake. */
const KEPT_DAYS = 30;

/** Whoever asked is answered after so many milliseconds, done or not. */
const PATIENCE = 1500;

export type ForgetParts = {
  store: Store;
  now: () => Temporal.Instant;
  /** Does work that may outlast the answer; resolves when it has ended, however it has. */
  beside: (work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
};

export async function forgetWorkspace(
  { store, now, beside }: ForgetParts,
  workspace: Workspace,
): Promise<Forgotten> {
  const given = await store.beginForgetting(workspace, now().toString({ smallestUnit: 'second' }));
  const done = Promise.withResolvers<boolean>();
  const late = setTimeout(done.resolve, PATIENCE, false);
  void beside(async (signal) => {
    await forgetRest(store, signal);
    done.resolve(!signal.aborted);
  }).finally(() => {
    clearTimeout(late);
    // Where it has failed.
    done.resolve(false);
  });
  const isDone = await done.promise;
  return { given, left: isDone ? null : (await store.given(workspace)).articles };
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
