/** Several processes at work on one PostgreSQL, killed or not, and what they have done in the end: each poll and post once. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open.ts';
import { openFake, team, type Fake } from '../adapters/slack/fake.ts';
import { startServer, type Server } from '../store/server.ts';
import type { Job, Words } from './workerWords.ts';

const program = fileURLToPath(new URL('worker.ts', import.meta.url));
const feedServer = fileURLToPath(new URL('../bench/feedServer.ts', import.meta.url));

/** One in so many feeds has news. */
const EVERY = 20;

const DATABASE = 'readout';
const MOMENT = '2026-02-04T08:00:00Z';
const BEFORE = '2026-02-03T08:00:00Z';
const NEVER = '2027-01-01T00:00:00Z';
const LONG_AGO = '2025-01-01T00:00:00Z';

/** Milliseconds between two looks at what is left. */
const LOOK = 250;

export type Amounts = {
  feeds: number;
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

export async function letWork(amounts: Amounts): Promise<Outcome> {
  const server = await startServer();
  const slack = await openFake();
  const feeds = spawn(process.execPath, [feedServer, String(amounts.feeds), '1', String(EVERY)], {
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
    await server.run(DATABASE, `update polled_feeds set next_poll = '${MOMENT}'`);
    if (amounts.jobs.includes('deliver'))
      await server.run(DATABASE, `update subscriptions set next_at = '${MOMENT}'`);
    const killed = await untilDone(server, crew, amounts);
    const seconds = (performance.now() - start) / 1000;
    const processor = await crew.stop();
    return { seconds, killed, processor, ...(await count(server, slack, amounts)) };
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

type Worker = { job: Job; process: ChildProcess; owner: string; begun: Promise<void>; told: () => number };

type Crew = {
  /** Kills the one that has worked longest with all that it has in hand, starts another in its place, and gives the owner who died. */
  killOne: () => Promise<string>;
  /** Milliseconds of processor time that those have used who were there in the end. */
  stop: () => Promise<number>;
};

async function startCrew(jobs: readonly Job[], given: Omit<Words, 'job' | 'owner'>): Promise<Crew> {
  let started = 0;
  const all = new Set<Worker>();
  /** In the order in which they have begun. */
  const working = new Set<Worker>();
  const begin = async (job: Job): Promise<void> => {
    const worker = start({ ...given, job, owner: `${job}-${++started}` });
    all.add(worker);
    await worker.begun;
    working.add(worker);
  };
  await Promise.all(jobs.map(begin));
  let beginning: Promise<void>[] = [];
  return {
    killOne: async () => {
      if (working.size === 0) await Promise.race(beginning);
      const [victim] = working;
      if (victim === undefined) throw new Error('nobody is at work');
      for (const each of [all, working]) each.delete(victim);
      victim.process.kill('SIGKILL');
      await ended(victim.process);
      const another = begin(victim.job).finally(() => {
        beginning = beginning.filter((each) => each !== another);
      });
      beginning.push(another);
      return victim.owner;
    },
    stop: async () => {
      await Promise.all(beginning);
      for (const { process } of all) process.kill('SIGTERM');
      for (const { process, owner } of all) {
        await ended(process);
        if (process.exitCode !== 0) throw new Error(`${owner} ended with ${String(process.exitCode)}`);
      }
      return [...all].reduce((sum, { told }) => sum + told(), 0);
    },
  };
}

function start(words: Words): Worker {
  const child = spawn(process.execPath, [program, JSON.stringify(words)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let processor = 0;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => (processor = Number(/^processor (.*)$/.exec(line)?.[1] ?? processor)));
  const begun = once(lines, 'line').then(() => undefined);
  return { job: words.job, process: child, owner: words.owner, begun, told: () => processor };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** How many were killed. */
async function untilDone(server: Server, crew: Crew, { killEvery, kills }: Amounts): Promise<number> {
  const dead: string[] = [];
  let last = performance.now();
  while ((await countLeft(server)) > 0) {
    await wait(LOOK);
    if (killEvery === null) continue;
    if (dead.length < kills && performance.now() - last >= killEvery) {
      last = performance.now();
      dead.push(await crew.killOne());
    }
    await endLeases(server, dead);
  }
  return dead.length;
}

async function countLeft(server: Server): Promise<number> {
  const [row] = await server.ask<{ left: string }>(
    DATABASE,
    `select (select count(*) from polled_feeds where polled_at is null)
      + (select count(*) from entries where state = 'waiting')
      + (select count(*) from articles where story_key is null)
      + (select count(*) from subscriptions where next_at <= '${MOMENT}')
      + (select count(*) from deliveries where state in ('claimed', 'waiting')) as left`,
  );
  return Number(row?.left);
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
  { feeds, digests }: Amounts,
): Promise<Omit<Outcome, 'seconds' | 'killed' | 'processor'>> {
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
    published: Math.ceil(feeds / EVERY),
    ...{ entries: number('entries'), articles: number('articles'), storyless: number('storyless') },
    ...{ postedTwice: marks.length - new Set(marks).size, unposted: digests - channels.size },
    unsettled: digests - number('settled'),
  };
}
