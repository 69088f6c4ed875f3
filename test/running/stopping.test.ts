/** A bot that is told to stop ends by itself within ten seconds, and the next one goes on at once where it was. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openFake as openDiscord } from '../adapters/discord/fake.ts';
import { CHANNEL } from '../adapters/discord/world.ts';
import { openFake as openSlack, team } from '../adapters/slack/fake.ts';
import { wordsOf } from '../adapters/slack/world.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { temporaryFolder, type Folder } from '../store/folder.ts';
import { openSlowly } from './slowly.ts';

const program = fileURLToPath(new URL('stoppable.ts', import.meta.url));
const DUE = '2026-02-04T08:00:00Z';
const PLACES = 8;

type Running = { child: ChildProcess; errors: () => string };

function start(...words: string[]): Running {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return { child, errors: () => errors };
}

/** A program of its own begins slowly where many run. */
async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; !is(); tries++) {
    if (tries > 6_000) throw new Error('it did not happen');
    await wait(10);
  }
}

/** The exit code; `killed` when it did not end by itself: ten seconds, and some for a busy machine. */
async function stop({ child }: Running, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | 'killed'> {
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  const [code] = await ended;
  clearTimeout(late);
  return code ?? 'killed';
}

async function subscribe(path: string, channelOf: (place: number) => string): Promise<void> {
  const store = await openStore(path);
  for (let place = 0; place < PLACES; place++) {
    const channel = channelOf(place);
    await store.addSubscription({
      ...{ id: `place${place}`, workspace: 'here', channel, maker: channel },
      ...{ time: '08:00', zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], length: 'full', quiet: 'say' },
      ...{ about: { kind: 'all' }, breaking: 0, picture: false },
      ...{ addedAt: '2026-02-04T07:00:00Z', nextAt: DUE },
    });
  }
  await store.close();
}

async function settled(path: string): Promise<number> {
  const store = await openStore(path);
  const { states } = await store.deliveryCounts('here', '2026-01-01');
  await store.close();
  return states.posted ?? 0;
}

const platforms = {
  discord: async () => {
    const fake = await openDiscord();
    return {
      ...{ address: fake.api, close: fake.close, slow: /^POST .*\/messages$/ },
      channel: () => `discord:${CHANNEL}`,
      posted: () => fake.posted.map(({ body }) => String(body.nonce)),
    };
  },
  slack: async () => {
    const fake = await openSlack();
    return {
      ...{ address: fake.url, close: fake.close, slow: /chat\.postMessage/ },
      channel: (place: number) => `slack:${team}:C${place}`,
      posted: () => fake.posted.map(({ metadata }) => JSON.stringify(metadata)),
    };
  },
};

test.concurrent.each(['discord', 'slack'] as const)(
  'in the middle of digests on a slow %s it gives back what it has not begun, and each comes once',
  { timeout: 120_000 },
  async (name) => {
    const here = await temporaryFolder();
    const platform = await platforms[name]();
    const first = Promise.withResolvers<undefined>();
    const slowly = await openSlowly(platform.address, platform.slow, 700, () => {
      first.resolve(undefined);
    });
    const path = here.path('readout.db');
    await subscribe(path, platform.channel);
    const words = [path, name, name === 'discord' ? `${slowly.address}/api` : slowly.address, DUE];

    const before = start(...words);
    await first.promise;
    expect([await stop(before), before.errors()]).toEqual([0, '']);
    const half = platform.posted().length;
    expect(half).toBeLessThan(PLACES);
    expect(await settled(path)).toBe(half);

    // Not a second later, by its clock: no lease has ended.
    const after = start(...words);
    await until(() => platform.posted().length === PLACES);
    expect(await stop(after, 'SIGINT')).toBe(0);
    expect(new Set(platform.posted()).size).toBe(PLACES);
    expect(platform.posted()).toHaveLength(PLACES);
    expect(await settled(path)).toBe(PLACES);
    await slowly.close();
    await platform.close();
    await here.remove();
  },
);

