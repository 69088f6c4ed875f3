/** What collecting costs: a first poll of many feeds, unchanged polls, articles by the thousand, and kills on the way. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { summarize } from '../../src/core/summarize.ts';
import { createCollector } from '../../src/jobs/collect.ts';
import { openWeb, type Web } from '../../src/jobs/web.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { killWhileCollecting, numbersFrom } from '../jobs/killing.ts';
import { inventedNews } from './invented.ts';
import { megabytes, milliseconds, quantile, show } from './measure.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';

const FEEDS = Number(process.env.BENCH_FEEDS ?? 2000);
const UNCHANGED_ROUNDS = 25;
const KILLS = 50;
const THOUSAND = 1000;
const WARM_UP = 300;

const server = join(import.meta.dirname, 'feedServer.ts');

export async function benchCollect(dataFolder: string): Promise<void> {
  const child = spawn(process.execPath, [server, String(FEEDS)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(String(line));
  // Each feed has a host of its own: every address of 127.0.0.0/8 is this machine.
  const hosts = Array.from({ length: FEEDS }, (_, number) => `127.1.${number >> 8}.${number & 255}:${port}`);
  let now = Temporal.Instant.from('2026-02-04T09:00:00Z');
  const store = await openStore(join(dataFolder, 'collect.db'));
  const web = openWeb({ userAgent: 'Readout-bench', allowHosts: hosts, now: () => now });
  const settled = counting(store);
  let read = 0;
  const watched: Web = {
    ...web,
    readFeed: (...input) => {
      read++;
      return web.readFeed(...input);
    },
  };
  const onTrouble = (error: unknown): never => {
    throw error;
  };
  const collector = createCollector({
    store: settled.store,
    web: watched,
    now: () => now,
    owner: 'bench',
    tell: createStoryteller(settled.store).tell,
    onTrouble,
  });
  const collect = (): Promise<Cost> => measured(() => collector.collect(new AbortController().signal));
  const collectLater = (): Promise<Cost> => {
    now = now.add({ hours: 8 });
    return collect();
  };
  for (const [number, host] of hosts.entries()) {
    await store.addFeed('bench', { url: `http://${host}/feed/${number}`, addedAt: now.toString() });
  }
  try {
    await warmUp(web, hosts[0] ?? '');
    show(`collect: first poll of ${FEEDS} feeds`, told(await collect()));
    settled.begin();
    const reading = await collect();
    const { articles } = await store.counts('bench');
    show(`collect: ${articles} articles of ${FEEDS} feeds`, told(reading));
    show(`collect: one article, by the thousand, after ${WARM_UP} more`, settled.told());
    await unchanged(collectLater, () => read - FEEDS);
  } finally {
    await web.close();
    await store.close();
    child.kill();
  }
  const { killed, published, entries, articles } = await killWhileCollecting(KILLS, numbersFrom(11));
  const lost = published - entries;
  show(
    `collect: ${killed} of ${KILLS} runs killed, ${published} entries`,
    `${lost} lost, ${articles - entries} doubled (goal: none)`,
  );
}

/** What is loaded and compiled once is no part of what each poll and each article costs. */
async function warmUp(web: Web, host: string): Promise<void> {
  await web.fetch(`http://${host}/feed/0`);
  const rest = { title: null, url: null, outlet: null, publishedAt: null };
  for (const [number, text] of inventedNews(WARM_UP).entries()) {
    summarize({ id: `warm-up ${number}`, text, ...rest });
  }
}

async function unchanged(collect: () => Promise<Cost>, read: () => number): Promise<void> {
  const costs: Cost[] = [];
  for (let round = 0; round < UNCHANGED_ROUNDS; round++) costs.push(await collect());
  const processor = costs.reduce((sum, cost) => sum + cost.processor, 0) / (FEEDS * UNCHANGED_ROUNDS);
  const figures = `${milliseconds(processor)} of processor time each, ${read()} feeds parsed`;
  show(`collect: ${FEEDS * UNCHANGED_ROUNDS} unchanged polls (goal: 2 ms, none)`, figures);
  show(`collect: event loop, ${FEEDS} due at once (goal: 50 ms)`, stops(costs));
  const memory = [costs[4], costs.at(-1)].map((cost) => megabytes(cost?.memory ?? 0));
  show('collect: memory held after 5 rounds and after all', `${memory.join(', ')} (goal: flat)`);
}

/** Other programs on the machine lengthen a stop, but not the processor time of our own longest turn. */
function stops(costs: Cost[]): string {
  const blocked = costs.map((cost) => cost.blocked);
  const [best, median, worst] = [0, 0.5, 1].map((share) => milliseconds(quantile(blocked, share)));
  const turn = milliseconds(Math.max(...costs.map((cost) => cost.turn)));
  return `longest stop in ${costs.length} rounds: best ${best}, median ${median}, worst ${worst}; own work in one turn at most ${turn}; load ${loadavg()[0]?.toFixed(1)}`;
}

/** Processor time, stops and the longest turn of our own work in milliseconds, memory in kilobytes. */
type Cost = { seconds: number; processor: number; blocked: number; turn: number; memory: number };

async function measured(action: () => Promise<void>): Promise<Cost> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const [start, before] = [performance.now(), process.cpuUsage()];
  const turns = watchTurns();
  delay.enable();
  await action();
  delay.disable();
  const turn = turns.longest();
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (performance.now() - start) / 1000,
    processor: (user + system) / 1000,
    blocked: delay.max / 1e6,
    turn,
    memory: heldMemory(),
  };
}

/** What is still in use when all that is not has been given back, in kilobytes. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1024;
}

/** The processor time that this thread takes for one turn of the event loop. */
function watchTurns(): { longest: () => number } {
  let [longest, before] = [0, process.threadCpuUsage()];
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  }, 1);
  return {
    longest: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

function told({ seconds, processor, blocked, turn, memory }: Cost): string {
  const times = `${seconds.toFixed(0)} s, processor ${(processor / 1000).toFixed(0)} s`;
  const longest = `longest stop ${milliseconds(blocked)}, longest turn ${milliseconds(turn)}`;
  return `${times}, ${longest}, ${megabytes(memory)}`;
}

/** The store with a clock for each thousand of articles; no entry waits in it until it begins. */
function counting(store: Store): { store: Store; begin: () => void; told: () => string } {
  const marks: NodeJS.CpuUsage[] = [];
  const takeWaitingEntries: Store['takeWaitingEntries'] = async (...wanted) =>
    marks.length === 0 ? [] : await store.takeWaitingEntries(...wanted);
  let count = 0;
  const settleEntry: Store['settleEntry'] = async (...entry) => {
    const result = await store.settleEntry(...entry);
    if (++count % THOUSAND === 0) marks.push(process.cpuUsage());
    return result;
  };
  const cost = (number: number): number => {
    const [start, end] = [marks[number], marks[number + 1]];
    if (start === undefined || end === undefined) return NaN;
    return (end.user + end.system - start.user - start.system) / 1000 / THOUSAND;
  };
  return {
    store: { ...store, settleEntry, takeWaitingEntries },
    begin: () => marks.push(process.cpuUsage()),
    told: () => {
      const costs = marks.slice(1).map((_, index) => cost(index));
      const [first = NaN, last = NaN] = [costs[0], costs.at(-1)];
      const ratio = (last / first).toFixed(2);
      return `${costs.map((each) => each.toFixed(1)).join(' ')} ms; last to first ${ratio} (goal: 0.8 to 1.2)`;
    },
  };
}
