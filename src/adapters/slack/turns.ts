/** Questions are answered one after another; between them, whatever has come in is acknowledged. */
import { setImmediate } from 'node:timers/promises';

export type Turns = {
  /** Resolves when it is one's turn. */
  take: () => Promise<void>;
  /** Lets what has come in be acknowledged within one's turn. */
  pause: () => Promise<void>;
  /** Something has come in. */
  note: () => void;
};

/** A connection gives one message in each round of the event loop, and what takes long to answer stops the rounds. */
const QUIET_ROUNDS = 8;
const MOST_ROUNDS = 400;

export function createTurns(): Turns {
  let last = Promise.resolve();
  let noted = 0;
  async function waitForQuiet(): Promise<void> {
    for (let rounds = 0, quiet = 0; rounds < MOST_ROUNDS && quiet < QUIET_ROUNDS; rounds++) {
      const before = noted;
      await setImmediate();
      quiet = noted === before ? quiet + 1 : 0;
    }
  }
  return {
    take: () => {
      last = last.then(waitForQuiet);
      return last;
    },
    pause: waitForQuiet,
    note: () => {
      noted++;
    },
  };
}
