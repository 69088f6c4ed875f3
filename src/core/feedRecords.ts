/** What is kept of feeds and of what they bring. */
import type { Change } from './changes.ts';
import type { Outlet, StoredArticle, Workspace } from './records.ts';
import type { Summary } from './summary.ts';

/** Why a feed cannot be read now; `reason` is a sentence. */
export type Failing = { since: string; count: number; reason: string };

/** A feed as one workspace follows it; all moments are ISO 8601 in UTC. */
export type Feed = {
  url: string;
  title: string | null;
  siteUrl: string | null;
  addedAt: string;
  /** Since when this workspace does not want more from it. */
  pausedAt: string | null;
  /** The last poll that was answered with a feed, or with "nothing is new". */
  succeededAt: string | null;
  nextPoll: string | null;
  failing: Failing | null;
  /** A feed that has ended is polled no more; the sentence says why. */
  ended: { at: string; reason: string } | null;
  /** Entries a day, over the last week. */
  perDay: number;
  /** Entries that are still to be read. */
  waiting: number;
  /** Entries of the last week of which no article could be read, and why the newest could not. */
  unread: { count: number; reason: string } | null;
};

/** A feed as it is polled, once for all who follow it. */
export type PolledFeed = {
  key: number;
  url: string;
  title: string | null;
  etag: string | null;
  lastModified: string | null;
  /** Of the bytes that were read last: a server without validators sends the same again. */
  digest: string | null;
  /** Seconds between polls; `null` until the feed has been read for the first time. */
  interval: number | null;
  failing: Failing | null;
};

/** An entry as the feed gave it; kept until its article is read. */
export type EntryContent = {
  /** Without tracking parameters. */
  url: string | null;
  /** Other entries lead there too: it is not this entry's own page. */
  isShared: boolean;
  title: string | null;
  publishedAt: string | null;
  byline: string | null;
  text: string | null;
};

export type SeenEntry = { keys: string[]; fingerprint: string; content: EntryContent };

/** The address a feed has moved to for good. */
export type Moved = { url: string; isSameSite: boolean };

/** What came of one poll. `schedule` is asked with the number of new and of changed entries. */
export type Poll = { at: string; movedTo: Moved | null; schedule: (news: number) => Schedule } & (
  | { kind: 'unchanged'; etag: string | null; lastModified: string | null }
  | {
      kind: 'read';
      etag: string | null;
      lastModified: string | null;
      digest: string;
      title: string | null;
      siteUrl: string | null;
      entries: SeenEntry[];
    }
  | { kind: 'failed'; reason: string }
  | { kind: 'ended'; reason: string }
);

export type Schedule = { interval: number | null; nextPoll: string };

/** An entry whose article is to be read. */
export type WaitingEntry = {
  key: number;
  fingerprint: string;
  feed: { key: number; title: string | null; url: string };
  content: EntryContent;
  /** The article it became when it was read before; it is read again because the entry changed. */
  article: string | null;
  /** How often reading it has failed. */
  tries: number;
  seenAt: string;
};

/** The articles, of those that came since then, that a new one was compared with. */
export type Compared = { since: string; articles: string[] };

/** What became of a waiting entry. `bands` find texts that are nearly the same. */
export type Settled =
  | {
      kind: 'new';
      article: StoredArticle;
      summary: Summary;
      bands: string[];
      compared: Compared;
      outlet: FoundIn;
    }
  | { kind: 'same'; article: string; outlet: FoundIn }
  | {
      kind: 'changed';
      article: StoredArticle;
      summary: Summary;
      bands: string[];
      changes: Change[];
      at: string;
    }
  | { kind: 'later'; nextTry: string; reason: string }
  | { kind: 'unread'; reason: string };

/** `isOpen`: whoever opens the address reads this text; else the feed alone gives it, perhaps to subscribers only. */
export type FoundIn = Outlet & { isOpen: boolean };

/** Something that those who follow a feed should be told once. */
export type FeedNotice = {
  workspace: Workspace;
  /** Where it is told: the address of a channel. */
  channel: string;
  feed: Pick<Feed, 'url' | 'title'>;
  kind: 'failing' | 'ended';
  since: string;
  reason: string;
};

/** How the feeds of a workspace are, all together. */
export type FeedCounts = {
  waiting: number;
  failing: number;
  paused: number;
  ended: number;
  lastPoll: string | null;
};
