/** The tables of what is forgotten, and of what a workspace may give in a day. */

/** A workspace of which everything up to an article is being forgotten. */
export type ForgettingTable = { workspace: string; begun_at: string; last_article: number };

/** A feed whose followers have forgotten it; it goes when nobody else follows it. */
export type LeftFeedsTable = { feed_key: number };

/** Where the bot was removed from, and when. */
export type RemovalsTable = { workspace: string; removed_at: string };

/** How much a workspace has given on a day, which is one in UTC. */
export type SpendingsTable = { workspace: string; day: string; texts: number; characters: number };
