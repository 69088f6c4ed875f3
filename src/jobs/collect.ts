/** Collects the news: polls the feeds that are due, reads the entries that wait, and stores their articles. */
import type { PolledFeed, Settled, WaitingEntry } from '../core/feedRecords.ts';
import { backoff, momentAfter } from '../core/polling.ts';
import { createTurns, type Turns } from '../feeds/turns.ts';
import type { InHand, Lease } from '../store/leasing.ts';
import type { Store } from '../store/store.ts';
import { readEntry } from './entry.ts';
import { createOneByOne, type OneByOne } from './oneByOne.ts';
import { pollFeed } from './poll.ts';
import { settleReading } from './settle.ts';
import type { Storyteller } from './stories.ts';
import type { Web } from './web.ts';

/** Whoever dies gives its feeds and entries back after so long; whoever lives renews its leases in time. */
const LEASE_MINUTES = 2;
const RENEW_MILLISECONDS = 30_000;

/** As many feeds and entries are in hand, each on its way or waiting for its host. */
const MOST_FEEDS = 5000;
const MOST_ENTRIES = 500;

/** More entries are looked for when so many fit in: one look for many, and none of them long. */
const ENTRIES_AT_ONCE = 100;

/** Feeds are taken when there is a place for them: other processes want some as well. */
const FEEDS_AT_ONCE = 100;

export type CollectParts = {
  store: Store;
  web: Web;
  now: () => Temporal.Instant;
  /** Tells this process from others: nobody takes what another one has in hand. */
  owner: string;
  /** Puts an article that came into its story. */
  tell: Storyteller['tell'];
  /** Called with a fault of ours that cost one feed or entry its turn. */
  onTrouble: (error: unknown, url: string) => void;
};

export type Collector = {
  /** Polls what is due and reads what waits; resolves when all that it began is done. Calls may overlap. */
  collect: (signal: AbortSignal) => Promise<void>;
};

type Work = CollectParts & {
  turns: Turns;
  oneByOne: OneByOne;
  feeds: Set<number>;
  entries: Set<number>;
  /** What was taken, and not done when it was to stop. */
  left: InHand;
  /** Whether the last look for entries has found as many as it wanted. */
  isMore: boolean;
};

/**
 * Nothing that happens in between is lost or doubled by a crash: a poll is kept with all its entries or not at all, an
 * entry waits until it is settled, and it is settled together with its article or not at all. What was in hand is free
 * again when its lease ends.
 */
export function createCollector(parts: CollectParts): Collector {
  const work: Work = {
    ...{ ...parts, turns: createTurns(), oneByOne: createOneByOne(), isMore: false },
    ...{ feeds: new Set<number>(), entries: new Set<number>(), left: { feeds: [], entries: [] } },
  };
  return {
    collect: async (signal) => {
      const renewing = setInterval(() => {
        const taken = { feeds: [...work.feeds], entries: [...work.entries] };
        parts.store.renewTaken(lease(work), taken).catch((error: unknown) => {
          parts.onTrouble(error, 'collect');
        });
      }, RENEW_MILLISECONDS);
      try {
        await pollDue(work, signal);
        await readWaiting(work, signal);
      } finally {
        clearInterval(renewing);
        await giveBack(work);
      }
    },
  };
}

function lease({ owner, now }: Work): Lease {
  return { owner, now: moment(now()), until: moment(now().add({ minutes: LEASE_MINUTES })) };
}

async function giveBack(work: Work): Promise<void> {
  const { left, owner } = work;
  if (left.feeds.length + left.entries.length === 0) return;
  work.left = { feeds: [], entries: [] };
  await work.store.giveBack(owner, left);
}

function moment(now: Temporal.Instant): string {
  return now.toString({ smallestUnit: 'second' });
}

