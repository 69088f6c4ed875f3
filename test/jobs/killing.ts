/** Kills a collecting program at random moments, again and again, and counts what is in the store in the end. */
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open.ts';
import { publish } from './setup.ts';
import { openSite } from './site.ts';
import { sqliteFile, type StorePlace } from './stores.ts';
import { runUntilKilled } from './untilKilled.ts';

const collector = fileURLToPath(new URL('collector.ts', import.meta.url));

/** New entries for each run, and how long a run of them takes when nobody kills it, about; in milliseconds. */
const ENTRIES = 6;
const RUN = 1500;

export type Outcome = {
  /** How many entries the feed has had in all. */
  published: number;
  entries: number;
  waiting: number;
  articles: number;
  /** Different articles that entries became. */
  ofEntries: number;
  /** Runs that were killed before they were done. */
  killed: number;
};

/** `random` gives numbers from 0 up to 1. */
export async function killWhileCollecting(
  kills: number,
  random: () => number,
  prepare: () => Promise<StorePlace> = sqliteFile,
): Promise<Outcome> {
  const { address, ask, remove } = await prepare();
  const site = await openSite(5);
  const store = await openStore(address);
  await store.addFeed('here', { url: site.url('/feed'), addedAt: '2026-02-04T09:00:00Z' });
  await store.close();
  let [killed, published] = [0, 0];
  let now = Temporal.Instant.from('2026-02-04T09:00:00Z');
  for (let run = 0; run <= kills; run++) {
    published += ENTRIES;
    publish(site, Array.from({ length: published }, (_, index) => index).reverse());
    const isLast = run === kills;
    const isDone = await runUntilKilled(
      collector,
      [address, site.host, now.toString()],
      isLast ? null : random() * RUN,
    );
    if (!isDone) killed++;
    now = now.add({ hours: 7 });
  }
  await site.close();
  const counts = await count(ask);
  await remove();
  return { published, killed, ...counts };
}

async function count(ask: StorePlace['ask']): Promise<Omit<Outcome, 'published' | 'killed'>> {
  const row = await ask(
    `select count(*) as entries, count(distinct article_key) as "ofEntries",
      count(case when state = 'waiting' then 1 end) as waiting, (select count(*) from articles) as articles from entries`,
  );
  const number = (name: string): number => Number(row[name]);
  return {
    entries: number('entries'),
    waiting: number('waiting'),
    articles: number('articles'),
    ofEntries: number('ofEntries'),
  };
}

/** Chance without chance: the same numbers every time. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
