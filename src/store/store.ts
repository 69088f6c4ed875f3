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
import type { Summary } from '../core/summary.ts';
import type { Collecting } from './collecting.ts';

export type Page = { limit: number; offset: number };

export type ArticleQuery = {
  workspace: Workspace;
  /**
   * Words that the title or the text holds, all of them, in any order, case and ending, with or without diacritics;
   * words like "the" are asked for only when there are no others, words after the 64th not at all. Any user input is
   * allowed: syntax is not understood but dropped, and input without a single word matches nothing.
   */
  about?: string | undefined;
  /** The outlet's name; case, diacritics and punctuation do not matter. */
  outlet?: string | undefined;
  /** ISO date; the article was published, or else added, on it or later. */
  since?: string | undefined;
} & Page;

export type QuoteQuery = {
  workspace: Workspace;
  /** Names of actors, as `actorNames` gives them; a quote by any of them counts. */
  speakers?: string[] | undefined;
  /** Words that the quote and what is attributed around it hold, as in an `ArticleQuery`. */
  about?: string | undefined;
  /** Words of the addressee, or of the actor's name that it stands for ("CNN"); whole words, any user input. */
  to?: string | undefined;
  outlet?: string | undefined;
  /** The id of the article it stands in. */
  article?: string | undefined;
  /** ISO date; said, or else published, or else added, on it or later. */
  since?: string | undefined;
} & Page;

/** `names` as `actorNames` gives them; an empty list of names is nobody. */
export type ActorQuery = { workspace: Workspace; names?: string[] | undefined; article?: string | undefined };

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
  /** Newest first; with `about`, the best match first, of many matches the best of the newest. */
  articles: (query: ArticleQuery) => Promise<ArticlePage>;
  /** Newest first, by the day it was said, then by article; the quotes of one article in its order. */
  quotes: (query: QuoteQuery) => Promise<QuotePage>;
  /** Newest article first, then most quoted, then most mentioned. */
  actors: (query: ActorQuery) => Promise<StoredActor[]>;
  /** Every actor of the workspace once per name, most quoted first. */
  actorNames: (workspace: Workspace) => Promise<ActorName[]>;
  /** Articles whose summary was made by an older analysis than `version`. */
  stale: (version: number, limit: number) => Promise<StoredArticle[]>;
  /** Keeps a newer summary of a stored article in place of the one it has. */
  replaceSummary: (id: string, summary: Summary) => Promise<void>;
  counts: (workspace: Workspace) => Promise<Counts>;
  close: () => Promise<void>;
} & Collecting;

/** The store cannot be used; the message says what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}
