/** What several processes on one PostgreSQL promise and cost: each piece of work once, whoever dies, and more of it by two. */
import { loadavg } from 'node:os';
import { letWork, type Outcome } from '../jobs/workers.ts';
import { milliseconds, show } from './measure.ts';

const WORK = Number(process.env.BENCH_WORKERS ?? 10_000);
const SECOND = 1000;

/** Of the work above, for one process and for two. */
const SHARE = 0.2;

export async function benchScale(): Promise<void> {
  const amounts = { feeds: WORK, digests: WORK, jobs: ['collect', 'deliver', 'collect', 'deliver'] as const };
  const killed = await letWork({ ...amounts, killEvery: SECOND, kills: Infinity });
  show(`scale: workers, ${WORK} feeds and digests, 4 processes`, inTime(killed));
  show('scale: workers, feeds done twice, left', `${killed.polledTwice}, ${killed.unpolled}`);
  show('scale: workers, articles doubled, lost, without a story', articlesOf(killed));
  show('scale: workers, digests posted twice, left, unsettled', postsOf(killed));
  await throughput('feeds', { feeds: WORK * SHARE, digests: 1 }, 'collect');
  await throughput('digests', { feeds: 0, digests: WORK * SHARE }, 'deliver');
}

async function throughput(
  what: 'feeds' | 'digests',
  amounts: { feeds: number; digests: number },
  job: 'collect' | 'deliver',
): Promise<void> {
  const work = { ...amounts, killEvery: null, kills: 0 };
  const one = await letWork({ ...work, jobs: [job] });
  const two = await letWork({ ...work, jobs: [job, job] });
  const count = amounts[what];
  const rates = [one, two].map(({ seconds }) => `${(count / seconds).toFixed(0)} a second`);
  show(`scale: throughput, ${count} ${what}, 1 and 2 processes`, `${rates.join(', ')}; load ${load()}`);
  show(`scale: throughput, ${what}, ratio`, `${(one.seconds / two.seconds).toFixed(2)} (goal: 1.6)`);
  const each = [one, two].map(({ processor }) => milliseconds(processor / count));
  show(`scale: throughput, ${what}, processor time of each`, each.join(', '));
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
