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
  /** Names of actors, exactly; a quote by any of them counts. For unnamed sources, who have no key. */
  speakers?: string[] | undefined;
  /** Keys of people; what any of them said. This is what an index answers. */
  persons?: string[] | undefined;
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

/** Exact `names`, or `persons` by their keys; an empty list is nobody. */
export type ActorQuery = {
  workspace: Workspace;
  names?: string[] | undefined;
  persons?: string[] | undefined;
  article?: string | undefined;
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

export type Store = {
  /** Keeps an article and its summary; an article that is there already stays as it is. */
  addArticle: (article: StoredArticle, summary: Summary) => Promise<{ added: boolean }>;
  /** The article and its summary, or `null` when there is none, or none that this workspace may see. */
  article: (workspace: Workspace, id: string) => Promise<{ article: StoredArticle; summary: Summary } | null>;
  articleByUrl: (workspace: Workspace, url: string) => Promise<string | null>;
  /** Newest first; with `about`, the best match first. */
  articles: (query: ArticleQuery) => Promise<{ total: number; articles: ArticleLine[] }>;
  /** Newest first, by the day it was said, then by article; the quotes of one article in its order. */
  quotes: (query: QuoteQuery) => Promise<{ total: number; quotes: StoredQuote[] }>;
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
} & Collecting;

/** The store cannot be used; the message says what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}