/** A slow host holds up only its own feeds: entries are read as soon as any feed has brought some. */
async function pollDue(work: Work, signal: AbortSignal): Promise<void> {
  const { store, turns, feeds } = work;
  const begin = async (feed: PolledFeed): Promise<void> => {
    feeds.add(feed.key);
    const came = await turns(feed.url, () => poll(work, feed, signal)).finally(() => feeds.delete(feed.key));
    if (came > 0) await readWaiting(work, signal);
  };
  const polls: Promise<void>[] = [];
  try {
    for (let taken = FEEDS_AT_ONCE; taken === FEEDS_AT_ONCE && feeds.size < MOST_FEEDS;) {
      await turns.whenFree();
      if (signal.aborted) return;
      const due = await store.takeDueFeeds(lease(work), FEEDS_AT_ONCE);
      taken = due.length;
      for (const feed of due) {
        const polling = begin(feed);
        // Whoever fails is heard of at the end, when all are waited for.
        polling.catch(() => undefined);
        polls.push(polling);
      }
    }
  } finally {
    await Promise.all(polls);
  }
}

/** How many entries came. */
async function poll(work: Work, feed: PolledFeed, signal: AbortSignal): Promise<number> {
  const { store, web, now, owner, oneByOne, onTrouble } = work;
  try {
    signal.throwIfAborted();
    const result = await pollFeed(web, feed, now, signal);
    const { added, changed } = await oneByOne(() => store.keepPoll(feed.key, result, owner));
    return added + changed;
  } catch (error) {
    if (signal.aborted) {
      work.left.feeds.push(feed.key);
      return 0;
    }
    onTrouble(error, feed.url);
    const wait = backoff((feed.failing?.count ?? 0) + 1, null);
    const reason = 'It could not be read because of a fault in Readout; the log of the bot says more.';
    const schedule = () => ({ interval: feed.interval, nextPoll: momentAfter(now(), wait, feed.url) });
    const failed = { kind: 'failed', at: moment(now()), movedTo: null, reason, schedule } as const;
    await store.keepPoll(feed.key, failed, owner);
    return 0;
  }
}

/** Whoever has ended makes room for the next ones. */
async function readWaiting(work: Work, signal: AbortSignal): Promise<void> {
  const { store, turns, entries } = work;
  if (signal.aborted || entries.size > MOST_ENTRIES - ENTRIES_AT_ONCE) return;
  const waiting = await store.takeWaitingEntries(lease(work), ENTRIES_AT_ONCE);
  work.isMore = waiting.length === ENTRIES_AT_ONCE;
  for (const { key } of waiting) entries.add(key);
  await Promise.all(
    waiting.map(async (entry) => {
      await turns(entry.content.url ?? entry.feed.url, () => read(work, entry, signal)).finally(() =>
        entries.delete(entry.key),
      );
      if (work.isMore) await readWaiting(work, signal);
    }),
  );
}

async function read(work: Work, entry: WaitingEntry, signal: AbortSignal): Promise<void> {
  const { store, owner, onTrouble } = work;
  try {
    signal.throwIfAborted();
    await settle(work, entry, signal);
  } catch (error) {
    if (signal.aborted) {
      work.left.entries.push(entry.key);
      return;
    }
    onTrouble(error, entry.content.url ?? entry.feed.url);
    const reason = 'It could not be read because of a fault in Readout; the log of the bot says more.';
    await store.settleEntry(entry, { kind: 'unread', reason }, owner);
  }
}

async function settle(work: Work, entry: WaitingEntry, signal: AbortSignal): Promise<void> {
  const { store, web, now, owner, tell, oneByOne } = work;
  const known = await fromOtherFeed(store, entry);
  const reading = known ?? (await readEntry(web, entry, now, signal));
  // Two feeds may bring the same text at once: one finds the other's.
  await oneByOne(async () => {
    let settled = 'kind' in reading ? reading : await settleReading(work, entry, reading, now());
    // Another process may store the same text meanwhile: it is looked for again.
    while ((await store.settleEntry(entry, settled, owner)).isOvertaken === true && !('kind' in reading))
      settled = await settleReading(work, entry, reading, now());
    if (settled.kind === 'new' || settled.kind === 'changed') await tell(settled.article.id);
  });
}

/** Two feeds of one site lead to the same page: it is fetched once, unless this feed gives more than was found there. */
async function fromOtherFeed(store: Store, { article, content }: WaitingEntry): Promise<Settled | null> {
  const { url, isShared, text } = content;
  if (article !== null || url === null || isShared) return null;
  const known = await store.articleFrom([url]);
  if (known === null || (text?.length ?? 0) > known.text.length) return null;
  return { kind: 'same', article: known.id, outlet: { outlet: known.outlet, url, isOpen: true } };
}
