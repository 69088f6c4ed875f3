/** The tables of feeds: what is polled, who follows it, and what it brought. */
import type { ColumnType, Generated } from 'kysely';

/** Who has it in hand, and until when nobody else takes it. */
export type Taken = { lease_owner: Nullable; lease_until: Nullable };

type Nullable = ColumnType<string | null, string | null | undefined, string | null>;

/** Moments in these tables are UTC to the second, so that text order is time order. */
export type PolledFeedsTable = {
  key: Generated<number>;
  url: string;
  title: string | null;
  site_url: string | null;
  etag: string | null;
  last_modified: string | null;
  digest: string | null;
  interval: number | null;
  next_poll: string;
  polled_at: string | null;
  succeeded_at: string | null;
  failing_since: string | null;
  failures: Generated<number>;
  /** Why it is failing, or why it has ended. */
  reason: string | null;
  ended_at: string | null;
} & Taken;

export type FollowsTable = {
  workspace: string;
  feed_key: number;
  added_at: string;
  state: 'following' | 'paused' | 'removed';
  /** What the feed brought later is not for this workspace; `null` while it follows. */
  until: string | null;
  /** The `failing_since` or `ended_at` that this workspace has been told of. */
  told_since: string | null;
  /** The channel in which it was added; `null` for those from before there were channels. */
  channel: string | null;
};

export type EntriesTable = {
  key: Generated<number>;
  feed_key: number;
  fingerprint: string;
  state: 'waiting' | 'read' | 'unread';
  /** It was there when the feed was read for the first time: no news. */
  old: 0 | 1;
  seen_at: string;
  /** When it was published, as far as is known. */
  dated: string;
  title: string | null;
  article_key: number | null;
  /** How often it has been read, or will have been when it is no longer waiting. */
  readings: Generated<number>;
  tries: Generated<number>;
  next_try: string | null;
  reason: string | null;
} & Taken;

/** What the feed gave, until the entry's article is read. */
export type EntryContentsTable = { entry_key: number; content: string };

export type EntryKeysTable = { feed_key: number; mark: string; entry_key: number };

/** `open`: whoever opens the address reads the text there. */
export type OutletsTable = {
  article_key: number;
  url: string;
  entry_key: number;
  outlet: string | null;
  open: 0 | 1;
};

/** What one process at a time may do; `wanted` when another one is waiting for it. */
export type LeasesTable = { name: string; owner: string | null; until: string; wanted: 0 | 1 };
