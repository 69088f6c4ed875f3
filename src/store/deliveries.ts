/** What became of digests: the deliveries of a channel, and those that a correction came after. */
import { sql } from 'kysely';
import type { Delivery } from '../core/digests/records.ts';
import type { Delivered } from './delivering.ts';
import type { Database } from './schema.ts';
import type { DeliveriesTable } from './schemaDigests.ts';
import { subscriptionOf, type SubscriptionRow } from './subscriptions.ts';

export function deliveryQueries(database: Database): Delivered {
  return {
    deliveries: async (workspace, where, limit) => {
      const rows = await withSubscription(database)
        .where('subscriptions.workspace', '=', workspace)
        .$if('channel' in where, (query) =>
          query.where('subscriptions.channel', '=', 'channel' in where ? where.channel : ''),
        )
        .$if('id' in where, (query) => query.where('subscriptions.id', '=', 'id' in where ? where.id : ''))
        .orderBy('deliveries.planned_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryOf);
    },
    postedBeforeCorrections: async (since, limit) => {
      const rows = await withSubscription(database)
        .where('deliveries.state', '=', 'posted')
        .where('deliveries.settled_at', '>=', since)
        .where('deliveries.mark', 'is not', null)
        .where(
          sql<boolean>`exists (select 1 from versions
            where versions.replaced_at > coalesce(deliveries.corrected_at, deliveries.composed_at))`,
        )
        .orderBy('deliveries.settled_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryOf);
    },
    keepCorrected: async ({ subscription, day }, at) => {
      await database
        .updateTable('deliveries')
        .set({ corrected_at: at })
        .where('subscription_key', '=', keyOf(database, subscription.id))
        .where('day', '=', day)
        .execute();
    },
  };
}

export function keyOf(database: Database, id: string) {
  return database.selectFrom('subscriptions').select('key').where('id', '=', id);
}

export function withSubscription(database: Database) {
  return database
    .selectFrom('deliveries')
    .innerJoin('subscriptions', 'subscriptions.key', 'deliveries.subscription_key')
    .selectAll('subscriptions')
    .selectAll('deliveries');
}

export function deliveryOf(row: SubscriptionRow & DeliveriesTable): Delivery {
  const { day, state, tries, reason, missed, composed_at: at, mark, article_key: article } = row;
  return {
    ...{ subscription: subscriptionOf(row), day, state, tries, reason, missed },
    plannedAt: row.planned_at,
    settledAt: row.settled_at,
    since: row.told_before,
    correctedAt: row.corrected_at,
    composed: at === null || mark === null || article === null ? null : { at, mark, article },
  };
}
