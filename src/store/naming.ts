/** Names for whoever is typing one: outlets that a workspace reads, and feeds that it follows. */
import type { Workspace } from '../core/records.ts';
import type { Database } from './schema.ts';
import { seenBy } from './scope.ts';
import { wordColumn } from './words.ts';

export type Naming = {
  /** Outlets with a word that begins as the last typed one, behind the others; most articles first. */
  outletNames: (workspace: Workspace, typed: string, limit: number) => Promise<string[]>;
  /** Feeds that are followed or paused, in the order in which they were added. */
  feedNames: (workspace: Workspace) => Promise<{ url: string; title: string | null }[]>;
};

export function namingQueries(database: Database): Naming {
  return {
    outletNames: async (workspace, typed, limit) => {
      // Folded words hold no sign that `like` would understand.
      const begins = `%${wordColumn(typed).trimEnd()}%`;
      const rows = await database
        .selectFrom('articles')
        .select(({ fn }) => [
          fn.min<string | null>('articles.outlet').as('name'),
          fn.countAll<number>().as('count'),
        ])
        .where('articles.outlet_words', 'like', begins)
        .where(seenBy(workspace, 'articles.workspace'))
        .groupBy('articles.outlet_words')
        .orderBy('count', 'desc')
        .orderBy('name')
        .limit(limit)
        .execute();
      return rows.flatMap(({ name }) => name ?? []);
    },
    feedNames: (workspace) =>
      database
        .selectFrom('follows')
        .innerJoin('polled_feeds', 'polled_feeds.key', 'follows.feed_key')
        .select(['polled_feeds.url', 'polled_feeds.title'])
        .where('follows.workspace', '=', workspace)
        .where('follows.state', '<>', 'removed')
        .orderBy('follows.added_at')
        .orderBy('polled_feeds.key')
        .execute(),
  };
}
