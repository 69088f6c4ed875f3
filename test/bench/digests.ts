/** What digests cost and promise: years of local days, each with one, and ten thousand places due in one minute. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { createDeliverer } from '../../src/jobs/deliver.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { keep } from '../../src/jobs/read.ts';
import { readSample } from '../../src/sample/sample.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { numbersFrom } from '../jobs/killing.ts';
import { killWhileDelivering } from '../jobs/killingDeliveries.ts';
import { simulate } from '../core/simulatedDays.ts';
import { milliseconds, show } from './measure.ts';

/** Those whose clocks do what others' do not. */
export const ZONES = [
  ...['America/New_York', 'Europe/London', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
  ...['Pacific/Apia', 'Africa/Cairo', 'Asia/Tehran', 'America/Sao_Paulo', 'Pacific/Auckland'],
  ...['Antarctica/Troll', 'UTC'],
];

/** Half of them on each platform; a kill takes about a second. */
const KILLS = Number(process.env.BENCH_KILLS ?? 1000);

const halfHours = Array.from(
  { length: 48 },
  (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
);

export async function benchDigests(dataFolder: string): Promise<void> {
  const { composed, posted, processor, blocked } = await fanOut(join(dataFolder, 'digests.db'), 10_000, 50);
  show('digests: 10,000 due at once, 50 settings', `${posted} handed over, composed ${composed} times`);
  show('digests: processor time of that', milliseconds(processor));
  show('digests: longest time the event loop was blocked', milliseconds(blocked));
  for (const platform of ['discord', 'slack'] as const) {
    const outcome = await killWhileDelivering(platform, KILLS / 2, numbersFrom(42));
    const { killed, due: asked, posted: there, different, settled } = outcome;
    show(
      `digests: killed while delivering on ${platform}`,
      `${killed} kills, ${asked} digests due, ${there} messages there, ${different} different, ${settled} settled`,
    );
  }
  const { days, missed, doubled } = simulate({
    ...{ zones: ZONES, times: halfHours, first: '2026-01-01', last: '2028-12-31', stepMinutes: 30 },
  });
  show(
    'digests: local days 2026–2028, 12 zones, 48 times',
    `${days} days, ${missed} missed, ${doubled} doubled`,
  );
}

export type FanOut = {
  composed: number;
  posted: number;
  /** Each place once. */
  places: number;
  /** Milliseconds. */
  processor: number;
  blocked: number;
};

const start = Temporal.Instant.from('2026-02-04T09:00:00Z');
const due = Temporal.Instant.from('2026-02-05T08:00:00Z');

/** All are due in the same minute; a post takes as long as the event loop needs to come round. */
export async function fanOut(path: string, subscriptions: number, settings: number): Promise<FanOut> {
  const real = await openStore(path);
  let composed = 0;
  const store: Store = {
    ...real,
    news: (query) => {
      composed++;
      return real.news(query);
    },
  };
  try {
    await prepare(store, subscriptions, settings);
    const posts: string[] = [];
    const deliverer = createDeliverer({
      ...{ store, now: () => due, owner: 'bench' },
      post: async (address) => {
        await new Promise((resolve) => setImmediate(resolve));
        posts.push(address);
      },
      onTrouble: (error) => {
        throw error;
      },
    });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const before = process.cpuUsage();
    await deliverer.deliver(new AbortController().signal);
    const { user, system } = process.cpuUsage(before);
    delay.disable();
    return {
      ...{ composed, posted: posts.length, places: new Set(posts).size },
      ...{ processor: (user + system) / 1000, blocked: delay.max / 1e6 },
    };
  } finally {
    await real.close();
  }
}

async function prepare(store: Store, subscriptions: number, settings: number): Promise<void> {
  const storyteller = createStoryteller(store);
  for (const article of await readSample()) {
    await keep(store, { ...article, workspace: null, addedAt: start.toString() });
    await storyteller.tell(article.id);
  }
  for (let number = 0; number < subscriptions; number++) {
    await store.addSubscription({
      ...{
        id: number.toString(16),
        workspace: `workspace ${number % settings}`,
        channel: `channel ${number}`,
      },
      ...{
        maker: 'somebody',
        time: '08:00',
        zone: 'UTC',
        days: [1, 2, 3, 4, 5],
        length: 'full',
        quiet: 'say',
        breaking: 0,
        picture: false,
      },
      ...{ about: { kind: 'all' }, addedAt: start.toString(), nextAt: due.toString() },
    });
  }
}
