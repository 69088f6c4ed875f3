/** Follows a feed that someone names by its address or by the address of its site; what it holds is kept at once. */
import type { Workspace } from '../core/records.ts';
import type { Store } from '../store/store.ts';
import { firstAnswer } from './firstAnswer.ts';
import type { Reading } from './link.ts';
import { FEED_TYPES, pollOf } from './poll.ts';
import type { ListedFeed } from './web.ts';

const HEADLINES = 3;

/** `addresses` are what was typed or, without a scheme, what it may mean; the first that answers counts. */
export type Follow = {
  workspace: Workspace;
  /** Where those who follow it are told of it. */
  channel: string;
  addresses: string[];
  now: Temporal.Instant;
  /** The page that names the address as its feed; no page is followed further than that. */
  namedBy?: string;
};

export type Followed = {
  url: string;
  title: string | null;
  added: boolean;
  headlines: string[];
  entries: number;
};

type Result = Followed | { choices: ListedFeed[] } | { problem: string };

/** A page that names feeds is followed to its feed once; when it names several, they are choices. */
export async function followFeed(parts: Reading, follow: Follow): Promise<Result> {
  const { store, web, allowance } = parts;
  const { workspace, channel, addresses, now, namedBy } = follow;
  for (const address of addresses) {
    const followed = await followKnown(parts, { workspace, channel, address, now });
    if (followed !== null) return followed;
  }
  const { address, answer } = await firstAnswer(web, addresses, FEED_TYPES);
  if (answer.kind === 'problem') return { problem: answer.text };
  if (answer.kind === 'unchanged') throw new Error('nothing was said of what we have');
  const read = await web.readFeed(answer.bytes, answer.contentType, answer.url, 'now');
  if (read.kind === 'problem') return { problem: read.text };
  if (read.kind === 'feeds' && namedBy !== undefined)
    return { problem: `The page ${namedBy} names ${address} as its feed, and that is none.` };
  if (read.kind === 'feeds') return await followLink(parts, follow, address, read.links);
  const url = answer.movedTo ?? address;
  const enough = await allowance.feeds(workspace, [url]);
  if (enough !== null) return enough;
  const addedAt = now.toString({ smallestUnit: 'second' });
  const { added } = await store.addFeed(workspace, { url, addedAt, title: read.title, channel });
  const feed = await store.polledFeed(url);
  if (feed === null) throw new Error('the feed was kept');
  await store.keepPoll(feed.key, { ...pollOf(web, feed, answer, read, now), movedTo: null });
  return await described(store, url, added, read.title, read.entries.length);
}

/** A feed that others follow is not asked again. */
async function followKnown(
  { store, allowance }: Reading,
  { workspace, channel, address, now }: Omit<Follow, 'addresses'> & { address: string },
): Promise<Followed | { problem: string } | null> {
  const feed = await store.polledFeed(address);
  if (feed?.interval == null || feed.failing !== null) return null;
  const enough = await allowance.feeds(workspace, [feed.url]);
  if (enough !== null) return enough;
  const addedAt = now.toString({ smallestUnit: 'second' });
  const { added } = await store.addFeed(workspace, { url: feed.url, addedAt, channel });
  return await described(store, feed.url, added, feed.title, null);
}

async function described(
  store: Store,
  url: string,
  added: boolean,
  title: string | null,
  entries: number | null,
): Promise<Followed> {
  const headlines = await store.headlines(url, HEADLINES);
  return { url, title, added, headlines, entries: entries ?? headlines.length };
}

async function followLink(
  parts: Reading,
  follow: Follow,
  page: string,
  links: ListedFeed[],
): Promise<Result> {
  const news = links.filter((link) => !/comment/i.test(`${link.url} ${link.title ?? ''}`));
  const [first, ...more] = news.length > 0 ? news : links;
  if (first === undefined) {
    const problem = `There is no feed at ${page}, and the page names none. Look on the site for “RSS” or “feed”, and give that address.`;
    return { problem };
  }
  if (more.length > 0) return { choices: [first, ...more] };
  if (first.url === page) return { problem: `The page ${first.url} names itself as its feed, and is none.` };
  return await followFeed(parts, { ...follow, addresses: [first.url], namedBy: page });
}
