/** What several processes on one PostgreSQL promise and cost: each piece of work once, whoever dies, and more of it by two. */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { copyStore } from '../../src/store/copying.ts';
import { letWork, type Outcome } from '../jobs/workers.ts';
import type { Job } from '../jobs/workerWords.ts';
import type { Server } from '../store/server.ts';
import { milliseconds, show } from './measure.ts';
import { showSizes } from './sizes.ts';

const WORK = Number(process.env.BENCH_WORKERS ?? 10_000);
const SECOND = 1000;

/** One in so many feeds has news. */
const EVERY = 20;

/** Of the work above, for one process and for two; an article is more work than a poll. */
const SHARE = 0.2;
const ARTICLES = 0.05;

export async function benchScale(dataFolder: string): Promise<void> {
  const jobs = ['collect', 'deliver', 'collect', 'deliver'] as const;
  const killing = { killEvery: SECOND, kills: Infinity };
  const killed = await letWork(
    { feeds: WORK, every: EVERY, digests: WORK, jobs, ...killing },
    async (server, database) => {
      await sizesThere(server, database, join(dataFolder, 'scale.db'));
    },
  );
  show(`scale: workers, ${WORK} feeds and digests, 4 processes`, inTime(killed));
  show('scale: workers, feeds done twice, left', `${killed.polledTwice}, ${killed.unpolled}`);
  show('scale: workers, articles doubled, lost, without a story', articlesOf(killed));
  show('scale: workers, digests posted twice, left, unsettled', postsOf(killed));
  const [many, few] = [WORK * SHARE, WORK * ARTICLES];
  await throughput('poll without news', many, { feeds: many, every: many, digests: 1 }, 'collect');
  await throughput('new article', few, { feeds: few, every: 1, digests: 1 }, 'collect');
  await throughput('digest', many, { feeds: 1, every: 1, digests: many }, 'deliver');
}

async function throughput(
  what: string,
  count: number,
  amounts: { feeds: number; every: number; digests: number },
  job: Job,
): Promise<void> {
  const work = { ...amounts, killEvery: null, kills: 0 };
  const one = await letWork({ ...work, jobs: [job] });
  const two = await letWork({ ...work, jobs: [job, job] });
  const rates = [one, two].map(({ seconds }) => `${(count / seconds).toFixed(0)} a second`);
  show(`scale: throughput, ${count} × ${what}, 1 and 2 processes`, `${rates.join(', ')}; load ${load()}`);
  show(`scale: throughput, ${what}, ratio`, `${(one.seconds / two.seconds).toFixed(2)} (goal: 1.6)`);
  show(`scale: cost of one ${what}, processor time`, milliseconds(one.processor / count));
  const locked = milliseconds((one.locked * one.seconds * 1000) / count);
  if (what === 'new article') show(`scale: cost of one ${what}, time under the lock of the library`, locked);
}

/** The same on SQLite, by a copy. */
async function sizesThere(server: Server, database: string, path: string): Promise<void> {
  await server.run(database, 'vacuum full');
  await copyStore(server.url(database), `sqlite:${path}`, () => undefined);
  await showSizes(path, server, database, ['subscription', 'posted digest', 'feed', 'entry']);
}

function inTime({ killed, seconds }: Outcome): string {
  return `${killed} killed, ${seconds.toFixed(0)} s; load ${load()}`;
}

function articlesOf({ published, entries, articles, storyless }: Outcome): string {
  return `${articles - entries}, ${published - entries}, ${storyless} (of ${published})`;
}

function postsOf({ postedTwice, unposted, unsettled }: Outcome): string {
  return `${postedTwice}, ${unposted}, ${unsettled}`;
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}
