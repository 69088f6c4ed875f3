/** Readout on the chat platforms: it answers there until whoever runs it stops it. */
import type { Background } from '../jobs/background.ts';
import type { Platforms } from '../platforms.ts';
import type { Stopping } from './stopping.ts';

export async function runOnPlatforms(
  platforms: Platforms,
  background: Background,
  stopping: Stopping,
): Promise<void> {
  let isStopped = false;
  try {
    const starting = Promise.all([...platforms.values()].map((platform) => platform.start()));
    const started = starting.then(() => (isStopped ? undefined : background.start()));
    await Promise.race([stopping.begun, started.then(() => stopping.begun)]);
  } finally {
    isStopped = true;
    // At once: a platform that stops ends the waiting of what is posted there.
    await Promise.all([
      stopping.waitFor('collecting and delivering', background.stop()),
      ...[...platforms].map(([name, platform]) => stopping.waitFor(`questions in ${name}`, platform.stop())),
    ]);
  }
}
