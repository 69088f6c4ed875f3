/** Stops Readout when whoever runs it says so: what is in hand has ten seconds, and a second word ends it at once. */
import type { Log } from '../log.ts';

export type Stopping = {
  /** Aborted when it is time to stop. */
  signal: AbortSignal;
  /** Resolves then. */
  begun: Promise<void>;
  /** What has not ended when the time is over is named in the log. */
  waitFor: <Result>(name: string, work: Promise<Result>) => Promise<Result>;
};

export type StoppingParts = {
  log: Log;
  /** Closes what must be closed, and ends the process. */
  leave: () => Promise<void>;
  /** Ends the process and closes nothing. */
  leaveAtOnce: () => void;
};

/** Whoever starts processes kills them after ten seconds, as a rule; the rest is for closing the database. */
const MOST_MILLISECONDS = 9_300;

/** Ctrl-C reaches this process twice where npm passes it on as well. */
const SAME_WORD_MILLISECONDS = 500;

export function stopOnSignals({ log, leave, leaveAtOnce }: StoppingParts): Stopping {
  const stop = new AbortController();
  const begun = Promise.withResolvers<undefined>();
  const inHand: string[] = [];
  let isSameWord = true;

  const giveUp = (): void => {
    log.warn({ inHand }, 'Stopped before everything in hand was finished; the next start goes on with it');
    void leave();
  };
  const onSignal = (): void => {
    if (stop.signal.aborted) {
      if (!isSameWord) leaveAtOnce();
      return;
    }
    setTimeout(() => (isSameWord = false), SAME_WORD_MILLISECONDS).unref();
    setTimeout(giveUp, MOST_MILLISECONDS).unref();
    stop.abort();
    begun.resolve(undefined);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal);

  return {
    signal: stop.signal,
    begun: begun.promise,
    waitFor: async (name, work) => {
      inHand.push(name);
      try {
        return await work;
      } finally {
        inHand.splice(inHand.indexOf(name), 1);
      }
    },
  };
}
