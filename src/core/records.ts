/** What is kept of articles and given back: one line of an article, a quote or an actor with where it stands. */
import type { Actor, Article, Quote } from './summary.ts';

/** The Slack team, Discord server or terminal that asks; nobody sees what another workspace gave us. */
export type Workspace = string;

/** An article as stored. `workspace` is `null` for news that everyone may see. */
export type StoredArticle = Article & { workspace: Workspace | null; addedAt: string };

/** One article in a list of articles. */
export type ArticleLine = Pick<StoredArticle, 'id' | 'title' | 'url' | 'outlet' | 'publishedAt'>;

/** A quote with the article it stands in, its text too, and its speaker as that article knows them. */
export type StoredQuote = { quote: Quote; speaker: Actor | null; article: ArticleLine & { text: string } };

/** One actor of one article, with how often that article quotes and mentions them. */
export type StoredActor = { actor: Actor; quoted: number; mentioned: number; article: ArticleLine };

/** The name and the other names of an actor, and the roles they have had. For completion and for matching. */
export type ActorName = Pick<Actor, 'name' | 'kind' | 'aliases'> & { roles: string[]; quoted: number };

export type Feed = { url: string; addedAt: string };

export type Counts = { articles: number; quotes: number; actors: number; feeds: number };
