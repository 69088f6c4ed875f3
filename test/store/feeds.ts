/** Polls and entries for tests of the store, and a feed that has been read. */
import type { Poll, PolledFeed, SeenEntry, Settled, WaitingEntry } from '../../src/core/feedRecords.ts';
import { FOLLOWERS } from '../../src/core/records.ts';
import type { Store } from '../../src/store/store.ts';
import { fixture, type Draft } from './fixtures.ts';

export const url = 'https://feed.example/rss';
export const at = '2031-03-01T08:00:00Z';
export const later = '2031-03-01T09:00:00Z';
export const nextPoll = '2031-03-01T08:30:00Z';

export function entry(name: string, change: Partial<SeenEntry['content']> = {}): SeenEntry {
  const content = {
    url: `https://feed.example/${name}`,
    isShared: false,
    title: name,
    publishedAt: at,
    byline: null,
    text: null,
  };
  const whole = { ...content, ...change };
  return { keys: [`url ${name}`, `guid ${name}`], fingerprint: JSON.stringify(whole.text), content: whole };
}

export function poll(entries: SeenEntry[], change: Partial<Extract<Poll, { kind: 'read' }>> = {}): Poll {
  return {
    kind: 'read',
    at,
    movedTo: null,
    schedule: (news) => ({ interval: news > 0 ? 900 : 1800, nextPoll }),
    ...{
      etag: '"1"',
      lastModified: null,
      digest: 'd1',
      title: 'Velmora News',
      siteUrl: 'https://feed.example/',
    },
    ...{ entries, ...change },
  };
}

export function failed(
  when: string,
  reason = 'feed.example does not answer.',
  kind: 'failed' | 'ended' = 'failed',
): Poll {
  return { kind, at: when, movedTo: null, reason, schedule: () => ({ interval: 900, nextPoll: later }) };
}

/** Follows the feed and keeps a poll of it; its key. */
export async function followed(store: Store, workspace: string, entries: SeenEntry[] = []): Promise<number> {
  await store.addFeed(workspace, { url, addedAt: at });
  const feed = await store.polledFeed(url);
  if (feed === null) throw new Error('the feed is kept');
  await store.keepPoll(feed.key, poll(entries));
  return feed.key;
}

export function newArticle(draft: Draft): Extract<Settled, { kind: 'new' }> {
  const { article, summary } = fixture({ workspace: FOLLOWERS, ...draft });
  return {
    kind: 'new',
    article,
    summary,
    bands: [],
    compared: { since: at, articles: [] },
    outlet: { outlet: article.outlet, url: article.url, isOpen: true },
  };
}

/** Feeds that are due, without keeping them from anybody. */
export async function dueIn(store: Store, now: string, limit: number): Promise<PolledFeed[]> {
  return await store.takeDueFeeds({ owner: 'looking', now, until: now }, limit);
}

/** Entries that wait, given back at once. */
export async function waitingIn(store: Store, now: string, limit: number): Promise<WaitingEntry[]> {
  const waiting = await store.takeWaitingEntries({ owner: 'looking', now, until: now }, limit);
  await store.giveBack('looking', { feeds: [], entries: waiting.map(({ key }) => key) });
  return waiting;
}

/** Settles the one entry that waits. */
export async function settleOne(store: Store, settled: Settled, now = later): Promise<boolean> {
  const [waiting] = await waitingIn(store, now, 1);
  if (waiting === undefined) throw new Error('an entry waits');
  return (await store.settleEntry(waiting, settled)).settled;
}
