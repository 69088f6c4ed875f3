/** What is kept of articles and given back: one line of an article, a quote or an actor with where it stands. */
import type { Change } from './changes.ts';
import type { HeldRole } from './people/roles.ts';
import type { Actor, Article, Quote } from './summary.ts';

/** The Slack team, Discord server or terminal that asks; nobody sees what another workspace gave us. */
export type Workspace = string;

/** The owner of what came by feeds: whoever follows one of the feeds sees it. No platform names a workspace so. */
export const FOLLOWERS: Workspace = '*';

/** An article as stored. `workspace` is `null` for news that everyone may see. */
export type StoredArticle = Article & {
  workspace: Workspace | null;
  addedAt: string;
  byline?: string;
  /** Since when only the words that its summary shows are kept of the text; the rest is blank. */
  textDroppedAt?: string;
};

/** One article in a list of articles. */
export type ArticleLine = Pick<StoredArticle, 'id' | 'title' | 'url' | 'outlet' | 'publishedAt'>;

/** A quote with the article it stands in, its text too, and its speaker as that article knows them. */
export type StoredQuote = { quote: Quote; speaker: Actor | null; article: ArticleLine & { text: string } };

/** One actor of one article, who that is, and how often the article quotes and mentions them. */
export type StoredActor = {
  actor: Actor;
  /** The key of the person; `null` for an unnamed source. */
  person: string | null;
  quoted: number;
  mentioned: number;
  article: ArticleLine;
};

/** The name and the other names of a person, and the roles they have had. For lists, completion and matching. */
export type ActorName = Pick<Actor, 'name' | 'kind' | 'aliases'> & {
  /** The key that the rows of this person carry; an unnamed source has one too, but is nobody. */
  person: string;
  /** The roles in words, newest first, and when an article last gave each of them. */
  roles: string[];
  held: HeldRole[];
  quoted: number;
  mentioned: number;
  /** To whom this workspace has put them: another person's key, or their own when they stand alone. */
  home: string | null;
};

export type Counts = { articles: number; quotes: number; actors: number; feeds: number };

/** Where the text of an article stands too, or stood under another address. */
export type Outlet = { outlet: string | null; url: string | null };

/** An article as it was before it changed; `text` is `null` when it is no longer kept. */
export type Version = { title: string | null; text: string | null; replacedAt: string; changes: Change[] };
