/** Tells whoever runs the bot that what it has stored is damaged: loudly, and once a minute at most. */
import type { Log } from '../log.ts';
import type { DamagedError } from '../store/store.ts';

const MINUTE = 60_000;

export function createAlarm(log: Log, now: () => Temporal.Instant): (error: DamagedError) => void {
  let quietUntil = -Infinity;
  let untold = 0;
  return (error) => {
    const at = now().epochMilliseconds;
    if (at < quietUntil) {
      untold++;
      return;
    }
    log.fatal({ err: error, untold }, error.message);
    quietUntil = at + MINUTE;
    untold = 0;
  };
}
