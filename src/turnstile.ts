/** Counts what each asks in a minute, in the memory of this process, and says when there was enough. */

export type Turnstile = {
  /** Counts one more; else how many seconds it is until the next one counts. */
  pass: (
    who: string,
    most: number,
    now: Temporal.Instant,
  ) => { passed: true } | { passed: false; seconds: number };
};

const MINUTE = 60_000;

/** So many are counted at once; whoever asked first is counted anew then. */
const MOST = 10_000;

export function createTurnstile(): Turnstile {
  const minutes = new Map<string, { ends: number; asked: number }>();

  /** The first to begin are the first to end. */
  const forgetOld = (at: number): void => {
    for (const [who, { ends }] of minutes) {
      if (ends > at && minutes.size < MOST) return;
      minutes.delete(who);
    }
  };

  return {
    pass: (who, most, now) => {
      const at = now.epochMilliseconds;
      const known = minutes.get(who);
      if (known === undefined || known.ends <= at) {
        minutes.delete(who);
        forgetOld(at);
        minutes.set(who, { ends: at + MINUTE, asked: 1 });
        return { passed: true };
      }
      if (known.asked >= most) return { passed: false, seconds: Math.ceil((known.ends - at) / 1000) };
      known.asked += 1;
      return { passed: true };
    },
  };
}
