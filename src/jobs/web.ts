/** The way to the web as the jobs use it: guarded fetching and the readers, loaded when something is fetched. */
import { canonicalAddress } from '../feeds/canonical.ts';
import type { Lookup } from '../feeds/lookup.ts';
import type { Fetcher } from '../feeds/fetch.ts';
import type { Reader } from '../feeds/reader.ts';
import type { FoundFeeds } from '../feeds/results.ts';

export type ListedFeed = FoundFeeds['links'][number];

export type Web = {
  fetch: Fetcher['fetch'];
  /** Whether the site's robots.txt lets us fetch a page that nobody asked for. */
  mayCrawl: (url: string) => Promise<boolean>;
  readFeed: Reader['feed'];
  readPage: Reader['page'];
  /** Reads a list of feeds (OPML), as other readers give it. */
  readList: Reader['opml'];
  writeList: (title: string, feeds: readonly ListedFeed[]) => Promise<string>;
  /** An address without tracking parameters. */
  canonical: (url: string) => string;
  close: () => Promise<void>;
};

export type WebSettings = {
  /** Who we say we are, to every server. */
  userAgent: string;
  /** Hosts that may be reached although they are private; from the configuration only. */
  allowHosts: string[];
  now: () => Temporal.Instant;
  lookup?: Lookup;
};

type Opened = { fetcher: Fetcher; allows: (url: string) => Promise<boolean> };

export function openWeb(settings: WebSettings): Web {
  let opening: Promise<Opened> | null = null;
  let starting: Promise<Reader> | null = null;
  const opened = (): Promise<Opened> => (opening ??= open(settings));
  const reader = (): Promise<Reader> => (starting ??= start(settings));
  return {
    fetch: async (...request) => (await opened()).fetcher.fetch(...request),
    mayCrawl: async (url) => (await opened()).allows(url),
    readFeed: async (...input) => (await reader()).feed(...input),
    readPage: async (...input) => (await reader()).page(...input),
    readList: async (...input) => (await reader()).opml(...input),
    writeList: async (title, feeds) => {
      const { writeOpml } = await import('../feeds/opml.ts');
      return writeOpml(title, feeds);
    },
    canonical: canonicalAddress,
    close: async () => {
      if (opening !== null) await (await opening).fetcher.close();
      if (starting !== null) await (await starting).close();
    },
  };
}

async function open({ userAgent, allowHosts, lookup }: WebSettings): Promise<Opened> {
  const { createFetcher } = await import('../feeds/fetch.ts');
  const { createRobots } = await import('../feeds/robots.ts');
  const fetcher = createFetcher({ userAgent, allowHosts, ...(lookup === undefined ? {} : { lookup }) });
  return { fetcher, allows: createRobots(fetcher, userAgent).allows };
}

async function start({ now }: WebSettings): Promise<Reader> {
  const { createReader } = await import('../feeds/reader.ts');
  return createReader({ now });
}
