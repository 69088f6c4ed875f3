/** Several processes at work on one PostgreSQL, killed or not, and what they have done in the end: each poll and post once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open.ts';
import { openFake, team, type Fake } from '../adapters/slack/fake.ts';
import { startServer, type Server } from '../store/server.ts';
import { startCrew, type Crew } from './crew.ts';
import type { Job } from './workerWords.ts';

const feedServer = fileURLToPath(new URL('../bench/feedServer.ts', import.meta.url));

const DATABASE = 'readout';
const MOMENT = '2026-02-04T08:00:00Z';
const BEFORE = '2026-02-03T09:00:00Z';
const NEVER = '2027-01-01T00:00:00Z';
const LONG_AGO = '2025-01-01T00:00:00Z';

/** On a busy machine a start takes so long that whoever has just begun would be the next to be killed. */
const LIVES = 2;

/** Milliseconds between two looks at what is left. */
const LOOK = 250;

export type Amounts = {
  feeds: number;
  /** One in so many feeds has an entry. */
  every: number;
  digests: number;
  /** One for each process. */
  jobs: readonly Job[];
  /** Milliseconds between two kills; `null` kills nobody. */
  killEvery: number | null;
  /** No more than so many. */
  kills: number;
};

export type Outcome = {
  /** From when the work was due until it was done. */
  seconds: number;
  killed: number;
  /** How much of the time somebody held the lock of the library, from 0 up to 1. */
  locked: number;
  /** Milliseconds of those processes that were not killed. */
  processor: number;
  /** Feeds whose poll was kept more often than once, and never. */
  polledTwice: number;
  unpolled: number;
  /** Entries that the feeds have had, and what became of them. */
  published: number;
  entries: number;
  articles: number;
  storyless: number;
  /** Messages on the platform that stand there twice, and channels without one. */
  postedTwice: number;
  unposted: number;
  /** Digests that the store does not know to be posted. */
  unsettled: number;
};

/** `look` is called when all is done, while the database is there. */
export async function letWork(
  amounts: Amounts,
  look: (server: Server, database: string) => Promise<void> = () => Promise.resolve(),
): Promise<Outcome> {
  const server = await startServer();
  const slack = await openFake();
  const feeds = spawn(process.execPath, [feedServer, String(amounts.feeds), '1', String(amounts.every)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(feeds.stdout, 'data')) as [Buffer];
    const feedPort = Number(String(line));
    await server.run('postgres', `create database ${DATABASE}`);
    await prepare(server, amounts, feedPort);
    const place = server.url(DATABASE);
    const words = { place, moment: MOMENT, at: Date.now(), feeds: amounts.feeds, feedPort, slack: slack.url };
    const crew = await startCrew(amounts.jobs, words);
    const start = performance.now();
    if (amounts.jobs.includes('collect'))
      await server.run(DATABASE, `update polled_feeds set next_poll = '${MOMENT}'`);
    if (amounts.jobs.includes('deliver'))
      await server.run(DATABASE, `update subscriptions set next_at = '${MOMENT}'`);
    const { killed, locked } = await untilDone(server, crew, amounts);
    const seconds = (performance.now() - start) / 1000;
    const processor = await crew.stop();
    const counts = await count(server, slack, amounts);
    await look(server, DATABASE);
    return { seconds, killed, locked, processor, ...counts };
  } finally {
    feeds.kill();
    await slack.close();
    await server.remove();
  }
}

/** Nothing of it is due yet. Each poll that is kept leaves a row. */
async function prepare(server: Server, { feeds, digests }: Amounts, feedPort: number): Promise<void> {
  const store = await openStore(server.url(DATABASE));
  await store.addSubscription({
    ...{ id: 'place0', workspace: `slack:${team}`, channel: `slack:${team}:C0`, maker: `slack:${team}:U1` },
    ...{ time: '08:00', zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], length: 'full', quiet: 'say' },
    ...{ about: { kind: 'all' }, breaking: 0, picture: false, addedAt: BEFORE, nextAt: NEVER },
  });
  await store.close();
  await server.run(
    DATABASE,
    `insert into polled_feeds (url, next_poll)
      select 'http://127.1.' || (n >> 8) || '.' || (n & 255) || ':${feedPort}/feed/' || n, '${NEVER}'
      from generate_series(0, ${feeds - 1}) as n;
    insert into follows (workspace, feed_key, added_at, state)
      select 'here', key, '${BEFORE}', 'following' from polled_feeds;
    insert into subscriptions
        (id, workspace, channel, maker, settings, added_at, counts_from, breaking, next_at)
      select 'place' || n, workspace, 'slack:${team}:C' || n, maker, settings, added_at, counts_from, breaking, next_at
      from subscriptions, generate_series(1, ${digests - 1}) as n;
    create table kept_polls (feed_key bigint not null);
    create function count_poll() returns trigger language plpgsql as
      $$ begin insert into kept_polls values (new.key); return new; end $$;
    create trigger each_poll after update of polled_at on polled_feeds for each row execute function count_poll();
    analyze;`,
  );
}

