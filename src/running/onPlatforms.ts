/** Readout on the chat platforms: it answers there until whoever runs it stops it. */
import type { Background } from '../jobs/background.ts';
import type { Platforms } from '../platforms.ts';
import { stopSignal } from './stopSignal.ts';

export async function runOnPlatforms(platforms: Platforms, background: Background): Promise<void> {
  const stopped = stopSignal();
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
