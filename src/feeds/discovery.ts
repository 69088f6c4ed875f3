/** Finds the feeds that a page names in its head, or failing that links to. */
import { webAddress } from './canonical.ts';
import { parsePage } from './document.ts';
import { line } from './plainText.ts';
import type { FoundFeeds } from './results.ts';

/** So many feeds are offered at most. */
const OFFERED = 20;

const feedType =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|(?:text|application)\/xml)$/i;

/** Links that lead to feeds although the page does not say so. */
const feedAddress =
  /\/(?:feeds?|rss|atom)\/?$|\/(?:rss|atom|feed|index|feeds?\/[\w-]+|rss\/[\w-]+)\.(?:xml|rss|rdf|atom)$|\.(?:rss|atom|rdf)$/i;

export function findFeeds(html: string, url: string): FoundFeeds | null {
  const document = parsePage(html, url);
  const base = webAddress(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  const named = [...document.querySelectorAll('link[rel][href]')].filter((link) => {
    const isAlternate = /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
    return isAlternate && feedType.test(link.getAttribute('type')?.split(';')[0]?.trim() ?? '');
  });
  const linked = [...document.querySelectorAll('a[href]')].filter((link) => {
    return feedAddress.test(URL.parse(link.getAttribute('href') ?? '', base)?.pathname ?? '');
  });
  const links = new Map<string, string | null>();
  for (const link of named.length > 0 ? named : linked) {
    const address = webAddress(link.getAttribute('href'), base);
    if (address === null || links.has(address)) continue;
    links.set(address, line(link.getAttribute('title')) ?? line(link.textContent));
  }
  if (links.size === 0) return null;
  return {
    kind: 'feeds',
    links: [...links].slice(0, OFFERED).map(([address, title]) => ({ url: address, title })),
  };
}
