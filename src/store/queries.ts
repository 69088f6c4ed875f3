/** The store over any database kysely knows; what differs between databases comes in as `fullText`. */
import { actorQueries } from './actors.ts';
import { articleQueries } from './articles.ts';
import { feedQueries } from './feeds.ts';
import type { FullText } from './fulltext.ts';
import { quoteQueries } from './quotes.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';
import { writes } from './writes.ts';

export function createStore(database: Database, fullText: FullText): Store {
  return {
    ...writes(database, fullText),
    ...articleQueries(database, fullText),
    ...quoteQueries(database, fullText),
    ...actorQueries(database),
    ...feedQueries(database),
    close: () => database.destroy(),
  };
}
