/** Who sees what feeds brought, whatever they follow, pause, resume and remove: compared with a plain account of it. */
import { describe, expect, test } from 'vitest';
import type { Following } from '../../src/store/collecting.ts';
import type { Store } from '../../src/store/store.ts';
import { entry, newArticle, poll, waitingIn } from './feeds.ts';
import type { Opened } from './suite.ts';

const feeds = ['north', 'south', 'west'] as const;
const workspaces = ['harbour', 'island', 'nobody'];
const articles = ['ferry', 'storm', 'ice', 'vote', 'dam'];

/** Chance without chance. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

const urlOf = (feed: string): string => `https://${feed}.example/rss`;

/** A plain account: when each feed brought what, and until when each workspace has followed it. */
function account() {
  const brought: { feed: string; article: string; at: string }[] = [];
  const until = new Map<string, string | null>();
  const isSeen = (workspace: string, article: string): boolean =>
    brought.some((each) => {
      const last = until.get(`${workspace} ${each.feed}`);
      return each.article === article && last !== undefined && (last === null || each.at <= last);
    });
  return { brought, until, isSeen };
}

type Account = ReturnType<typeof account>;

async function bring(store: Store, { brought }: Account, feed: string, article: string, at: string) {
  await store.addFeed('elsewhere', { url: urlOf(feed), addedAt: at });
  const polled = await store.polledFeed(urlOf(feed));
  const name = `${feed} ${article}`;
  await store.keepPoll(polled?.key ?? 0, poll([entry(name)], { at }));
  const [waiting] = await waitingIn(store, '2032-01-01T00:00:00Z', 1);
  if (waiting === undefined) return;
  const isThere = brought.some((each) => each.article === article);
  const sayings = [{ speaker: `Speaker of ${article}`, words: `We speak of the ${article}` }];
  const made = newArticle({ id: article, title: `The ${article}`, sayings });
  const outlet = { outlet: null, url: `https://${feed}.example/${article}`, isOpen: true };
  await store.settleEntry(waiting, isThere ? { kind: 'same', article, outlet } : { ...made, outlet });
  brought.push({ feed, article, at });
}

async function follow(
  store: Store,
  { until }: Account,
  workspace: string,
  feed: string,
  step: string,
  at: string,
) {
  const key = `${workspace} ${feed}`;
  if (step === 'add') {
    await store.addFeed(workspace, { url: urlOf(feed), addedAt: at });
    until.set(key, null);
    return;
  }
  const { changed } = await store.setFollowing(workspace, urlOf(feed), step as Following, at);
  if (changed) until.set(key, step === 'following' ? null : (until.get(key) ?? at));
}

async function expectSeen(store: Store, { isSeen }: Account): Promise<void> {
  for (const workspace of workspaces) {
    const seen = articles.filter((article) => isSeen(workspace, article)).sort();
    const page = { workspace, limit: 100, offset: 0 };
    const listed = await store.articles(page);
    expect(listed.articles.map(({ id }) => id).sort(), workspace).toEqual(seen);
    expect(listed.total).toBe(seen.length);
    const found = await store.articles({ ...page, about: 'speak' });
    expect(found.articles.map(({ id }) => id).sort()).toEqual(seen);
    const { quotes, total } = await store.quotes({ ...page, about: 'speak' });
    expect([total, quotes.map(({ article }) => article.id).sort()]).toEqual([seen.length, seen]);
    expect(await store.counts(workspace)).toMatchObject({ articles: seen.length, quotes: seen.length });
    const names = (await store.actorNames(workspace)).map(({ name }) => name).sort();
    expect(names).toEqual(seen.map((article) => `Speaker of ${article}`));
    for (const article of articles) {
      expect((await store.article(workspace, article)) !== null).toBe(isSeen(workspace, article));
      if (!isSeen(workspace, article)) expect(await store.outlets(workspace, article)).toEqual([]);
    }
  }
}

export function broughtTests({ store }: Opened): void {
  describe('what feeds brought', () => {
    test.each([1, 2, 3, 4, 5, 6])(
      'is seen by those who followed then, and nobody else (%i)',
      async (seed) => {
        const below = numbersFrom(seed * 7_919);
        const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
        const known = account();
        for (let step = 0; step < 40; step++) {
          const at = `2031-03-01T${String(8 + Math.floor(step / 6)).padStart(2, '0')}:${String((step % 6) * 10).padStart(2, '0')}:00Z`;
          const [feed, article] = [pick(feeds), pick(articles)];
          const steps = ['add', 'add', 'paused', 'removed', 'following'];
          if (below(2) === 0) await bring(store(), known, feed, article, at);
          else await follow(store(), known, pick(workspaces.slice(0, 2)), feed, pick(steps), at);
          if (step % 10 === 9) await expectSeen(store(), known);
        }
        expect(articles.some((article) => known.isSeen('harbour', article))).toBe(true);
      },
    );
  });
}
