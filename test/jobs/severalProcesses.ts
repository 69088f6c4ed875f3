/** Several processes collect into one store: each feed is polled once, a text is one article, and a dead one's work is done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createAlone } from '../../src/jobs/alone.ts';
import { createCollector } from '../../src/jobs/collect.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { waitingIn } from '../store/feeds.ts';
import { localWeb } from '../chat.ts';
import { openSite, page, rss, story, type Site } from './site.ts';
import type { StorePlace } from './stores.ts';
import { runUntilKilled } from './untilKilled.ts';

const start = Temporal.Instant.from('2026-02-04T09:00:00Z');
const program = fileURLToPath(new URL('collector.ts', import.meta.url));

/** Feeds of one entry each; so many different texts stand on the pages they lead to. */
async function openPlace(prepare: () => Promise<StorePlace>, feeds: number, texts: number) {
  const { address, remove } = await prepare();
  const site = await openSite();
  const store = await openStore(address);
  for (let number = 0; number < feeds; number++) {
    await store.addFeed('here', { url: site.url(`/feed/${number}`), addedAt: start.toString() });
    const { title, text } = story(number % texts);
    const date = 'Tue, 03 Feb 2026 08:00:00 GMT';
    site.set(`/feed/${number}`, rss([{ guid: `${number}`, link: site.url(`/page/${number}`), title, date }]));
    site.set(`/page/${number}`, page({ title, text }));
  }
  onTestFinished(async () => {
    await Promise.all([site.close(), store.close()]);
    await remove();
  });
  return { address, site, store };
}

function timesAsked({ asked }: Site, path: RegExp): number[] {
  const counts = new Map<string, number>();
  for (const each of asked) if (path.test(each)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts.values()];
}

async function articlesIn(store: Store): Promise<number> {
  return (await store.articles({ workspace: 'here', limit: 0, offset: 0 })).total;
}

export function severalTests(
  name: string,
  prepare: () => Promise<StorePlace>,
  { feeds }: { feeds: number },
): void {
  test(`${name}: three poll each feed once`, { timeout: 60_000 }, async () => {
    const { address, site } = await openPlace(prepare, feeds, 1);
    for (let number = 0; number < feeds; number++) site.set(`/feed/${number}`, rss([]));
    const web = localWeb([site.host]);
    const stores = await Promise.all([1, 2, 3].map(() => openStore(address)));
    onTestFinished(async () => {
      await web.close();
      for (const store of stores) await store.close();
    });
    const now = (): Temporal.Instant => start;
    await Promise.all(
      stores.map(async (store, number) => {
        const owner = `process ${number}`;
        const { tell } = createStoryteller(store, createAlone({ store, owner, now }).inTurn);
        const onTrouble = (error: unknown): never => {
          throw error;
        };
        const collector = createCollector({ store, web, now, owner, tell, onTrouble });
        await collector.collect(new AbortController().signal);
      }),
    );
    expect(timesAsked(site, /^\/feed/)).toEqual(Array.from({ length: feeds }, () => 1));
  });

  test(
    `${name}: one of two is killed: its feeds and entries come back, nothing is lost or doubled`,
    { timeout: 90_000 },
    async () => {
      const texts = 6;
      const { address, site, store } = await openPlace(prepare, feeds, texts);
      const words = (now: Temporal.Instant): string[] => [address, site.host, now.toString()];
      const victim = spawn(process.execPath, [program, ...words(start)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const other = runUntilKilled(program, words(start), null);
      while (!site.asked.some((path) => path.startsWith('/page')))
        await new Promise((next) => setTimeout(next, 5));
      victim.kill('SIGKILL');
      if (victim.exitCode === null && victim.signalCode === null) await once(victim, 'exit');
      expect(await other).toBe(true);
      expect(await runUntilKilled(program, words(start.add({ minutes: 3 })), null)).toBe(true);
      const polls = timesAsked(site, /^\/feed/);
      expect(polls).toHaveLength(feeds);
      expect(Math.max(...polls)).toBeLessThanOrEqual(2);
      expect(timesAsked(site, /^\/page/)).toHaveLength(feeds);
      expect(await waitingIn(store, '2026-03-01T00:00:00Z', 10)).toEqual([]);
      expect(await articlesIn(store)).toBe(texts);
      expect(await store.storylessArticles(10)).toEqual([]);
    },
  );
}
