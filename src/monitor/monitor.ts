/** Shows how this process is to whoever runs it: /healthz, /readyz and /metrics. */
import type { Log } from '../log.ts';
import type { Meter } from '../meter.ts';
import type { Store } from '../store/store.ts';
import { countingStore } from './counting.ts';
import { createMetrics, type Build } from './metrics.ts';
import { alive, openPages, type Address, type Page } from './pages.ts';
import { createReadiness, patiently, type Readiness, type Watched } from './readiness.ts';

export type Monitor = Pick<Readiness, 'watch' | 'stopping'> & {
  meter: Meter;
  /** The same store; what it is told is counted. */
  counting: (store: Store) => Store;
  port: number;
  close: () => Promise<void>;
};

export type MonitorParts = Address & Build & { log: Log; now: () => Temporal.Instant };

/** Listens at once: until there is something to watch, it is alive and not ready. */
export async function openMonitor({ host, port, log, now, ...build }: MonitorParts): Promise<Monitor> {
  const metrics = createMetrics(build);
  const readiness = createReadiness(log);
  let store: Watched['store'] | null = null;
  const askWaiting = patiently(async () => (await store?.waitingSince(moment(now()))) ?? null);

  const measured = async (): Promise<string> => {
    const [waiting, missing] = await Promise.all([
      askWaiting().catch((error: unknown) => {
        log.error({ err: error }, 'The database could not be asked what waits');
        return null;
      }),
      readiness.missing(),
    ]);
    return await metrics.text({ isReady: missing.length === 0, waiting, now: now() });
  };
  const pages = new Map<string, () => Promise<Page>>([
    ['/healthz', () => Promise.resolve({ status: 200, text: alive })],
    ['/readyz', async () => readyPage(await readiness.missing())],
    ['/metrics', async () => ({ status: 200, type: metrics.contentType, text: await measured() })],
  ]);
  const opened = await openPages(pages, { host, port }, (error) => {
    log.error({ err: error }, 'How it is could not be said');
  });
  return {
    ...{ meter: metrics.meter, port: opened.port, close: opened.close, stopping: readiness.stopping },
    counting: (opened) => countingStore(opened, metrics.meter),
    watch: (watched) => {
      store = watched.store;
      readiness.watch(watched);
    },
  };
}

function readyPage(missing: string[]): Page {
  return missing.length === 0
    ? { status: 200, text: 'ready\n' }
    : { status: 503, text: `${missing.join('\n')}\n` };
}

function moment(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}
