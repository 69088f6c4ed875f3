/** Readout under the eyes of whoever runs it: nothing of that is loaded unless a port for it is set. */
import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Monitor } from '../monitor/monitor.ts';
import type { Platforms } from '../platforms.ts';
import type { Store } from '../store/store.ts';
import type { Stopping } from './stopping.ts';

type Parts = { log: Log; now: () => Temporal.Instant; role: string };

export async function monitorOf({ monitor }: Config, parts: Parts): Promise<Monitor | null> {
  if (monitor === null) return null;
  const { openMonitor } = await import('../monitor/monitor.ts');
  return await openMonitor({ ...parts, ...monitor, version: versionOfReadout() });
}

/** Until somebody stops it: then others can take over at once. */
export async function watchWhileRunning(
  monitor: Monitor,
  { store, platforms, stopping }: { store: Store; platforms: Platforms; stopping: Stopping },
): Promise<void> {
  monitor.watch({ store, platforms, migrations: await store.migrations() });
  void stopping.begun.then(monitor.stopping);
}

function versionOfReadout(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
