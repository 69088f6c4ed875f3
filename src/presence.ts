/** Keeps in the store where a platform has the bot, and where it was removed. */
import type { Presence } from './adapters/adapter.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

/** So many are asked for in one step. */
const AT_ONCE = 300;

export function presenceIn(
  store: Store,
  { platform, log, now }: { platform: string; log: Log; now: () => Temporal.Instant },
): Presence {
  const note = (noted: Promise<void>): void => {
    noted.catch((error: unknown) => {
      log.error({ err: error }, 'It could not be noted where the bot is');
    });
  };
  const noteRemoval = async (workspace: string): Promise<void> => {
    log.warn({ workspace }, 'Readout has been removed from a server');
    await store.noteRemoval(workspace, now().toString({ smallestUnit: 'second' }));
  };
  /** Those that removed it while nobody listened. */
  const noteMissing = async (there: Set<string>, belongs: (workspace: string) => boolean): Promise<void> => {
    for (let after = ''; ;) {
      const some = await store.workspacesOf(platform, after, AT_ONCE);
      const last = some.at(-1);
      if (last === undefined) return;
      for (const each of some) if (belongs(each) && !there.has(each)) await noteRemoval(each);
      after = last;
    }
  };
  return {
    isIn: (workspaces) => {
      note(store.noteReturn(workspaces));
    },
    isOnlyIn: (workspaces, belongs) => {
      note(store.noteReturn(workspaces).then(() => noteMissing(new Set(workspaces), belongs)));
    },
    isRemovedFrom: (workspace) => {
      note(noteRemoval(workspace));
    },
  };
}