test.concurrent(
  'with fifty questions in hand it answers them, or asks to ask again',
  { timeout: 120_000 },
  async () => {
    const here = await temporaryFolder();
    const fake = await openSlack();
    const running = start(here.path('readout.db'), 'slack', fake.url, DUE);
    await until(() => fake.sockets.size > 0);
    const addresses: string[] = [];
    for (let number = 0; number < 50; number++) {
      const response_url = fake.newAddress();
      addresses.push(new URL(response_url).pathname);
      await fake.deliver('slash_commands', {
        ...{ command: number % 2 === 0 ? '/quotes' : '/readout', text: '', response_url },
        ...{ team_id: team, channel_id: 'C1', user_id: 'U1', trigger_id: `question-${number}` },
      });
    }
    expect([await stop(running), running.errors()]).toEqual([0, '']);
    const words = addresses.map((address) => (fake.answers.get(address) ?? []).map(wordsOf).join('|'));
    expect(words.filter((each) => each.includes('The answer.'))).toHaveLength(25);
    expect(words.filter((each) => each.includes('Ask again in a minute'))).toHaveLength(25);
    await fake.close();
    await here.remove();
  },
);

test.concurrent(
  'a Slack that does not answer is left after ten seconds, which the log says; what it did not get is given back',
  { timeout: 120_000 },
  async () => {
    const here = await temporaryFolder();
    const platform = await platforms.slack();
    const { running, path, close } = await startUnanswered('slack', platform, here);
    expect(await stop(running)).toBe(0);
    expect(running.errors()).toContain('"inHand":["collecting and delivering"]');
    // The one that was on its way, and perhaps came, waits for its lease to end.
    expect(await givenBack(path)).toBe(PLACES - 1);
    await close();
  },
);

test.concurrent(
  'a Discord that does not answer is left, and everything given back: it takes nothing twice',
  { timeout: 120_000 },
  async () => {
    const here = await temporaryFolder();
    const platform = await platforms.discord();
    const { running, path, close } = await startUnanswered('discord', platform, here);
    expect([await stop(running), running.errors()]).toEqual([0, '']);
    expect(await givenBack(path)).toBe(PLACES);
    await close();
  },
);

type Platform = Awaited<ReturnType<(typeof platforms)[keyof typeof platforms]>>;

/** Started, with the first digest on its way to a platform that never says that it came. */
async function startUnanswered(
  name: keyof typeof platforms,
  platform: Platform,
  here: Folder,
): Promise<{ running: Running; path: string; close: () => Promise<void> }> {
  const first = Promise.withResolvers<undefined>();
  const slowly = await openSlowly(platform.address, platform.slow, 3_600_000, () => {
    first.resolve(undefined);
  });
  const path = here.path('readout.db');
  await subscribe(path, platform.channel);
  const running = start(path, name, slowly.address + (name === 'discord' ? '/api' : ''), DUE);
  await first.promise;
  const close = async (): Promise<void> => {
    await slowly.close();
    await platform.close();
    await here.remove();
  };
  return { running, path, close };
}

/** How many the next one may go on with at once. */
async function givenBack(path: string): Promise<number> {
  const store = await openStore(path);
  const lease = { owner: 'next', now: DUE, until: '2026-02-04T08:05:00Z' };
  const taken = await store.takeOver(lease, 100);
  await store.close();
  return taken.length;
}

test.concurrent('a second word ends it at once', { timeout: 120_000 }, async () => {
  const here = await temporaryFolder();
  const fake = await openSlack();
  const running = start(here.path('readout.db'), 'slack', fake.url, DUE);
  await until(() => fake.sockets.size > 0);
  const response_url = fake.newAddress();
  await fake.deliver('slash_commands', {
    ...{ command: '/quotes', text: '', response_url },
    ...{ team_id: team, channel_id: 'C1', user_id: 'U1', trigger_id: 'question' },
  });
  const ended = stop(running);
  await wait(1_000);
  running.child.kill('SIGTERM');
  expect(await ended).toBe(1);
  expect(fake.answers.get(new URL(response_url).pathname)).toBeUndefined();
  await fake.close();
  await here.remove();
});
