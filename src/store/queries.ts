/** The store over any database kysely knows; what differs between databases comes in. */
import { actorQueries } from './actors.ts';
import { articleQueries } from './articles.ts';
import { claimQueries } from './claims.ts';
import { copyQueries } from './copies.ts';
import { correctionQueries } from './corrections.ts';
import { deliveryQueries } from './deliveries.ts';
import type { Engine } from './engine.ts';
import { feedQueries } from './feeds.ts';
import { followQueries } from './following.ts';
import { forgettingQueries } from './forgetting.ts';
import { installationQueries } from './installations.ts';
import { keepingQueries } from './keeping.ts';
import { leaseQueries } from './leases.ts';
import { nameQueries } from './nameQueries.ts';
import { namingQueries } from './naming.ts';
import { noticeQueries } from './notices.ts';
import { pollQueries } from './polls.ts';
import { profileQueries } from './profiles.ts';
import { quoteQueries } from './quotes.ts';
import { removalQueries } from './removals.ts';
import { retentionQueries } from './retention.ts';
import type { Database } from './schema.ts';
import { settleQueries } from './settling.ts';
import { spendingQueries } from './spendings.ts';
import type { Store } from './store.ts';
import { storyQueries } from './stories.ts';
import { storyPageQueries } from './storyPages.ts';
import { subscriptionQueries } from './subscriptions.ts';
import { waitingQueries } from './waiting.ts';
import { watchQueries } from './watching.ts';
import { writes } from './writes.ts';

export function createStore(database: Database, engine: Engine): Store {
  const { fullText } = engine;
  return {
    ...writes(engine),
    ...articleQueries(database, fullText),
    ...quoteQueries(database, fullText),
    ...actorQueries(database),
    ...nameQueries(database, fullText),
    ...correctionQueries(engine),
    ...feedQueries(database),
    ...followQueries(database, engine),
    ...pollQueries(database, engine.retrievable),
    ...waitingQueries(database, engine.retrievable),
    ...settleQueries(engine),
    ...copyQueries(database),
    ...namingQueries(database),
    ...noticeQueries(engine),
    ...keepingQueries(database),
    ...leaseQueries(engine.retrievable),
    clock: engine.clock,
    ...subscriptionQueries(database, engine),
    ...claimQueries(database, engine),
    ...deliveryQueries(database),
    ...installationQueries(database),
    ...forgettingQueries(database, engine),
    ...removalQueries(database),
    ...spendingQueries(database),
    ...retentionQueries(engine),
    ...profileQueries(database, engine),
    ...storyQueries(database, engine),
    ...storyPageQueries(database),
    ...watchQueries(database),
    close: () => database.destroy(),
  };
}