async function untilDone(
  server: Server,
  crew: Crew,
  { killEvery, kills }: Amounts,
): Promise<Pick<Outcome, 'killed' | 'locked'>> {
  const dead: string[] = [];
  let [last, looks, locked] = [performance.now(), 0, 0];
  for (;;) {
    const { left, locks } = await see(server);
    if (left === 0) return { killed: dead.length, locked: locked / looks };
    looks++;
    if (locks > 0) locked++;
    await wait(LOOK);
    if (killEvery === null) continue;
    if (dead.length < kills && performance.now() - last >= killEvery) {
      const victim = await crew.killOne(killEvery * LIVES);
      if (victim !== null) {
        dead.push(victim);
        last = performance.now();
      }
    }
    await endLeases(server, dead);
  }
}

async function see(server: Server): Promise<{ left: number; locks: number }> {
  const [row] = await server.ask<{ left: string; locks: string }>(
    DATABASE,
    `select (select count(*) from polled_feeds where next_poll <= '${MOMENT}')
      + (select count(*) from entries where state = 'waiting')
      + (select count(*) from articles where story_key is null)
      + (select count(*) from subscriptions where next_at <= '${MOMENT}')
      + (select count(*) from deliveries where state in ('claimed', 'waiting')) as left,
      (select count(*) from pg_locks where locktype = 'advisory' and granted) as locks`,
  );
  return { left: Number(row?.left), locks: Number(row?.locks) };
}

/** As if the minutes had gone by until what the dead had in hand is free. */
async function endLeases(server: Server, dead: string[]): Promise<void> {
  if (dead.length === 0) return;
  const owners = dead.map((owner) => `'${owner}'`).join();
  for (const statement of [
    `update polled_feeds set lease_until = '${LONG_AGO}' where lease_owner in (${owners})`,
    `update entries set lease_until = '${LONG_AGO}' where lease_owner in (${owners})`,
    `update deliveries set try_at = '${LONG_AGO}' where try_at > '${LONG_AGO}' and owner in (${owners})`,
    `update leases set until = '${LONG_AGO}' where split_part(owner, ' ', 1) in (${owners})`,
  ])
    await server.run(DATABASE, statement);
}

async function count(
  server: Server,
  slack: Fake,
  { feeds, every, digests }: Amounts,
): Promise<Omit<Outcome, 'seconds' | 'killed' | 'locked' | 'processor'>> {
  const [row] = await server.ask<Record<string, string>>(
    DATABASE,
    `select (select count(*) from (select feed_key from kept_polls group by feed_key having count(*) > 1) as twice)
        as "polledTwice",
      (select count(*) from polled_feeds where key not in (select feed_key from kept_polls)) as unpolled,
      (select count(*) from entries) as entries, (select count(*) from articles) as articles,
      (select count(*) from articles where story_key is null) as storyless,
      (select count(*) from deliveries where state = 'posted') as settled`,
  );
  const number = (name: string): number => Number(row?.[name]);
  const marks = slack.posted.map(({ channel, metadata }) => `${channel} ${JSON.stringify(metadata)}`);
  const channels = new Set(slack.posted.map(({ channel }) => channel));
  return {
    ...{ polledTwice: number('polledTwice'), unpolled: number('unpolled') },
    published: Math.ceil(feeds / every),
    ...{ entries: number('entries'), articles: number('articles'), storyless: number('storyless') },
    ...{ postedTwice: marks.length - new Set(marks).size, unposted: digests - channels.size },
    unsettled: digests - number('settled'),
  };
}
