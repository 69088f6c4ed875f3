/** The store over any database kysely knows; what differs between databases comes in. */
import { actorQueries } from './actors.ts';
import { articleQueries } from './articles.ts';
import { claimQueries } from './claims.ts';
import { copyQueries } from './copies.ts';
import { correctionQueries } from './corrections.ts';
import { deliveryQueries } from './deliveries.ts';
import { feedQueries } from './feeds.ts';
import { followQueries } from './following.ts';
import type { FullText } from './fulltext.ts';
import { installationQueries } from './installations.ts';
import { keepingQueries } from './keeping.ts';
import { leaseQueries } from './leases.ts';
import { nameQueries } from './nameQueries.ts';
import { namingQueries } from './naming.ts';
import { noticeQueries } from './notices.ts';
import { pollQueries } from './polls.ts';
import { profileQueries } from './profiles.ts';
import { quoteQueries } from './quotes.ts';
import { retentionQueries } from './retention.ts';
import type { Database, Transact } from './schema.ts';
import { settleQueries } from './settling.ts';
import type { Store } from './store.ts';
import { storyQueries } from './stories.ts';
import { storyPageQueries } from './storyPages.ts';
import { subscriptionQueries } from './subscriptions.ts';
import { waitingQueries } from './waiting.ts';
import { writes } from './writes.ts';

/** `retrievable` is a transaction for what the web can bring again. */
export function createStore(database: Database, fullText: FullText, retrievable: Transact): Store {
  return {
    ...writes(database, fullText),
    ...articleQueries(database, fullText),
    ...quoteQueries(database, fullText),
    ...actorQueries(database),
    ...nameQueries(database, fullText),
    ...correctionQueries(database),
    ...feedQueries(database),
    ...followQueries(database),
    ...pollQueries(database, retrievable),
    ...waitingQueries(database, retrievable),
    ...settleQueries(fullText, retrievable),
    ...copyQueries(database),
    ...namingQueries(database),
    ...noticeQueries(database),
    ...keepingQueries(database),
    ...leaseQueries(retrievable),
    clock: () => Promise.resolve(null),
    ...subscriptionQueries(database),
    ...claimQueries(database),
    ...deliveryQueries(database),
    ...installationQueries(database),
    ...retentionQueries(database, fullText),
    ...profileQueries(database),
    ...storyQueries(database, retrievable),
    ...storyPageQueries(database),
    close: () => database.destroy(),
  };
}
