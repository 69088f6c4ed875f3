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
