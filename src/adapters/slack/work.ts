/** What is being answered: the bot stops when it is done, or after a while without it. */
import { setTimeout } from 'node:timers/promises';

export type Work = {
  /** Begins it; what goes wrong is told, not thrown. */
  begin: (task: () => Promise<void>) => void;
  /** Resolves when everything is done, or has been given up. */
  finish: () => Promise<void>;
  /** Ends all waiting, when it is time to give up. */
  signal: AbortSignal;
};

const GRACE = 6_000;
const LAST_GRACE = 1_000;

export function createWork(onTrouble: (error: unknown) => void): Work {
  const tasks = new Set<Promise<void>>();
  const givingUp = new AbortController();
  const all = async (): Promise<void> => {
    while (tasks.size > 0) await Promise.all(tasks);
  };
  const within = async (time: number): Promise<void> => {
    const done = new AbortController();
    const late = setTimeout(time, undefined, { signal: done.signal }).catch(() => undefined);
    await Promise.race([all(), late]);
    done.abort();
  };
  return {
    signal: givingUp.signal,
    begin: (task) => {
      const running = task()
        .catch(onTrouble)
        .finally(() => tasks.delete(running));
      tasks.add(running);
    },
    finish: async () => {
      await within(GRACE);
      givingUp.abort();
      await within(LAST_GRACE);
    },
  };
}
