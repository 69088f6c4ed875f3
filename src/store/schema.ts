/** The tables as the queries see them; whatever is only shown, never asked for, is kept as JSON. */
import type { Generated, Kysely } from 'kysely';
import type { Actor } from '../core/summary.ts';

export type ArticlesTable = {
  key: Generated<number>;
  id: string;
  workspace: string | null;
  title: string | null;
  url: string | null;
  outlet: string | null;
  /** The outlet's name as `outlet` filters compare it: folded. */
  outlet_words: string | null;
  published_at: string | null;
  added_at: string;
  /** When it was published, or else added, in a form that sorts. */
  dated: string;
  /** A JSON string, so that every UTF-16 unit comes back as it was and the summary's spans stay true. */
  text: string;
};

export type SummariesTable = { article_key: number; version: number; summary: string };

export type QuotesTable = {
  key: Generated<number>;
  article_key: number;
  position: number;
  workspace: string | null;
  /** The speaker's name; the names of one actor differ between articles, their id says who it is in this one. */
  speaker: string | null;
  speaker_id: string | null;
  kind: string;
  /** The addressee's words and name, folded, with a space before and after every word. */
  addressee: string | null;
  /** The day it was said, or else when the article was published. */
  said_on: string;
  dated: string;
  quote: string;
};

export type ActorsTable = {
  article_key: number;
  id: string;
  position: number;
  workspace: string | null;
  name: string;
  kind: Actor['kind'];
  aliases: string;
  roles: string;
  quoted: number;
  mentioned: number;
  dated: string;
  actor: string;
};

export type FeedsTable = { workspace: string; url: string; added_at: string };

export type Tables = {
  articles: ArticlesTable;
  summaries: SummariesTable;
  quotes: QuotesTable;
  actors: ActorsTable;
  feeds: FeedsTable;
};

export type Database = Kysely<Tables>;
