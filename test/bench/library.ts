/** A made-up library of any size: a few people speak often and most hardly ever, feeds overlap, workspaces have their own. */
import { articleId } from '../../src/core/articleId.ts';
import { entryKeys } from '../../src/core/entryKeys.ts';
import type { SeenEntry } from '../../src/core/feedRecords.ts';
import { bands } from '../../src/core/likeness.ts';
import { FOLLOWERS, type Workspace } from '../../src/core/records.ts';
import { storyParameters } from '../../src/core/stories/parameters.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import type { Store } from '../../src/store/store.ts';
import { capital, end, FIRST, picker, SURNAMES, thing, TOWNS, type Pick } from './invented.ts';
import { write, type Written } from './written.ts';

export const ASKING = 'terminal';

/** The year ends with this day. */
export const LAST_DAY = '2026-02-01';

const PEOPLE = 20_000;
const FEEDS = 40;
const QUOTES_EACH = 5;

/** With this exponent the first of 20,000 people says every 25th quote: 20,000 of 500,000. */
const SKEW = 0.843;

/** The last feeds are those of another workspace alone. */
const FEEDS_OF_OTHERS = 4;

export const people = Array.from(
  { length: PEOPLE },
  (_, rank) => `${FIRST[Math.floor(rank / SURNAMES.length)] ?? ''} ${SURNAMES[rank % SURNAMES.length] ?? ''}`,
);

const upTo: number[] = [];
let sum = 0;
for (let rank = 1; rank <= PEOPLE; rank++) upTo.push((sum += rank ** -SKEW));

const HUNDRED = Array.from({ length: 100 }, (_, number) => number);
const MANY = Array.from({ length: 1_000_000 }, (_, number) => number);

