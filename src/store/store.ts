/** What the store keeps and what can be asked of it; every database behind it gives the same answers. */
import type {
  ActorName,
  ArticleLine,
  Counts,
  StoredActor,
  StoredArticle,
  StoredQuote,
  Workspace,
} from '../core/records.ts';
import type { Correction } from '../core/people/corrections.ts';
import type { Quote, Summary } from '../core/summary.ts';
import type { Collecting } from './collecting.ts';
import type { Delivering } from './delivering.ts';
import type { Forgetting } from './forgetting.ts';
import type { Installing } from './installations.ts';
import type { Keeping } from './keeping.ts';
import type { Leasing } from './leasing.ts';
import type { Naming } from './naming.ts';
import type { Removing } from './removals.ts';
import type { Spending } from './spendings.ts';
import type { Telling } from './telling.ts';
import type { Watching } from './watching.ts';

export type Page = { limit: number; offset: number };

export type Order = 'newest' | 'relevant';

export type ArticleQuery = {
  workspace: Workspace;
  /**
   * Words that the title or the text holds, all of them, in any order, case and ending, with or without diacritics;
   * words like "the" are asked for only when there are no others, words after the 64th not at all. Any user input is
   * allowed: syntax is not understood but dropped, and input without a single word matches nothing.
   */
  about?: string | undefined;
  /**
   * Phrases that it holds, every one word by word and in order; case, diacritics, punctuation and the endings of words
   * do not matter. Any input is allowed; a phrase without a word is left out.
   */
  phrases?: string[] | undefined;
  /** The outlet's name; case, diacritics and punctuation do not matter. */
  outlet?: string | undefined;
  /** ISO date; the article was published, or else added, on it or later. */
  since?: string | undefined;
  /** ISO date; on it or earlier. */
  until?: string | undefined;
  /** `relevant` is the best match first and needs words or a phrase; with them it is the default. */
  order?: Order | undefined;
} & Page;

export type QuoteQuery = {
  workspace: Workspace;
  /** Names of actors, exactly; a quote by any of them counts. For unnamed sources, who have no key. */
  speakers?: string[] | undefined;
  /** Keys of people; what any of them said. This is what an index answers. */
  persons?: string[] | undefined;
  /** Words that the quote and what is attributed around it hold, as in an `ArticleQuery`. */
  about?: string | undefined;
  /** As in an `ArticleQuery`. */
  phrases?: string[] | undefined;
  /** Words of the addressee, or of the actor's name that it stands for ("CNN"); whole words, any user input. */
  to?: string | undefined;
  outlet?: string | undefined;
  /** A quote of any of these kinds counts. */
  kinds?: Quote['kind'][] | undefined;
  /** The id of the article it stands in. */
  article?: string | undefined;
  /** The id of the story its article is a part of. */
  story?: string | undefined;
  /** ISO date; said, or else published, or else added, on it or later. */
  since?: string | undefined;
  /** ISO date; on it or earlier. */
  until?: string | undefined;
  /** `relevant` is the best match first and needs words or a phrase; the default is `newest`. */
  order?: Order | undefined;
} & Page;

/** Exact `names`, or `persons` by their keys; an empty list is nobody. */
export type ActorQuery = {
  workspace: Workspace;
  names?: string[] | undefined;
  persons?: string[] | undefined;
  article?: string | undefined;
  story?: string | undefined;
  /** No more than these, the newest. */
  limit?: number | undefined;
};

export type NameQuery = {
  /**
   * What was typed: names that fit most of the words come first. Any user input; without a single word, nobody. Without
   * `words` at all, everybody.
   */
  words?: string | undefined;
  /**
   * How the words are to fit: `whole` as words of names, any of them; `typing` as a word or the beginning of one.
   * Without it in another spelling too, as a word of a role, and nearly when nobody fits all of them.
   */
  way?: 'whole' | 'typing' | undefined;
  /** By their keys instead. */
  persons?: string[] | undefined;
  /** Without those who come with them because a correction put them to one of them. */
  alone?: boolean | undefined;
  /** No unnamed sources. */
  named?: boolean | undefined;
  /** At most 200 when it is not said. */
  limit?: number | undefined;
  offset?: number | undefined;
};

/** `isMore`: there are more than `total`, which nobody has counted. */
export type Counted = { total: number; isMore: boolean };

export type ArticlePage = Counted & { articles: ArticleLine[] };

export type QuotePage = Counted & { quotes: StoredQuote[] };

export type Store = {
  /** Keeps an article and its summary; an article that is there already stays as it is. */
  addArticle: (article: StoredArticle, summary: Summary) => Promise<{ added: boolean }>;
  /** The article and its summary, or `null` when there is none, or none that this workspace may see. */
  article: (workspace: Workspace, id: string) => Promise<{ article: StoredArticle; summary: Summary } | null>;
  articleByUrl: (workspace: Workspace, url: string) => Promise<string | null>;
  /** Newest first; with words or phrases, the best match first, of many matches the best of the newest. */
  articles: (query: ArticleQuery) => Promise<ArticlePage>;
  /**
   * Newest first, by the day it was said, then by article; the quotes of one article in its order. No page is read for
   * a limit of 0, only the total.
   */
  quotes: (query: QuoteQuery) => Promise<QuotePage>;
  /**
   * The same quotes, those of the page chosen at once and read in pieces of so many as they are asked for: nothing that
   * comes in meanwhile moves them.
   */
  quotesInPieces: (query: QuoteQuery, size: number) => AsyncIterable<StoredQuote[]>;
  /** Newest article first, then most quoted, then most mentioned. */
  actors: (query: ActorQuery) => Promise<StoredActor[]>;
  /** Who is called how, once per person, most quoted first. */
  actorNames: (workspace: Workspace, query?: NameQuery) => Promise<ActorName[]>;
  /** How many have a name, and how many unnamed sources there are. */
  nameCounts: (workspace: Workspace) => Promise<{ named: number; unnamed: number }>;
  /** Keeps who is who for this workspace; it stays for what comes later. */
  correctPeople: (workspace: Workspace, corrections: Correction[], at: string) => Promise<void>;
  /** Articles whose summary was made by an older analysis than `version`. */
  stale: (version: number, limit: number) => Promise<StoredArticle[]>;
  /** Keeps a newer summary of a stored article in place of the one it has. */
  replaceSummary: (id: string, summary: Summary) => Promise<void>;
  counts: (workspace: Workspace) => Promise<Counts>;
  close: () => Promise<void>;
} & Collecting &
  Telling &
  Keeping &
  Naming &
  Delivering &
  Leasing &
  Installing &
  Forgetting &
  Removing &
  Spending &
  Watching;

/** The store cannot be used; the message says what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** What the store keeps cannot be read any more; the message says how a backup is put back. */
export class DamagedError extends StoreError {
  override name = 'DamagedError';
}
