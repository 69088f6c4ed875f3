/** What a look at /metrics costs, with ten thousand each of feeds, entries, digests and deliveries that wait. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createLog } from '../../src/log.ts';
import { openMonitor } from '../../src/monitor/monitor.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { milliseconds, quantile, show } from './measure.ts';

const MANY = 10_000;

/** When all of them wait. */
const NOW = '2026-02-01T23:00:00Z';

const LOOKS = 300;

export async function benchMonitor(dataFolder: string): Promise<void> {
  const path = join(dataFolder, 'monitor.db');
  const store = await openStore(path);
  addWaiting(path);
  const now = (): Temporal.Instant => Temporal.Instant.from(NOW);
  const parts = { host: '127.0.0.1', port: 0, version: '', role: '', log: createLog('warn'), now };
  const monitor = await openMonitor(parts);
  monitor.watch({ store, migrations: await store.migrations(), platforms: new Map() });
  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const processor = process.cpuUsage();
  delay.enable();
  let bytes = 0;
  for (let look = 0; look < LOOKS; look++) {
    const start = performance.now();
    const response = await fetch(`http://127.0.0.1:${monitor.port}/metrics`);
    bytes = (await response.text()).length;
    times.push(performance.now() - start);
  }
  delay.disable();
  const { user, system } = process.cpuUsage(processor);
  await monitor.close();
  await store.close();
  const [median = '', slow = ''] = [quantile(times, 0.5), quantile(times, 0.99)].map(milliseconds);
  show(`/metrics, ${MANY} feeds, entries, digests and deliveries that wait`, `median ${median}, p99 ${slow}`);
  show('/metrics: processor time of one look, of asking too', milliseconds((user + system) / 1000 / LOOKS));
  show('/metrics: longest time the event loop was blocked', milliseconds(delay.max / 1e6));
  show('/metrics: characters', String(bytes));
}

/** The worst there is: all of them wait, and the feeds that have waited longest are followed by nobody. */
function addWaiting(path: string): void {
  using file = new DatabaseSync(path);
  file.exec(`
    begin;
    with recursive each (n) as (select 1 union all select n + 1 from each where n < ${MANY})
      insert into polled_feeds (url, next_poll) select 'https://nobody.example/' || n, '2025-01-01T00:00:00Z' from each;
    with recursive each (n) as (select 1 union all select n + 1 from each where n < ${MANY})
      insert into entries (feed_key, fingerprint, state, old, seen_at, dated)
        select 1, 'f' || n, 'waiting', 0, '2026-02-01T20:00:00Z', '2026-02-01T19:00:00Z' from each;
    with recursive each (n) as (select 1 union all select n + 1 from each where n < ${MANY})
      insert into subscriptions
        (id, workspace, channel, maker, settings, added_at, counts_from, breaking, next_at)
        select 's' || n, 'w', 'w:c' || n, 'w:m', '{}', '2025-01-01', '2025-01-01', 0, '2026-02-01T20:00:00Z' from each;
    insert into deliveries (subscription_key, day, planned_at, state, owner, try_at, tries, missed)
      select key, '2026-02-01', '2026-02-01T20:00:00Z', 'claimed', 'o', '2026-02-01T23:30:00Z', 0, 0 from subscriptions;
    commit;`);
}