/** One of all people, the first by far the most often. */
export function somebody(pick: Pick): string {
  const wanted = (pick(MANY) / MANY.length) * sum;
  let [low, high] = [0, PEOPLE - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return people[low] ?? '';
}

/** An article with the feed that brings it, and another one that brings it too. */
export type Draft = Written & { feed: number | null; alsoIn: number | null };

export function draft(number: number): Draft {
  const pick = picker(number * 7_919 + 17);
  // The first numbers of neighbours are alike.
  for (let skipped = 0; skipped < 3; skipped++) pick(HUNDRED);
  const share = pick(HUNDRED);
  const owner = share < 94 ? FOLLOWERS : share < 98 ? null : share < 99 ? ASKING : 'another';
  const feed = owner === FOLLOWERS ? pick(HUNDRED) % FEEDS : null;
  const day = Temporal.PlainDate.from(LAST_DAY).subtract({ days: pick(MANY) % 365 });
  const publishedAt = `${day.toString()}T${String(pick(HUNDRED) % 24).padStart(2, '0')}:15:00Z`;
  const title = `${capital(thing(pick))} ${end(pick)} in ${pick(TOWNS)}`;
  const outlet = feed === null ? null : `Outlet ${TOWNS[feed] ?? ''}`;
  const words = title.toLowerCase().replaceAll(' ', '-');
  const url =
    feed === null
      ? null
      : `https://outlet-${feed}.example/${day.toString().replaceAll('-', '/')}/${words}-${number}`;
  const [one, other, third] = [somebody(pick), somebody(pick), somebody(pick)];
  const cast = {
    speakers: [one, one, other, third, somebody(pick)].slice(0, QUOTES_EACH),
    mentioned: [somebody(pick), somebody(pick), somebody(pick)],
  };
  const known = { id: '', title, url, outlet, publishedAt, workspace: owner, addedAt: publishedAt };
  const { article, summary } = write(known, cast, pick);
  const id = articleId(owner, article.text);
  return {
    ...{ article: { ...article, id }, summary: { ...summary, id } },
    ...{ feed, alsoIn: feed !== null && pick(HUNDRED) < 5 ? (feed + 1) % FEEDS : null },
  };
}

/** Whether the workspace that asks may see it. */
export function isSeen({ article, feed, alsoIn }: Draft): boolean {
  if (article.workspace !== FOLLOWERS) return article.workspace === null || article.workspace === ASKING;
  return [feed, alsoIn].some((each) => each !== null && each < FEEDS - FEEDS_OF_OTHERS);
}

function feedUrl(feed: number): string {
  return `https://outlet-${feed}.example/feed.xml`;
}

/** So many entries come with one poll. */
const POLL = 200;

/** Adds the articles from one number up to another, the same ones for the same numbers; gives the bytes of their texts. */
export async function fill(store: Store, from: number, to: number): Promise<number> {
  if (from === 0) await followFeeds(store);
  let bytes = 0;
  const waiting: Draft[][] = Array.from({ length: FEEDS }, () => []);
  for (let number = from; number < to; number++) {
    const made = draft(number);
    bytes += Buffer.byteLength((made.article.title ?? '') + made.article.text);
    const ofFeed = made.feed === null ? null : waiting[made.feed];
    if (ofFeed == null) await store.addArticle(made.article, made.summary);
    else if (ofFeed.push(made) === POLL) await poll(store, made.feed ?? 0, ofFeed.splice(0));
  }
  for (const [feed, drafts] of waiting.entries()) await poll(store, feed, drafts);
  await tellStories(store);
  return bytes;
}

/** What is older is compared with nothing any more: it is in a story of its own, and nothing is kept to compare it by. */
async function tellStories(store: Store): Promise<void> {
  const { tell } = createStoryteller(store);
  const lastDay = Math.floor(Date.parse(LAST_DAY) / 86_400_000);
  for (let left = await store.storylessArticles(AT_ONCE); left.length > 0;) {
    for (const id of left) {
      const day = (await store.storylessArticle(id))?.day ?? 0;
      if (day >= lastDay - storyParameters.countedDays) await tell(id);
      else await store.keepStory(id, new Map(), { kind: 'new' });
    }
    left = await store.storylessArticles(AT_ONCE);
  }
}

const AT_ONCE = 200;

async function followFeeds(store: Store): Promise<void> {
  const follow = (workspace: Workspace, feed: number): Promise<unknown> =>
    store.addFeed(workspace, { url: feedUrl(feed), addedAt: '2025-01-01T00:00:00Z' });
  for (let feed = 0; feed < FEEDS; feed++) {
    await follow(feed < FEEDS - FEEDS_OF_OTHERS ? ASKING : 'another', feed);
  }
}

async function poll(store: Store, feed: number, drafts: Draft[]): Promise<void> {
  await settle(store, feed, drafts);
  for (const [other, copies] of Map.groupBy(drafts, ({ alsoIn }) => alsoIn)) {
    if (other !== null) await settle(store, other, copies);
  }
}

/** Polls the feed and settles what it brought, as collecting does. */
async function settle(store: Store, feed: number, drafts: Draft[]): Promise<void> {
  const polled = await store.polledFeed(feedUrl(feed));
  if (polled === null || drafts.length === 0) return;
  const at = `${LAST_DAY}T20:00:00Z`;
  await store.keepPoll(polled.key, {
    ...{ kind: 'read', at, movedTo: null, etag: null, lastModified: null, digest: '' },
    ...{ title: `Outlet ${TOWNS[feed] ?? ''}`, siteUrl: null, entries: entriesOf(drafts) },
    schedule: () => ({ interval: 900, nextPoll: at }),
  });
  const byUrl = new Map(drafts.map((each) => [each.article.url, each]));
  for (const entry of await store.takeWaitingEntries({ owner: 'bench', now: at, until: at }, drafts.length)) {
    const made = byUrl.get(entry.content.url);
    if (made === undefined) throw new Error('an entry waits that no draft is for');
    const { article, summary, feed: first } = made;
    const found = { outlet: article.outlet, url: article.url, isOpen: true };
    await store.settleEntry(
      entry,
      first === feed
        ? {
            ...{ kind: 'new', article, summary, bands: bands(article.text), outlet: found },
            // Nothing is like anything here.
            compared: { since: '9999', articles: [] },
          }
        : { kind: 'same', article: article.id, outlet: found },
      'bench',
    );
  }
}

function entriesOf(drafts: Draft[]): SeenEntry[] {
  const marks = drafts.map(({ article: { url, title } }) => ({
    guid: url,
    url,
    title,
    text: null,
    updatedAt: null,
  }));
  return entryKeys(marks).map(({ keys, fingerprint, isShared }, index) => {
    const { url = null, title = null, publishedAt = null } = drafts[index]?.article ?? {};
    return { keys, fingerprint, content: { url, isShared, title, publishedAt, byline: null, text: null } };
  });
}
