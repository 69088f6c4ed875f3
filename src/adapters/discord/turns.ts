/** Lets first responses out before work that keeps the processor: they have three seconds, answers a quarter of an hour. */
import { setImmediate as nextRound, setTimeout as wait } from 'node:timers/promises';

export type Turns = {
  /** A first response; work that waits for its turn waits for it too. */
  first: <Result>(respond: () => Promise<Result>) => Promise<Result>;
  /** Resolves when it is the caller's turn to work: one after the other, each in a round of its own. */
  take: () => Promise<void>;
};

/** Work waits for first responses so often, and no longer: one that hangs must not hold up all answers. */
const WAITS = 20;
const WAIT = 5;

export function createTurns(): Turns {
  let responding = 0;
  let last = Promise.resolve();
  const next = async (): Promise<void> => {
    await nextRound();
    for (let waited = 0; responding > 0 && waited < WAITS; waited++) await wait(WAIT);
  };
  return {
    first: async (respond) => {
      responding++;
      try {
        return await respond();
      } finally {
        responding--;
      }
    },
    take: () => (last = last.then(next)),
  };
}
