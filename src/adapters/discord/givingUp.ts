/** When the bot ends, nobody waits any longer for what Discord does not answer. */
import { StoppingError } from './calling.ts';

/** As the work ends; a `StoppingError` when it has not by then. */
export function untilGivenUp<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(new StoppingError());
    };
    signal.addEventListener('abort', giveUp);
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', giveUp);
    });
    if (signal.aborted) giveUp();
  });
}

/** What was begun is still finished after a stop, for so many milliseconds at most. */
export const FINISH_WITHIN = 7_000;

export function createGivingUp(): { signal: AbortSignal; soon: () => void } {
  const givingUp = new AbortController();
  return {
    signal: givingUp.signal,
    soon: () => {
      setTimeout(() => {
        givingUp.abort();
      }, FINISH_WITHIN).unref();
    },
  };
}
