/** Readout under the eyes of whoever runs it: nothing of that is loaded unless a port for it is set. */
import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Monitor } from '../monitor/monitor.ts';
import type { Platforms } from '../platforms.ts';
import type { Store } from '../store/store.ts';

type Parts = { log: Log; now: () => Temporal.Instant; role: string };

export async function monitorOf({ monitor }: Config, parts: Parts): Promise<Monitor | null> {
  if (monitor === null) return null;
  const { openMonitor } = await import('../monitor/monitor.ts');
  return await openMonitor({ ...parts, ...monitor, version: versionOfReadout() });
}

/** Until somebody stops it: then others can take over at once. */
export async function watchWhileRunning(
  monitor: Monitor,
  { store, platforms }: { store: Store; platforms: Platforms },
): Promise<void> {
  monitor.watch({ store, platforms, migrations: await store.migrations() });
  // At a terminal, Ctrl+C is its own affair.
  const signals = platforms.size === 0 ? (['SIGTERM'] as const) : (['SIGTERM', 'SIGINT'] as const);
  for (const signal of signals) process.once(signal, monitor.stopping);
}

function versionOfReadout(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
