/** Readout on the chat platforms: it answers there until whoever runs it stops it. */
import type { Background } from '../jobs/background.ts';
import type { Log } from '../log.ts';
import type { Platforms } from '../platforms.ts';

export async function runOnPlatforms(platforms: Platforms, background: Background, log: Log): Promise<void> {
  const stopped = stopSignal();
  // Within the platforms' own clients a lost connection can end in one; it must not end everything else.
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'Something failed that nobody waited for');
  });
  const all = [...platforms.values()];
  let isStopped = false;
  try {
    const starting = Promise.all(all.map((platform) => platform.start()));
    const started = starting.then(() => (isStopped ? undefined : background.start()));
    await Promise.race([stopped, started.then(() => stopped)]);
  } finally {
    isStopped = true;
    await Promise.all(all.map((platform) => platform.stop()));
  }
}

/** Resolves when whoever runs the bot wants it to stop. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}
