/** Feeds for tests, and how they are read. */
import { readFeed } from '../../src/feeds/readFeed.ts';
import type { Entry, FoundFeeds, Problem, ReadFeed } from '../../src/feeds/results.ts';

export const now = Temporal.Instant.from('2026-02-02T12:00:00Z');

export const address = 'https://news.example/world/feed.xml';

export function read(
  text: string | Buffer,
  contentType: string | null = null,
  url = address,
): ReadFeed | FoundFeeds | Problem {
  return readFeed({ bytes: Buffer.from(text as string), contentType, url }, now);
}

/** The entries of a feed that must be one. */
export function entriesOf(text: string | Buffer): Entry[] {
  const feed = read(text);
  if (feed.kind !== 'feed') throw new Error(`no feed: ${JSON.stringify(feed)}`);
  return feed.entries;
}

/** An RSS feed around items. */
export function rss(items: string, channel = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>World</title><link>https://news.example/</link>${channel}${items}</channel></rss>`;
}

/** An Atom feed around entries. */
export function atom(entries: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>World</title>${entries}</feed>`;
}
