/** Polls one feed: asks its server, reads what has changed, and keeps the state of the feed with its new entries. */
import { digestOf, entryKeys } from '../core/entryKeys.ts';
import type { Poll, PolledFeed, SeenEntry } from '../core/feedRecords.ts';
import { isSameSite } from '../core/links.ts';
import { backoff, momentAfter, nextInterval } from '../core/polling.ts';
import type { Fetched, FoundFeeds, Problem, ReadFeed, Unchanged } from '../feeds/results.ts';
import type { Web } from './web.ts';

/** What a feed may come as; some servers answer with a page to whoever does not ask for a feed. */
export const FEED_TYPES =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** What came of the poll, to be kept. */
export async function pollFeed(
  web: Web,
  feed: PolledFeed,
  now: () => Temporal.Instant,
  signal: AbortSignal,
): Promise<Poll> {
  const { etag, lastModified } = feed;
  const answer = await web.fetch(feed.url, {
    validators: { etag, lastModified },
    accept: FEED_TYPES,
    signal,
  });
  if (answer.kind !== 'fetched' || isSame(answer, feed)) return pollOf(web, feed, answer, null, now());
  const read = await web.readFeed(answer.bytes, answer.contentType, answer.url);
  return pollOf(web, feed, answer, read, now());
}

/** A server without validators has sent the same again: there is nothing to read. */
function isSame({ bytes }: Fetched, { digest }: PolledFeed): boolean {
  return digest !== null && digestOf(bytes) === digest;
}

/** `read` is `null` when there was nothing to read. */
export function pollOf(
  web: Pick<Web, 'canonical'>,
  feed: PolledFeed,
  answer: Fetched | Unchanged | Problem,
  read: ReadFeed | FoundFeeds | Problem | null,
  now: Temporal.Instant,
): Poll {
  const at = now.toString({ smallestUnit: 'second' });
  if (answer.kind === 'problem') return failure(feed, answer, at, now);
  if (read?.kind === 'problem') return failure(feed, read, at, now);
  if (read?.kind === 'feeds') return failure(feed, noFeed(feed.url, read), at, now);
  const { etag, lastModified, freshFor, movedTo } = answer;
  const entries = read === null ? [] : seenEntries(web, read);
  const schedule = (news: number): { interval: number; nextPoll: string } => {
    const dates = entries.map(({ content }) => content.publishedAt);
    const { interval } = feed;
    const next = nextInterval({ interval, news, dates, freshFor, ttl: read?.ttl ?? null });
    return { interval: next, nextPoll: momentAfter(now, next, feed.url) };
  };
  const moved =
    movedTo === null || movedTo === feed.url
      ? null
      : { url: movedTo, isSameSite: isSameSite(feed.url, movedTo) };
  const came = { at, etag, lastModified, movedTo: moved, schedule };
  if (answer.kind === 'unchanged' || read === null) return { kind: 'unchanged', ...came };
  const { title, siteUrl } = read;
  return { kind: 'read', ...came, digest: digestOf(answer.bytes), title, siteUrl, entries };
}

function failure(
  feed: PolledFeed,
  { reason, text, retryAfter }: Problem,
  at: string,
  now: Temporal.Instant,
): Poll {
  const wait = backoff((feed.failing?.count ?? 0) + 1, retryAfter);
  const schedule = () => ({ interval: feed.interval, nextPoll: momentAfter(now, wait, feed.url, 'later') });
  return { kind: reason === 'gone' ? 'ended' : 'failed', at, movedTo: null, reason: text, schedule };
}

function noFeed(url: string, { links }: FoundFeeds): Problem {
  const named = links.length === 0 ? 'none' : links.map((link) => link.url).join(', ');
  const text = `There is a page at this address now, and no feed: ${url}. Feeds that it names: ${named}.`;
  return { kind: 'problem', reason: 'not-a-feed', text, status: null, retryAfter: null };
}

function seenEntries({ canonical }: Pick<Web, 'canonical'>, { entries }: ReadFeed): SeenEntry[] {
  const plain = entries.map((entry) => ({
    ...entry,
    url: entry.url === null ? null : canonical(entry.url),
  }));
  return entryKeys(plain).flatMap(({ keys, fingerprint, isShared }, index) => {
    const entry = plain[index];
    if (entry === undefined) return [];
    const { url, title, publishedAt, byline, text } = entry;
    return [{ keys, fingerprint, content: { url, isShared, title, publishedAt, byline, text } }];
  });
}
