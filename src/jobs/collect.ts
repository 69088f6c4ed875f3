/** Collects the news: polls the feeds that are due, reads the entries that wait, and stores their articles. */
import type { PolledFeed, Settled, WaitingEntry } from '../core/feedRecords.ts';
import { backoff, momentAfter } from '../core/polling.ts';
import { createTurns, type Turns } from '../feeds/turns.ts';
import type { Store } from '../store/store.ts';
import { readEntry } from './entry.ts';
import { createOneByOne, type OneByOne } from './oneByOne.ts';
import { pollFeed } from './poll.ts';
import { settleReading } from './settle.ts';
import type { Storyteller } from './stories.ts';
import type { Web } from './web.ts';

/** As many feeds and entries are in hand, each on its way or waiting for its host. */
const MOST_FEEDS = 5000;
const MOST_ENTRIES = 500;

/** More entries are looked for when so many fit in: one look for many, and none of them long. */
const ENTRIES_AT_ONCE = 100;

export type CollectParts = {
  store: Store;
  web: Web;
  now: () => Temporal.Instant;
  /** Puts an article that came into its story. */
  tell: Storyteller['tell'];
  /** Called with a fault of ours that cost one feed or entry its turn. */
  onTrouble: (error: unknown, url: string) => void;
};

export type Collector = {
  /** Polls what is due and reads what waits; resolves when all that it began is done. Calls may overlap. */
  collect: (signal: AbortSignal) => Promise<void>;
};

type Work = CollectParts & { turns: Turns; oneByOne: OneByOne; feeds: Set<number>; entries: Set<number> };

/**
 * Nothing that happens in between is lost or doubled by a crash: a poll is kept with all its entries or not at all, an
 * entry waits until it is settled, and it is settled together with its article or not at all.
 */
export function createCollector(parts: CollectParts): Collector {
  const inHand = { feeds: new Set<number>(), entries: new Set<number>() };
  const work = { ...parts, ...inHand, turns: createTurns(), oneByOne: createOneByOne() };
  return {
    collect: async (signal) => {
      await pollDue(work, signal);
      await readWaiting(work, signal);
    },
  };
}

function moment(now: Temporal.Instant): string {
  return now.toString({ smallestUnit: 'second' });
}

/** A slow host holds up only its own feeds: entries are read as soon as any feed has brought some. */
async function pollDue(work: Work, signal: AbortSignal): Promise<void> {
  const { store, now, turns, feeds } = work;
  const due = (await store.dueFeeds(moment(now()), MOST_FEEDS)).filter(({ key }) => !feeds.has(key));
  const polls = due.map(async (feed) => {
    feeds.add(feed.key);
    const came = await turns(feed.url, () => poll(work, feed, signal)).finally(() => feeds.delete(feed.key));
    if (came > 0) await readWaiting(work, signal);
  });
  await Promise.all(polls);
}

/** How many entries came. */
async function poll(work: Work, feed: PolledFeed, signal: AbortSignal): Promise<number> {
  const isStopped = (): boolean => signal.aborted;
  if (isStopped()) return 0;
  const { store, web, now, oneByOne, onTrouble } = work;
  try {
    const result = await pollFeed(web, feed, now, signal);
    const { added, changed } = await oneByOne(() => store.keepPoll(feed.key, result));
    return added + changed;
  } catch (error) {
    if (isStopped()) return 0;
    onTrouble(error, feed.url);
    const wait = backoff((feed.failing?.count ?? 0) + 1, null);
    const reason = 'It could not be read because of a fault in Readout; the log of the bot says more.';
    const schedule = () => ({ interval: feed.interval, nextPoll: momentAfter(now(), wait, feed.url) });
    await store.keepPoll(feed.key, { kind: 'failed', at: moment(now()), movedTo: null, reason, schedule });
    return 0;
  }
}

/** Whoever has ended makes room for the next ones. */
async function readWaiting(work: Work, signal: AbortSignal): Promise<void> {
  const { store, now, turns, entries } = work;
  if (signal.aborted || entries.size > MOST_ENTRIES - ENTRIES_AT_ONCE) return;
  const waiting = await store.waitingEntries(moment(now()), ENTRIES_AT_ONCE, [...entries]);
  const fresh = waiting.filter(({ key }) => !entries.has(key));
  for (const { key } of fresh) entries.add(key);
  await Promise.all(
    fresh.map(async (entry) => {
      await turns(entry.content.url ?? entry.feed.url, () => read(work, entry, signal)).finally(() =>
        entries.delete(entry.key),
      );
      await readWaiting(work, signal);
    }),
  );
}

async function read(work: Work, entry: WaitingEntry, signal: AbortSignal): Promise<void> {
  const isStopped = (): boolean => signal.aborted;
  if (isStopped()) return;
  const { store, onTrouble } = work;
  try {
    await settle(work, entry, signal);
  } catch (error) {
    if (isStopped()) return;
    onTrouble(error, entry.content.url ?? entry.feed.url);
    const reason = 'It could not be read because of a fault in Readout; the log of the bot says more.';
    await store.settleEntry(entry, { kind: 'unread', reason });
  }
}

async function settle(work: Work, entry: WaitingEntry, signal: AbortSignal): Promise<void> {
  const { store, web, now, tell, oneByOne } = work;
  const known = await fromOtherFeed(store, entry);
  const reading = known ?? (await readEntry(web, entry, now, signal));
  // Two feeds may bring the same text at once: one finds the other's.
  await oneByOne(async () => {
    const settled = 'kind' in reading ? reading : await settleReading(work, entry, reading, now());
    await store.settleEntry(entry, settled);
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
