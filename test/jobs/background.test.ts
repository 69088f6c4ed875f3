/** What goes on beside the questions: it begins, goes on every minute, survives its faults, and stops when told. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBackground } from '../../src/jobs/background.ts';
import { createDeliverer } from '../../src/jobs/deliver.ts';
import { createOneByOne } from '../../src/jobs/oneByOne.ts';
import { dropOldTexts } from '../../src/jobs/retain.ts';
import { startSchedule } from '../../src/jobs/schedule.ts';
import { plainText } from '../../src/reply/plainText.ts';
import { briefPage } from '../../src/views/brief.ts';
import { dueIn } from '../store/feeds.ts';
import { numbered } from '../store/fixtures.ts';
import { openNewsroom, publish, titles } from './setup.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the schedule', () => {
  test('runs every job at once, collecting and delivering every minute, and stops', async () => {
    vi.useFakeTimers({ now: new Date('2026-02-04T09:00:30Z') });
    const runs = { collect: 0, deliver: 0, retain: 0 };
    const job = (name: keyof typeof runs) => (): Promise<void> => {
      runs[name]++;
      return Promise.resolve();
    };
    const onTrouble = vi.fn();
    const schedule = startSchedule(
      {
        ...{ collect: job('collect'), deliver: job('deliver'), retain: job('retain') },
        onTrouble,
      },
      ['collect', 'deliver', 'retain'],
    );
    expect(runs).toEqual({ collect: 1, deliver: 1, retain: 1 });
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(runs).toEqual({ collect: 6, deliver: 6, retain: 1 });
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(runs.retain).toBe(2);
    const before = runs.collect;
    await schedule.stop();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(runs.collect).toBe(before);
    expect(onTrouble).not.toHaveBeenCalled();
  });

  test('tells of a run that failed, and goes on; a stop waits for what runs', async () => {
    vi.useFakeTimers({ now: new Date('2026-02-04T09:00:30Z') });
    const fault = new Error('the disk is full');
    const troubles: unknown[] = [];
    let stopped = false;
    const schedule = startSchedule(
      {
        collect: () => Promise.reject(fault),
        deliver: () => Promise.resolve(),
        retain: (signal) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              stopped = true;
              resolve();
            });
          }),
        onTrouble: (error, job) => troubles.push([error, job]),
      },
      ['collect', 'deliver', 'retain'],
    );
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(troubles).toEqual([1, 2, 3].map(() => [fault, 'collect']));
    await schedule.stop();
    expect(stopped).toBe(true);
  });
});

test('one by one means in order, one at a time, whatever fails, and with room in between', async () => {
  const oneByOne = createOneByOne();
  const log: string[] = [];
  let timers = 0;
  const timer = setInterval(() => timers++, 1);
  const action = (name: string) => async (): Promise<void> => {
    log.push(`${name} begins`);
    await Promise.resolve();
    const end = performance.now() + 3;
    while (performance.now() < end);
    log.push(`${name} ends`);
    if (name === 'b') throw new Error(name);
  };
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => oneByOne(action(name))));
  clearInterval(timer);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(timers).toBeGreaterThan(0);
});

test('between two things come many rounds of the loop, each of which may bring a message', async () => {
  const oneByOne = createOneByOne();
  let rounds = 0;
  let isOver = false;
  const count = (): void => {
    rounds++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const counted: number[] = [];
  for (const place of [0, 1])
    void oneByOne(() => {
      counted[place] = rounds;
      return Promise.resolve();
    });
  await oneByOne(() => Promise.resolve());
  isOver = true;
  expect((counted[1] ?? 0) - (counted[0] ?? 0)).toBeGreaterThanOrEqual(10);
});

test('the background puts into stories what an older version has stored', async () => {
  const { store, web, now } = await openNewsroom();
  for (let number = 0; number < 25; number++) {
    const { article, summary } = numbered(number);
    await store.addArticle(article, summary);
  }
  const onTrouble = vi.fn();
  const post = (): Promise<void> => Promise.resolve();
  const background = createBackground({
    ...{ role: 'all', owner: 'here' },
    ...{ store, web, now, storyteller: createStoryteller(store), keepDays: 9_000, post, edit: post },
    ...{ deliverer: createDeliverer({ store, post, now, owner: 'here', onTrouble }), onTrouble },
  });
  expect(await store.storylessArticles(100)).toHaveLength(25);
  await background.start();
  await vi.waitFor(
    async () => {
      expect(await store.storylessArticles(100)).toEqual([]);
    },
    { timeout: 10_000 },
  );
  await background.stop();
  expect(onTrouble).not.toHaveBeenCalled();
});

test('the background collects when it begins, and stops in the middle of a slow answer', async () => {
  const newsroom = await openNewsroom();
  const { site, store, web, now } = newsroom;
  publish(site, [1, 2]);
  await newsroom.follow();
  const troubles: unknown[] = [];
  const post = (): Promise<void> => Promise.resolve();
  const background = createBackground({
    ...{ role: 'all', owner: 'here' },
    ...{ store, web, now, storyteller: createStoryteller(store), keepDays: 90, post, edit: post },
    deliverer: createDeliverer({
      store,
      post,
      now,
      owner: 'here',
      onTrouble: (error) => troubles.push(error),
    }),
    onTrouble: (error) => troubles.push(error),
  });
  await background.start();
  await vi.waitFor(
    async () => {
      expect(await titles(store)).toHaveLength(2);
    },
    { timeout: 10_000 },
  );
  await background.readNew();
  await background.stop();
  await store.addFeed('here', { url: site.url('/slow'), addedAt: now().toString() });
  const hanging = createBackground({
    ...{ role: 'all', owner: 'here' },
    ...{ store, now, storyteller: createStoryteller(store), keepDays: 90, post, edit: post },
    deliverer: createDeliverer({
      store,
      post,
      now,
      owner: 'here',
      onTrouble: (error) => troubles.push(error),
    }),
    web: { ...web, fetch: (_, options) => wait(60_000, undefined as never, { signal: options?.signal }) },
    onTrouble: (error) => troubles.push(error),
  });
  await hanging.start();
  await hanging.stop();
  expect(troubles).toEqual([]);
  expect(await dueIn(store, now().toString(), 10)).toHaveLength(1);
});

describe('retention', () => {
  test('drops what is older than it may be, marks it in the brief, and can be stopped', async () => {
    const { store, now } = await openNewsroom();
    for (let number = 0; number < 50; number++) {
      const { article, summary } = numbered(number);
      const addedAt = now().subtract({ hours: 24 * (number < 45 ? 91 : 89) });
      await store.addArticle({ ...article, addedAt: addedAt.toString() }, summary);
    }
    const retain = (signal: AbortSignal) => dropOldTexts(store, { keepDays: 90, now: now(), signal });
    expect(await retain(AbortSignal.abort())).toBe(0);
    const { signal } = new AbortController();
    expect(await retain(signal)).toBe(45);
    expect(await retain(signal)).toBe(0);
    const stored = await store.article('here', 'article-1');
    if (stored === null) throw new Error('it is stored');
    const text = plainText(briefPage({ ...stored, others: [], note: null }), 200);
    expect(text).toContain('The text is no longer kept (since 4 Feb 2026); what is shown here stays.');
    expect(text).toContain('"Harbour 0 of report 1 stays open"');
    expect(await store.compact()).toBe(false);
  });
});
