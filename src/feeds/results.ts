/** What comes back from the web: fetched bytes, a read feed, a read page, or why not. */

/** Why something could not be fetched or read. `text` is a sentence for the person who asked: what is wrong, what to try. */
export type Problem = {
  kind: 'problem';
  reason:
    | 'address' // no http(s) address, or none that may be reached
    | 'unreachable' // no such host, connection refused or reset, TLS error
    | 'slow' // over the time limit
    | 'large' // over the size limit, bombs too
    | 'redirects' // too many, or in a circle
    | 'missing' // 404
    | 'gone' // 410
    | 'denied' // 401, 402, 403, 451, robots.txt
    | 'busy' // 429, 503
    | 'failing' // any other status
    | 'not-a-feed'
    | 'not-an-article'; // paywall, consent page, video, PDF, empty page
  text: string;
  status: number | null;
  /** Seconds the server asks us to wait (`Retry-After`, whole seconds, at most a day). */
  retryAfter: number | null;
};

export type Validators = { etag: string | null; lastModified: string | null };

export type Fetched = Validators & {
  kind: 'fetched';
  /** The address that answered in the end. */
  url: string;
  /** The address the asked one has moved to for good (301, 308), when it has. */
  movedTo: string | null;
  contentType: string | null;
  bytes: Uint8Array;
  /** Seconds the answer stays fresh (`Cache-Control: max-age`, else `Expires`). */
  freshFor: number | null;
};

/** 304: nothing is new, and nothing was read. */
export type Unchanged = { kind: 'unchanged'; movedTo: string | null; freshFor: number | null } & Validators;

export type Entry = {
  /** The feed's own id of the entry. */
  guid: string | null;
  /** Absolute. */
  url: string | null;
  /** Plain text on one line. */
  title: string | null;
  /** ISO 8601 with zone, clamped to what is possible. */
  publishedAt: string | null;
  updatedAt: string | null;
  byline: string | null;
  /** The full text when the feed carries it, else its summary; plain text with blank lines between paragraphs. */
  text: string | null;
};

export type ReadFeed = {
  kind: 'feed';
  format: 'rss' | 'atom' | 'rdf' | 'json';
  title: string | null;
  siteUrl: string | null;
  /** Minutes (`<ttl>`, `sy:updatePeriod`). */
  ttl: number | null;
  /** In the feed's order. */
  entries: Entry[];
};

export type ReadPage = {
  kind: 'page';
  url: string;
  /** `<link rel=canonical>` where it is of the same site, else the address without tracking parameters. */
  canonicalUrl: string;
  title: string | null;
  byline: string | null;
  outlet: string | null;
  publishedAt: string | null;
  /** BCP 47, as the page says or as its text shows; `null` when neither does. */
  language: string | null;
  /** The article alone: plain text, paragraphs parted by a blank line. */
  text: string;
};

/** A page that is no feed but names some (`<link rel=alternate>`). */
export type FoundFeeds = { kind: 'feeds'; links: { url: string; title: string | null }[] };
