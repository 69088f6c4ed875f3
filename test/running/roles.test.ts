/** Each role as a process of its own, started as `npm start` starts it: it does its part, and nothing of the others. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { checkClock } from '../../src/running/clock.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { openSite, page, rss, story, type Site } from '../jobs/site.ts';
import { temporaryFolder } from '../store/folder.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

let environment: Record<string, string>;
let site: Site;
let store: Store;
beforeEach(async () => {
  const folder = await temporaryFolder();
  site = await openSite();
  store = await openStore(folder.path('readout.db'));
  environment = { READOUT_DATA: folder.path(''), READOUT_ALLOW_HOSTS: site.host };
  const hourAgo = Temporal.Now.instant().subtract({ hours: 1 });
  const { title, text } = story(1);
  site.set('/feed', rss([{ guid: '1', link: site.url('/1'), title, date: 'Tue, 03 Feb 2026 08:00:00 GMT' }]));
  site.set('/1', page({ title, text }));
  await store.addFeed('terminal', {
    ...{ url: site.url('/feed'), addedAt: hourAgo.toString({ smallestUnit: 'second' }) },
  });
  // Wherever it is about noon, the day is not over.
  const east = 12 - hourAgo.toZonedDateTimeISO('UTC').hour;
  const zone = `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
  const time = hourAgo.add({ minutes: 30 }).toZonedDateTimeISO(zone).toPlainTime();
  await store.addSubscription({
    ...{ id: 'abc123', workspace: 'terminal', channel: 'terminal', maker: 'terminal' },
    ...{ time: time.toString().slice(0, 5), zone, days: [1, 2, 3, 4, 5, 6, 7], about: { kind: 'all' } },
    ...{
      length: 'full',
      quiet: 'say',
      breaking: 0,
      picture: false,
      addedAt: hourAgo.toString({ smallestUnit: 'second' }),
    },
    nextAt: hourAgo.toString({ smallestUnit: 'second' }),
  });
  onTestFinished(async () => {
    await Promise.all([site.close(), store.close()]);
    await folder.remove();
  });
});

const deliveries = () => store.deliveries('terminal', { id: 'abc123' }, 10);
const articles = async (): Promise<number> => (await store.counts('terminal')).articles;

/** What it says until `isDone` and the end of it after SIGTERM. */
async function runAs(
  role: string,
  isDone: () => Promise<void>,
): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...environment, READOUT_ROLE: role },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += String(bytes)));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  await vi.waitFor(isDone, { timeout: 30_000, interval: 100 });
  child.kill('SIGTERM');
  return { code: (await ended)[0], said };
}

test('collect reads the feeds, posts nothing, and stops when it is told', { timeout: 40_000 }, async () => {
  const { said, code } = await runAs('collect', async () => {
    expect(await articles()).toBe(1);
    expect(await store.storylessArticles(1)).toEqual([]);
  });
  expect(said).toBe('Readout: collecting\n');
  expect(code).toBe(0);
  expect(await deliveries()).toEqual([]);
});

test('deliver posts what is due, and polls nothing', { timeout: 40_000 }, async () => {
  const { said, code } = await runAs('deliver', async () => {
    expect((await deliveries())[0]?.state).toMatch(/^(?:posted|nothing new)$/);
  });
  expect(said).toMatch(/^Readout: delivering\n/);
  expect(code).toBe(0);
  expect(site.asked).toEqual([]);
  expect(await articles()).toBe(0);
});

test('chat answers, and leaves feeds and digests to others', { timeout: 40_000 }, async () => {
  const { status, stdout } = spawnSync(process.execPath, [main, '--empty'], {
    ...{ env: { ...process.env, ...environment, READOUT_ROLE: 'chat' }, encoding: 'utf8' },
    input: '/readout status\n',
  });
  expect(stdout).toContain('feed');
  expect(status).toBe(0);
  expect(site.asked).toEqual([]);
  expect(await deliveries()).toEqual([]);
});

test('a clock that is wrong is said, and nothing is taken', async () => {
  const now = (): Temporal.Instant => Temporal.Instant.from('2026-02-04T09:00:00Z');
  const at = (moment: string | null) => checkClock({ clock: () => Promise.resolve(moment) }, now);
  await expect(at('2026-02-04T12:00:01Z')).rejects.toThrow(
    'It is 2026-02-04 09:00:00 here and 2026-02-04 12:00:01 in the database (UTC), 3 hours apart: set the clock',
  );
  await expect(at('2026-02-04T08:59:30Z')).rejects.toThrow('30 seconds apart');
  await at('2026-02-04T09:00:05Z');
  await checkClock(store, now);
});
