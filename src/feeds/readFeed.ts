/** Reads a feed out of the bytes that came, however it is written, or finds the feeds that a page names. */
import { parseFeed, type AnyFeed } from 'feedsmith';
import { decode } from './decode.ts';
import { excess } from './depth.ts';
import { findFeeds } from './discovery.ts';
import { toFeed } from './entries.ts';
import { problem } from './problems.ts';
import type { FoundFeeds, Problem, ReadFeed } from './results.ts';
import { isClosed, mended, rootOf, takeApart } from './xml.ts';

/** Bytes that came from the web, with what the server says of them and where they came from. */
export type Input = { bytes: Uint8Array; contentType: string | null; url: string };

export function readFeed(
  { bytes, contentType, url }: Input,
  now: Temporal.Instant,
): ReadFeed | FoundFeeds | Problem {
  const host = URL.parse(url)?.host ?? url;
  const text = decode(bytes, contentType);
  if (text.trim() === '') return notAFeed(`${host} sends an empty answer. Try again later.`);
  const root = rootOf(text);
  if (root === 'opml') return notAFeed('This is a list of feeds (OPML). Give it to /feeds import.');
  const tooMuch = excess(text, root === 'html' ? 'html' : 'xml', host);
  if (tooMuch !== null) return tooMuch;
  if (root === 'html') return findFeeds(text, url) ?? noFeedHere(host);
  if (root === null) {
    return notAFeed(
      `What ${host} sends is no feed. Give the address of an RSS or Atom feed, or of a page of the site.`,
    );
  }
  const parsed =
    root === 'json'
      ? attempt(text)
      : parseXml(mended(root === 'channel' ? `<rss version="2.0">${text}</rss>` : text));
  return parsed === null ? notAFeed(brokenText(host, root)) : toFeed(parsed, url, now);
}

/**
 * First as it is; when it is cut off or broken, its whole items; at last every item by itself, so that one does not spoil
 * the others. A parser would take half an item for an item.
 */
function parseXml(xml: string): Parsed | null {
  const whole = isClosed(xml) ? attempt(xml) : null;
  if (whole !== null) return whole;
  const { head, items, tail } = takeApart(xml);
  if (items.length === 0) return null;
  const together = attempt(head + items.join('') + tail);
  if (together !== null) return together;
  const good = items.filter((item) => attempt(head + item + tail) !== null);
  return good.length === 0 ? null : attempt(head + good.join('') + tail);
}

export type Parsed = AnyFeed;

function attempt(text: string): Parsed | null {
  try {
    return parseFeed(text);
  } catch {
    return null;
  }
}

function notAFeed(text: string): Problem {
  return problem('not-a-feed', text);
}

function noFeedHere(host: string): Problem {
  const what = `${host} shows a page here, not a feed, and the page names none.`;
  return notAFeed(`${what} Look on the site for “RSS” or “Feed” and give that address.`);
}

function brokenText(host: string, root: string): string {
  if (root === 'json') return `What ${host} sends is JSON, but no JSON Feed. Look on the site for its feed.`;
  return `What ${host} sends begins like a feed, but not one whole entry can be read from it. Try again later.`;
}
