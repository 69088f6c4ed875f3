/** What the store keeps for collecting: feeds, who follows them, what they brought, and what became of it. */
import type {
  Feed,
  FeedCounts,
  FeedNotice,
  Poll,
  PolledFeed,
  Settled,
  WaitingEntry,
} from '../core/feedRecords.ts';
import type { Outlet, StoredArticle, Version, Workspace } from '../core/records.ts';
import type { Lease } from './leasing.ts';

/** `nextPoll` is when it is polled for the first time; at once when it is not said. */
export type NewFeed = {
  url: string;
  addedAt: string;
  title?: string | null;
  nextPoll?: string;
  /** Where those who follow it are told of it; where it was added first. */
  channel?: string | null;
};

export type Following = 'following' | 'paused' | 'removed';

export type Collecting = {
  /** Follows a feed; one that others follow already is polled no more often. `added` is false when it was followed. */
  addFeed: (workspace: Workspace, feed: NewFeed) => Promise<{ added: boolean }>;
  /** Pauses, resumes or removes; what a feed brought until then stays. `changed` is false when it is so already. */
  setFollowing: (
    workspace: Workspace,
    url: string,
    state: Following,
    at: string,
  ) => Promise<{ changed: boolean }>;
  /** In the order in which they were added. `now` tells the last week. */
  feeds: (workspace: Workspace, now: string) => Promise<Feed[]>;
  feedCounts: (workspace: Workspace) => Promise<FeedCounts>;
  /** The titles of its newest entries. */
  headlines: (url: string, limit: number) => Promise<string[]>;
  /** A feed as it is polled, whoever follows it. */
  polledFeed: (url: string) => Promise<PolledFeed | null>;
  /** Takes feeds that someone follows, whose time has come and that nobody has taken, the longest overdue first. */
  takeDueFeeds: (lease: Lease, limit: number) => Promise<PolledFeed[]>;
  /**
   * Keeps what came of a poll, whole or not at all: the state of the feed with the entries that wait to be read. Of what
   * `holder` has lost meanwhile only entries that nobody else has brought are kept; without one it must be free.
   */
  keepPoll: (feed: number, poll: Poll, holder?: string) => Promise<{ added: number; changed: number }>;
  /** Takes entries that wait to be read now and that nobody has taken, newest first. */
  takeWaitingEntries: (lease: Lease, limit: number) => Promise<WaitingEntry[]>;
  /**
   * Keeps what became of an entry together with its article; nothing when it was settled, or has changed, meanwhile. Of
   * what `holder` has lost meanwhile an article is kept. `isOvertaken`: a new article is not kept, as there is one by now
   * that it was not compared with.
   */
  settleEntry: (
    entry: Pick<WaitingEntry, 'key' | 'fingerprint'>,
    settled: Settled,
    holder?: string,
  ) => Promise<{ settled: boolean; isOvertaken?: true }>;
  /** The article that came by feeds and that whoever opens one of these addresses reads there. */
  articleFrom: (urls: string[]) => Promise<StoredArticle | null>;
  /** Articles that came by feeds since then, at most a month ago, and share a band, the most bands first. */
  articlesLike: (bands: string[], since: string) => Promise<StoredArticle[]>;
  /** Everywhere the text of an article stands, as far as the feeds of this workspace have brought it. */
  outlets: (workspace: Workspace, article: string) => Promise<Outlet[]>;
  /** How an article was before, newest first. */
  versions: (workspace: Workspace, article: string) => Promise<Version[]>;
  /** What followers have not been told yet: feeds that failed all the time since then, and feeds that have ended. */
  takeNotices: (failingSince: string) => Promise<FeedNotice[]>;
  /** Drops the texts of articles added before; the words that their summaries show stay. */
  dropTexts: (before: string, at: string, limit: number) => Promise<number>;
  /** Gives a part of the freed space back to the disk; `false` when there is none left to give. */
  compact: () => Promise<boolean>;
};
