/** One at a time for each host, so many at once over all. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '../../src/feeds/turns.ts';

async function most(addresses: string[], atOnce?: number): Promise<{ all: number; perHost: number }> {
  const turns = createTurns(atOnce);
  const running: string[] = [];
  const seen = { all: 0, perHost: 0 };
  await Promise.all(
    addresses.map((address) =>
      turns(address, async () => {
        const { host } = new URL(address);
        running.push(host);
        seen.all = Math.max(seen.all, running.length);
        seen.perHost = Math.max(seen.perHost, running.filter((each) => each === host).length);
        await wait(5);
        running.splice(running.indexOf(host), 1);
      }),
    ),
  );
  return seen;
}

test('a host is asked one thing at a time', async () => {
  expect(await most(['https://a.example/1', 'https://a.example/2', 'https://a.example/3'])).toEqual({
    all: 1,
    perHost: 1,
  });
});

test('hosts are asked side by side, up to the limit', async () => {
  const hosts = Array.from({ length: 40 }, (_, index) => `https://host${index}.example/`);
  expect((await most(hosts)).all).toBe(32);
  expect((await most(hosts, 4)).all).toBe(4);
});

test('work that waits for its host takes no place from others', async () => {
  const turns = createTurns(2);
  const order: string[] = [];
  const work = (name: string, time: number) => async (): Promise<void> => {
    await wait(time);
    order.push(name);
  };
  await Promise.all([
    turns('https://slow.example/1', work('slow 1', 60)),
    turns('https://slow.example/2', work('slow 2', 1)),
    turns('https://quick.example/', work('quick', 1)),
  ]);
  expect(order).toEqual(['quick', 'slow 1', 'slow 2']);
});

test('a failure is the failure of that work alone', async () => {
  const turns = createTurns();
  const failing = turns('https://a.example/1', () => Promise.reject(new Error('broken')));
  const next = turns('https://a.example/2', () => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
