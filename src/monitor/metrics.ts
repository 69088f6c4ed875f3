/** Counts and measures with prom-client, and says it as Prometheus reads it. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../meter.ts';
import type { WaitingSince } from '../store/watching.ts';
import { rows, type MetricRow } from './rows.ts';

export type Metrics = {
  meter: Meter;
  /** `waiting` is `null` when the store did not say. */
  text: (state: { isReady: boolean; waiting: WaitingSince | null; now: Temporal.Instant }) => Promise<string>;
  contentType: string;
  registry: Registry;
};

export type Build = { version: string; role: string };

export function createMetrics({ version, role }: Build): Metrics {
  const registry = new Registry();
  const of = (row: MetricRow) => ({
    ...{ name: row.name, help: row.help, labelNames: Object.keys(row.labels), registers: [registry] },
  });
  /** What has not happened yet has happened 0 times: a rate has something to begin with. */
  const counter = (row: MetricRow): Counter => {
    const made = new Counter(of(row));
    for (const [label, values] of Object.entries(row.labels))
      if (typeof values !== 'string') for (const value of values) made.inc({ [label]: value }, 0);
    return made;
  };
  const gauge = (row: MetricRow): Gauge => new Gauge(of(row));
  const histogram = (row: MetricRow): Histogram =>
    new Histogram({ ...of(row), ...(row.buckets === undefined ? {} : { buckets: row.buckets }) });

  const commands = histogram(rows.commands);
  const acknowledgements = histogram(rows.acknowledgements);
  const limits = counter(rows.limits);
  const limitSeconds = counter(rows.limitSeconds);
  const polls = counter(rows.polls);
  const entries = counter(rows.entries);
  const articles = counter(rows.articles);
  const digests = counter(rows.digests);
  const lateness = histogram(rows.lateness);
  const waitingFor = gauge(rows.waiting);
  const ready = gauge(rows.ready);
  gauge(rows.build).set({ version, role }, 1);
  // The event loop, memory and processor, under the names that everybody's dashboards know.
  collectDefaultMetrics({ register: registry });

  return {
    meter: {
      answered: ({ command, platform, outcome, seconds }) => {
        commands.observe({ command, platform: known(platform), outcome }, seconds);
      },
      acknowledged: (platform, seconds) => {
        acknowledgements.observe({ platform: known(platform) }, seconds);
      },
      limited: (platform, seconds) => {
        limits.inc({ platform: known(platform) });
        limitSeconds.inc({ platform: known(platform) }, Math.max(0, seconds));
      },
      polled: (outcome) => {
        polls.inc({ outcome });
      },
      entryBecame: (became) => {
        entries.inc({ became });
      },
      articleCame: (from) => {
        articles.inc({ from });
      },
      digestSettled: (state) => {
        digests.inc({ state });
      },
      digestCame: (secondsLate) => {
        lateness.observe(Math.max(0, secondsLate));
      },
    },
    text: async ({ isReady, waiting, now }) => {
      ready.set(isReady ? 1 : 0);
      waitingFor.reset();
      for (const [queue, since] of Object.entries(waiting ?? {}))
        waitingFor.set({ queue }, since === null ? 0 : secondsBetween(since, now));
      return await registry.metrics();
    },
    contentType: registry.contentType,
    registry,
  };
}

const platforms: readonly string[] = rows.commands.labels.platform;

/** Whatever is asked from: there are no more lines than these. */
function known(platform: string): string {
  return platforms.includes(platform) ? platform : 'other';
}

function secondsBetween(since: string, now: Temporal.Instant): number {
  return Math.max(0, (now.epochMilliseconds - Temporal.Instant.from(since).epochMilliseconds) / 1000);
}
