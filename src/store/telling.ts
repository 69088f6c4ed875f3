/** What the store keeps of stories: which articles are in one and why, what is compared, what a reader has seen. */
import type { Decision, Neighbour, StoryReason } from '../core/stories/decide.ts';
import type { Corrected, NewsLine } from '../core/stories/news.ts';
import type { Frequencies, Profile } from '../core/stories/likeness.ts';
import type { StoredStory } from '../core/stories/storyArticle.ts';
import type { StoredArticle, Workspace } from '../core/records.ts';

/** `day` is when the article appeared, counted from 1970-01-01. */
export type StorylessArticle = { article: StoredArticle; day: number; dated: string };

export type NeighbourQuery = {
  /** Whose article it is: it is compared only with what all its readers may see. */
  workspace: StoredArticle['workspace'];
  terms: string[];
  /** Both included. */
  days: { first: number; last: number };
  /** The newest so many articles with each term are looked at. */
  ofTerm: number;
  limit: number;
};

export type NewsQuery = {
  workspace: Workspace;
  /** Only articles that came after this one, and not those that a feed held when it was first read. */
  after?: number | undefined;
  /** Only articles that came at this moment or later. */
  cameSince?: string | undefined;
  /** ISO date; as in an `ArticleQuery`. */
  since?: string | undefined;
  /** ISO date; on it or earlier. */
  until?: string | undefined;
  outlet?: string | undefined;
  limit: number;
};

/** Until when, and until which article, a reader has been told what is new. */
export type Visit = { at: string; article: number };

export type Telling = {
  /** The stories of articles, as far as they may be seen; by the id of the article. */
  storiesOf: (workspace: Workspace, articles: string[]) => Promise<Map<string, string>>;
  /** `null` when there is none, or none of which this workspace may see an article; the id of a merged one works. */
  story: (workspace: Workspace, id: string, limit: number) => Promise<StoredStory | null>;
  /** Newest first: by when they came when `after` is given, or else by when they were published. */
  news: (query: NewsQuery) => Promise<NewsLine[]>;
  visit: (workspace: Workspace, reader: string) => Promise<Visit | null>;
  keepVisit: (workspace: Workspace, reader: string, visit: Visit) => Promise<void>;
  /** The last article that came before any that is in no story yet; 0 when there is none. */
  lastTold: () => Promise<number>;
  /** Articles that were corrected after a moment, the newest correction first. */
  corrections: (workspace: Workspace, since: string, limit: number) => Promise<Corrected[]>;
  /** The ids of articles that are in no story yet, in the order in which they came. */
  storylessArticles: (limit: number) => Promise<string[]>;
  /** One article, when it is in no story yet. */
  storylessArticle: (id: string) => Promise<StorylessArticle | null>;
  /** How many articles hold each term in these days, counted up to `atMost`. */
  termCounts: (
    query: Pick<NeighbourQuery, 'workspace' | 'terms' | 'days'> & { atMost: number },
  ) => Promise<Frequencies>;
  /** The stories of the articles that share terms, the most shared first. */
  storiesNear: (query: NeighbourQuery) => Promise<string[]>;
  /** Keeps what was decided and what the article is compared by; nothing when it is in a story meanwhile. */
  keepStory: (article: string, profile: Profile, decision: Decision) => Promise<void>;
  /** The newest articles of each story, of those that all readers of this workspace's articles may see. */
  storyMembers: (
    workspace: StoredArticle['workspace'],
    stories: string[],
    limit: number,
  ) => Promise<Neighbour[]>;
  /** Puts an article of one story into another; a story that is left empty becomes a part of that. */
  moveArticle: (article: string, story: string, reason: StoryReason | null) => Promise<void>;
  /** Makes a story of their own of some articles of one. */
  divideStory: (story: string, articles: string[]) => Promise<void>;
  /** Forgets what articles of before that day are compared by; gives how many they were. */
  forgetProfiles: (beforeDay: number, limit: number) => Promise<number>;
};
