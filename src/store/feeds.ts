/** The feeds of a workspace, and how much it has in all. */
import type { Database } from './schema.ts';
import { seenBy } from './scope.ts';
import type { Store } from './store.ts';

export function feedQueries(database: Database): Pick<Store, 'addFeed' | 'feeds' | 'counts'> {
  return {
    addFeed: async (workspace, { url, addedAt }) => {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('feeds')
        .values({ workspace, url, added_at: addedAt })
        .onConflict((conflict) => conflict.columns(['workspace', 'url']).doNothing())
        .executeTakeFirst();
      return { added: numInsertedOrUpdatedRows === 1n };
    },
    feeds: (workspace) =>
      database
        .selectFrom('feeds')
        .select(['url', 'added_at as addedAt'])
        .where('workspace', '=', workspace)
        .orderBy('added_at')
        .orderBy('url')
        .execute(),
    counts: async (workspace) => {
      const count = (table: 'articles' | 'quotes') =>
        database
          .selectFrom(table)
          .where(seenBy(workspace, `${table}.workspace`))
          .select(({ fn }) => fn.countAll<number>().as('count'));
      const articles = await count('articles').executeTakeFirstOrThrow();
      const quotes = await count('quotes').executeTakeFirstOrThrow();
      const actors = await database
        .selectFrom('actors')
        .where(seenBy(workspace, 'actors.workspace'))
        .select(({ fn }) => fn.count<number>('name').distinct().as('count'))
        .executeTakeFirstOrThrow();
      const feeds = await database
        .selectFrom('feeds')
        .where('workspace', '=', workspace)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return { articles: articles.count, quotes: quotes.count, actors: actors.count, feeds: feeds.count };
    },
  };
}
