/** Makes one kind of feed, with one kind of entry, of the four kinds there are. */
import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { webAddress } from './canonical.ts';
import { entry, type Raw } from './entry.ts';
import { line } from './plainText.ts';
import type { ReadFeed } from './results.ts';
import type { Parsed } from './readFeed.ts';

export function toFeed(parsed: Parsed, url: string, now: Temporal.Instant): ReadFeed {
  const { format } = parsed;
  if (format === 'rss') return rss(parsed.feed, url, now);
  if (format === 'rdf') return rdf(parsed.feed, url, now);
  return format === 'atom' ? atom(parsed.feed, url, now) : json(parsed.feed, url, now);
}

function rss(feed: RssFeed.Feed<string>, url: string, now: Temporal.Instant): ReadFeed {
  const siteUrl = webAddress(feed.link ?? feed.atom?.links?.find(isAlternate)?.href, url);
  const base = webAddress(feed.xml?.base, url) ?? siteUrl ?? url;
  const entries = firstOf(feed.items).map((item) => {
    const { guid, dc, dcterms } = item;
    const raw: Raw = {
      guid: guid?.value,
      links: [
        item.link,
        item.atom?.links?.find(isAlternate)?.href,
        // A guid that is a whole address is the entry's, unless the feed denies it.
        guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : null,
      ],
      base: item.xml?.base,
      title: item.title ?? dc?.titles?.[0],
      published: item.pubDate ?? dc?.dates?.[0] ?? dcterms?.created?.[0] ?? item.atom?.published,
      updated: dcterms?.modified?.[0] ?? item.atom?.updated,
      authors: dc?.creators ?? item.authors?.map(({ name, email }) => name ?? email) ?? [],
      texts: [item.content?.encoded, item.description, item.atom?.content?.value],
    };
    return entry(raw, base, now);
  });
  const ttl = feed.ttl ?? period(feed.sy);
  return { kind: 'feed', format: 'rss', title: line(feed.title), siteUrl, ttl, entries };
}

function rdf(feed: RdfFeed.Feed<string>, url: string, now: Temporal.Instant): ReadFeed {
  const siteUrl = webAddress(feed.link, url);
  const entries = firstOf(feed.items).map((item) =>
    entry(
      {
        guid: item.rdf?.about,
        links: [item.link, item.rdf?.about],
        base: item.xml?.base,
        title: item.title,
        published: item.dc?.dates?.[0],
        updated: item.dcterms?.modified?.[0],
        authors: item.dc?.creators ?? [],
        texts: [item.content?.encoded, item.description],
      },
      webAddress(feed.xml?.base, url) ?? siteUrl ?? url,
      now,
    ),
  );
  return { kind: 'feed', format: 'rdf', title: line(feed.title), siteUrl, ttl: period(feed.sy), entries };
}

function atom(feed: AtomFeed.Feed<string>, url: string, now: Temporal.Instant): ReadFeed {
  const base = webAddress(feed.xml?.base, url) ?? url;
  const entries = firstOf(feed.entries).map((item) =>
    entry(
      {
        guid: item.id,
        links: [
          ...(item.links ?? []).filter(isAlternate).map(({ href }) => href),
          /^https?:/i.test(item.id ?? '') ? item.id : null,
        ],
        base: item.xml?.base,
        title: item.title?.value,
        published: item.published,
        updated: item.updated,
        authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
        texts: [item.content?.value, item.summary?.value],
      },
      base,
      now,
    ),
  );
  const siteUrl = webAddress(feed.links?.find(isAlternate)?.href, base);
  return {
    kind: 'feed',
    format: 'atom',
    title: line(feed.title?.value),
    siteUrl,
    ttl: period(feed.sy),
    entries,
  };
}

function json(feed: JsonFeed.Feed<string>, url: string, now: Temporal.Instant): ReadFeed {
  const siteUrl = webAddress(feed.home_page_url, url);
  const entries = firstOf(feed.items).map((item) =>
    entry(
      {
        guid: item.id,
        links: [item.url, item.external_url, /^https?:/i.test(item.id ?? '') ? item.id : null],
        base: null,
        title: item.title,
        published: item.date_published,
        updated: item.date_modified,
        authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
        texts: [item.content_html, item.content_text, item.summary],
      },
      siteUrl ?? url,
      now,
    ),
  );
  return { kind: 'feed', format: 'json', title: line(feed.title), siteUrl, ttl: null, entries };
}

/** Feeds begin with what is new; one with more entries than this is an archive, and its end is left out. */
const ENTRIES = 5000;

function firstOf<Item>(items: Item[] | undefined): Item[] {
  return (items ?? []).slice(0, ENTRIES);
}

function isAlternate({ rel }: { rel?: string | undefined }): boolean {
  return rel === undefined || rel === '' || rel === 'alternate';
}

const minutes: Record<string, number> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** Minutes between two changes, as `sy:updatePeriod` and `sy:updateFrequency` say. */
function period(sy: { updatePeriod?: string; updateFrequency?: number } | undefined): number | null {
  const length = minutes[sy?.updatePeriod?.trim().toLowerCase() ?? ''];
  if (length === undefined) return null;
  return Math.round(length / Math.max(1, sy?.updateFrequency ?? 1));
}
