/** The tables as the queries see them; whatever is only shown, never asked for, stands in the summary. */
import type { Generated, Kysely, Transaction } from 'kysely';
import type { Actor } from '../core/summary.ts';
import type {
  DeliveriesTable,
  InstallationsTable,
  KeptTable,
  SubscriptionsTable,
  ZonesTable,
} from './schemaDigests.ts';
import type {
  EntriesTable,
  EntryContentsTable,
  EntryKeysTable,
  FollowsTable,
  LeasesTable,
  OutletsTable,
  PolledFeedsTable,
} from './schemaFeeds.ts';
import type { ForgettingTable, LeftFeedsTable, RemovalsTable, SpendingsTable } from './schemaPrivacy.ts';

export type ArticlesTable = {
  key: Generated<number>;
  id: string;
  workspace: string | null;
  /** The feed that alone has brought it; `null` when several have, or none. So for quotes and actors. */
  feed_key: number | null;
  title: string | null;
  url: string | null;
  outlet: string | null;
  /** The outlet's name as `outlet` filters compare it: folded. */
  outlet_words: string | null;
  published_at: string | null;
  added_at: string;
  /** When it was published, or else added, in a form that sorts. */
  dated: string;
  byline: string | null;
  /** Since when its body is only the pieces that the summary shows. */
  text_dropped_at: string | null;
  /** `null` until it has been decided. */
  story_key: number | null;
  /** Why it is in its story, as JSON; `null` for the first one there. */
  story_reason: string | null;
};

/** The texts of articles, packed: apart from what lists and searches read, and from what stays when a text goes. */
export type BodiesTable = { article_key: number; body: Uint8Array };

export type SummariesTable = { article_key: number; version: number; packed: Uint8Array };

export type QuotesTable = {
  key: Generated<number>;
  article_key: number;
  /** Which of the quotes of the summary it is; so for actors. */
  position: number;
  workspace: string | null;
  feed_key: number | null;
  /** The speaker's name when it is not the person's; the names of one actor differ between articles. */
  speaker: string | null;
  /** The speaker; `null` when there is none, or none with a name. */
  person_key: number | null;
  kind: string;
  /** The addressee's words and name, folded, with a space before and after every word. */
  addressee: string | null;
  /** The day it was said, or else when the article was published. */
  said_on: string;
  /** When the article was published, or else added, in seconds. */
  dated: number;
};

export type ActorsTable = {
  article_key: number;
  position: number;
  workspace: string | null;
  feed_key: number | null;
  person_key: number;
  /** Under which scope of `names` the article is counted. */
  scope_key: number | null;
  /** `null` when it is the person's. */
  name: string | null;
  aliases: string;
  roles: string;
  quoted: number;
  mentioned: number;
  /** As that of quotes. */
  dated: number;
};

/** Whoever is in any article, unnamed sources too; who may know of somebody, `names` tell. */
export type PersonsTable = {
  key: Generated<number>;
  /** The person's key as the records have it. */
  person: string;
  /** The same without the number of a namesake. */
  base: string;
  name: string;
  kind: Actor['kind'];
  /** In all articles, whoever may see them: nobody sees more quotes than these. */
  quoted: Generated<number>;
};

/** Who sees the same articles: `''` everybody, a workspace, or those who follow one of a set of feeds. */
export type ScopesTable = { key: Generated<number>; scope: string };

/** The feeds of a scope; whoever follows one of them sees it. */
export type FeedScopesTable = { feed_key: number; scope_key: number };

/** How often a person stands in the articles of one scope. */
export type NamesTable = {
  person_key: number;
  scope_key: number;
  /** `null` when it is the person's. */
  name: string | null;
  quoted: number;
  mentioned: number;
  articles: number;
  first_seen: string;
  /** `null` when it is `first_seen`. */
  last_seen: string | null;
  dated: number;
};

/** What a person is called in the articles of one scope. */
export type CalledTable = { person_key: number; scope_key: number; aliases: string; roles: string };

export type WordsTable = { key: Generated<number>; sort: 'name' | 'spelling' | 'role'; word: string };

/** `scope_key` is 0 for the words of a person's key: whoever may know of the person knows them. */
export type PersonWordsTable = { word_key: number; person_key: number; scope_key: number };

/** Whom a workspace has put to whom: `home` is another person's key, or their own when they are to stand alone. */
export type CorrectionsTable = { workspace: string; person: string; home: string; corrected_at: string };

export type VersionsTable = {
  article_key: number;
  number: number;
  title: string | null;
  body: Uint8Array | null;
  replaced_at: string;
  changes: string;
};

export type BandsTable = { band: string; article_key: number };

/** `id` is that of its first article. What was merged stays, so that links to it still work. */
export type StoriesTable = { key: Generated<number>; id: string; merged_into: number | null };

/**
 * What an article is compared by, while it is news. `audience` is the workspace of a private article and '' for all
 * others; `day` counts from 1970-01-01; `profile` are its terms and their weights, as JSON.
 */
export type ProfilesTable = { article_key: number; audience: string; day: number; profile: string };

export type TermsTable = { audience: string; term: string; day: number; article_key: number };

/** Until which article a reader has been told what is new, and when. */
export type VisitsTable = { workspace: string; reader: string; at: string; article_key: number };

export type Tables = {
  articles: ArticlesTable;
  bodies: BodiesTable;
  summaries: SummariesTable;
  quotes: QuotesTable;
  actors: ActorsTable;
  persons: PersonsTable;
  scopes: ScopesTable;
  names: NamesTable;
  called: CalledTable;
  words: WordsTable;
  person_words: PersonWordsTable;
  feed_scopes: FeedScopesTable;
  corrections: CorrectionsTable;
  polled_feeds: PolledFeedsTable;
  follows: FollowsTable;
  entries: EntriesTable;
  entry_contents: EntryContentsTable;
  entry_keys: EntryKeysTable;
  outlets: OutletsTable;
  versions: VersionsTable;
  bands: BandsTable;
  stories: StoriesTable;
  profiles: ProfilesTable;
  terms: TermsTable;
  visits: VisitsTable;
  kept: KeptTable;
  subscriptions: SubscriptionsTable;
  deliveries: DeliveriesTable;
  zones: ZonesTable;
  installations: InstallationsTable;
  leases: LeasesTable;
  forgetting: ForgettingTable;
  left_feeds: LeftFeedsTable;
  removals: RemovalsTable;
  spendings: SpendingsTable;
};

export type Database = Kysely<Tables>;

/** Does all of it or nothing. */
export type Transact = <Result>(
  action: (transaction: Transaction<Tables>) => Promise<Result>,
) => Promise<Result>;
