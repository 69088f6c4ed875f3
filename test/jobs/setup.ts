/** A store, a way to this machine's own servers, a collector and a clock that a test can move. */
import { onTestFinished } from 'vitest';
import { createCollector } from '../../src/jobs/collect.ts';
import { createReach } from '../../src/jobs/reach.ts';
import { unlimited } from './unlimited.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import type { Web } from '../../src/jobs/web.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { localWeb, now as start } from '../chat.ts';
import { temporaryFolder } from '../store/folder.ts';
import { openSite, page, rss, story, type Item, type Site } from './site.ts';

export type Newsroom = {
  site: Site;
  store: Store;
  web: Web;
  /** Follows the feed of the site for a workspace. */
  follow: (workspace?: string) => Promise<void>;
  collect: () => Promise<void>;
  now: () => Temporal.Instant;
  /** Moves the clock. */
  wait: (time: Temporal.DurationLike) => void;
  /** What went wrong through a fault of ours. */
  troubles: unknown[];
};

export async function openNewsroom(change: (web: Web) => Web = (web) => web): Promise<Newsroom> {
  const folder = await temporaryFolder();
  const site = await openSite();
  const store = await openStore(folder.path('readout.db'));
  const web = change(localWeb([site.host]));
  let time = start;
  const now = (): Temporal.Instant => time;
  const troubles: unknown[] = [];
  const { tell } = createStoryteller(store);
  const collector = createCollector({
    store,
    web,
    now,
    owner: 'here',
    tell,
    onTrouble: (error) => troubles.push(error),
  });
  const reach = createReach({ store, web, allowance: unlimited(store), now, tell, onFeeds: () => undefined });
  onTestFinished(async () => {
    await Promise.all([web.close(), site.close(), store.close()]);
    await folder.remove();
  });
  return {
    ...{ site, store, web, now, troubles },
    follow: async (workspace = 'here') => {
      const followed = await reach({ workspace, channel: `${workspace}'s channel` }).followFeed([
        site.url('/feed'),
      ]);
      if ('problem' in followed) throw new Error(followed.problem);
    },
    collect: () => collector.collect(new AbortController().signal),
    wait: (duration) => {
      time = time.add(duration);
    },
  };
}

/** Puts stories on the site, a page each, and a feed of them. */
export function publish(
  site: Site,
  numbers: number[],
  change: (item: Item, number: number) => Item = (item) => item,
): void {
  const items = numbers.map((number) => {
    const { title, text } = story(number);
    site.set(`/story/${number}`, page({ title, text }));
    const item = {
      link: site.url(`/story/${number}`),
      guid: `tag:${number}`,
      title,
      date: 'Tue, 03 Feb 2026 08:00:00 GMT',
    };
    return change(item, number);
  });
  site.set('/feed', { body: rss(items), hasEtag: true });
}

/** The titles of all articles that `here` sees. */
export async function titles(store: Store, workspace = 'here'): Promise<(string | null)[]> {
  const { articles } = await store.articles({ workspace, limit: 1000, offset: 0 });
  return articles.map(({ title }) => title).sort();
}
