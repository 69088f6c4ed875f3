/** What the buttons of the platforms remember, and what one process has taken on, in the store. */
import { markOf, type Memory } from './adapters/memory.ts';
import type { Store } from './store/store.ts';

export function memoryIn(
  store: Pick<Store, 'keep' | 'kept' | 'take' | 'free'>,
  now: () => Temporal.Instant,
): Memory {
  const at = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'second' });
  const keep = (workspace: string, kept: { mark: string; value: string }[]): Promise<void> =>
    store.keep(workspace, kept, at(now()));
  return {
    keep: (workspace, values) =>
      keep(
        workspace,
        values.map((value) => ({ mark: markOf(value), value })),
      ),
    note: (workspace, name, value) => keep(workspace, [{ mark: markOf(name), value }]),
    recall: (workspace, mark) => store.kept(workspace, mark),
    take: (workspace, name, seconds) =>
      store.take(
        workspace,
        markOf(name),
        at(now()),
        seconds === undefined ? null : at(now().subtract({ seconds })),
      ),
    free: (workspace, name) => store.free(workspace, markOf(name)),
  };
}
