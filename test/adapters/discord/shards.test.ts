/** Shards: the real program begins itself for each, registers the commands once, answers in all, and ends them with itself. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../../src/store/sqlite.ts';
import { openSite } from '../../jobs/site.ts';
import { temporaryFolder, type Folder } from '../../store/folder.ts';
import { openFake, type Fake } from './fake.ts';
import { ask, command } from './person.ts';
import { openDiscord } from './setup.ts';
import { APPLICATION, OTHER_GUILD, TOKEN } from './world.ts';

const elsewhere = join(import.meta.dirname, 'elsewhere.ts');
const program = join(import.meta.dirname, '../../../src/main.ts');
const patience = { timeout: 40_000, interval: 20 };
const guild = OTHER_GUILD.id;

let fake: Fake;
let folder: Folder;
let running: ChildProcess | null = null;
let said = '';

beforeAll(async () => {
  folder = await temporaryFolder();
});
beforeEach(async () => {
  fake = await openFake();
  fake.shards = 2;
  said = '';
});
afterEach(async () => {
  for (const pid of running === null ? [] : shardsOf(running)) end(pid);
  running?.kill('SIGKILL');
  running = null;
  await fake.close();
});
afterAll(() => folder.remove());

function start(environment: Record<string, string>): ChildProcess {
  running = spawn(process.execPath, ['--import', elsewhere, program], {
    env: {
      ...{ PATH: process.env.PATH, READOUT_DATA: folder.path('data'), READOUT_TIME_ZONE: 'UTC' },
      ...{ DISCORD_TOKEN: TOKEN, DISCORD_API: fake.api, ...environment },
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [running.stdout, running.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return running;
}

function shardsOf({ pid = 0 }: ChildProcess): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, parent]) => parent === pid).flatMap(([child]) => child ?? []);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function end(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

const tells = (words: RegExp): Promise<void> =>
  vi.waitFor(() => {
    expect(said).toMatch(words);
  }, patience);
const identified = (shard: number): number =>
  fake.events.filter((event) => event.endsWith(` as ${shard} of 2`)).length;

test('as many as Discord advises answer each for its servers, come back when they die, and end in order', async () => {
  const parent = start({ DISCORD_SHARDS: 'auto' });
  await tells(/connected as Readout \(application \d+\), in 2 servers, with 2 shards\./);
  expect([identified(0), identified(1)]).toEqual([1, 1]);
  expect(fake.to(/^PUT/).map(({ call }) => call)).toEqual([`PUT /applications/${APPLICATION}/commands`]);
  const question = command('readout status');
  expect(await ask(fake, 2, question).text()).toContain('6 articles');
  expect(await ask(fake, 2, question, { guild }).text()).toContain('6 articles');
  expect(await ask(fake, 2, question, { place: 'conversation' }).text()).toContain('6 articles');

  const [, second = 0] = shardsOf(parent);
  process.kill(second, 'SIGKILL');
  await tells(/A shard of Discord has ended; it is begun again/);
  await vi.waitFor(() => {
    expect(identified(0) + identified(1)).toBe(3);
  }, patience);
  expect(await ask(fake, 2, question, { guild }).text()).toContain('6 articles');

  const shards = shardsOf(parent);
  expect(shards).toHaveLength(2);
  const last = ask(fake, 2, question, { guild });
  await last.response();
  const ended = once(parent, 'exit');
  parent.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(await last.answer()).toHaveLength(1);
  expect(shards.filter(isAlive)).toEqual([]);
  expect(fake.to(/^PUT/)).toHaveLength(1);
  expect(said).not.toContain(TOKEN);
}, 120_000);

test('a shard tells when its questions come, does nothing else, and ends when whoever began it is gone', async () => {
  const site = await openSite();
  const store = await openStore(folder.path('data/readout.db'));
  onTestFinished(async () => {
    await Promise.all([site.close(), store.close()]);
  });
  await store.addFeed(`discord:${guild}`, { url: site.url('/feed'), addedAt: '2026-02-04T09:00:00Z' });
  // Whoever begins it collects and is watched; the port is taken.
  const forItsParent = { READOUT_ROLE: 'collect', READOUT_MONITOR_PORT: site.host.split(':')[1] ?? '' };
  const shard = start({
    ...{ SHARDING_MANAGER: 'true', SHARDS: '1', SHARD_COUNT: '2', DISCORD_SHARDS: '2' },
    ...{ READOUT_ALLOW_HOSTS: site.host, ...forItsParent },
  });
  const told: unknown[] = [];
  shard.on('message', (message) => told.push(message));
  await vi.waitFor(() => {
    expect(told).toContainEqual({ servers: 1 });
  }, patience);
  expect(fake.to(/commands$/)).toEqual([]);
  expect(await ask(fake, 2, command('readout status'), { guild }).text()).toContain('1 feed followed');
  const ended = once(shard, 'exit');
  shard.disconnect();
  expect(await ended).toEqual([0, null]);
  expect(site.asked).toEqual([]);
}, 120_000);

test('too few of them are told to be too few', async () => {
  const [code] = (await once(start({ DISCORD_SHARDS: '1' }), 'close')) as [number];
  expect(code).toBe(2);
  expect(said).toMatch(/Discord wants more than 1 shards? for so many servers\. Set DISCORD_SHARDS=auto/);
  expect(said).toMatch(/A shard of Discord could not start; it has said why above\./);
}, 120_000);

test('one connection for too many servers is told how to have several', async () => {
  const { adapter, chat } = await openDiscord({ fake });
  await expect(adapter.start()).rejects.toThrow(/too many\. Set DISCORD_SHARDS=auto/);
  await adapter.stop();
  await chat.close();
});
