/** One question after another, with a look at what has come in between them, so that it is acknowledged in time. */
import { setImmediate } from 'node:timers/promises';

export type TakeTurn = () => Promise<void>;

export function createTurns(): TakeTurn {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
