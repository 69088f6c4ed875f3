/** Takes over the feeds of a list from another reader (OPML), and gives such a list. */
import { hasLogin } from '../core/links.ts';
import { fraction } from '../core/polling.ts';
import type { Workspace } from '../core/records.ts';
import type { Store } from '../store/store.ts';
import type { Reading } from './link.ts';
import type { Web } from './web.ts';

/** Feeds that come together are polled for the first time within so many seconds, not all at once. */
const SPREAD = 600;

/** Few enough to begin with at once. */
const FEW = 20;

const LIST_TYPES = 'text/x-opml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

export type Import = {
  workspace: Workspace;
  channel: string;
  list: { bytes: Uint8Array } | { link: string };
  now: Temporal.Instant;
};

/** Those with a name and password in their addresses are refused, and the rest is taken. */
export type Imported = { added: number; known: number; refused: number };

export async function importFeeds(
  { store, web, allowance }: Reading,
  { workspace, channel, list, now }: Import,
): Promise<Imported | { problem: string }> {
  const read =
    'bytes' in list ? await web.readList(list.bytes, null, 'file:', 'now') : await fetchList(web, list.link);
  if (read.kind === 'problem') return { problem: read.text };
  const addedAt = now.toString({ smallestUnit: 'second' });
  const links = read.links.filter(({ url }) => !hasLogin(url));
  const enough = await allowance.feeds(
    workspace,
    links.map(({ url }) => url),
  );
  if (enough !== null) return enough;
  const counts = { added: 0, known: 0, refused: read.links.length - links.length };
  for (const { url, title } of links) {
    const wait = links.length <= FEW ? 0 : Math.round(fraction(url) * SPREAD);
    const nextPoll = now.add({ seconds: wait }).toString({ smallestUnit: 'second' });
    const { added } = await store.addFeed(workspace, { url, addedAt, title, nextPoll, channel });
    counts[added ? 'added' : 'known']++;
  }
  return counts;
}

async function fetchList(web: Web, link: string): ReturnType<Web['readList']> {
  const answer = await web.fetch(link, { accept: LIST_TYPES });
  if (answer.kind === 'problem') return answer;
  if (answer.kind === 'unchanged') throw new Error('nothing was said of what we have');
  return await web.readList(answer.bytes, answer.contentType, answer.url, 'now');
}

export async function exportFeeds(
  store: Store,
  web: Web,
  { workspace, now }: { workspace: Workspace; now: Temporal.Instant },
): Promise<string> {
  const feeds = await store.feeds(workspace, now.toString({ smallestUnit: 'second' }));
  return await web.writeList('Feeds of Readout', feeds);
}
