/** Who wants a digest where and when. */
import type { DigestSettings, Subscription } from '../core/digests/records.ts';
import type { Subscribing } from './delivering.ts';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';
import type { SubscriptionsTable } from './schemaDigests.ts';

/** A row, apart from what only the queries use. */
export type SubscriptionRow = Omit<SubscriptionsTable, 'key' | 'next_at' | 'breaking'>;

export function subscriptionQueries(database: Database, { transact }: Engine): Subscribing {
  return {
    zoneOf: async (workspace, reader) => {
      const row = await database
        .selectFrom('zones')
        .select('zone')
        .where('workspace', '=', workspace)
        .where('reader', '=', reader)
        .executeTakeFirst();
      return row?.zone ?? null;
    },
    keepZone: async (workspace, reader, zone) => {
      await database
        .insertInto('zones')
        .values({ workspace, reader, zone })
        .onConflict((conflict) => conflict.columns(['workspace', 'reader']).doUpdateSet({ zone }))
        .execute();
    },
    addSubscription: async ({ id, workspace, channel, maker, addedAt, nextAt, ...settings }) => {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('subscriptions')
        .values({
          ...{ id, workspace, channel, maker, settings: JSON.stringify(settings), next_at: nextAt },
          ...{ added_at: addedAt, counts_from: addedAt, last_day: null, told_at: null, told_article: null },
          ...{ paused_at: null, paused_reason: null, breaking: settings.breaking },
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    subscriptions: async (workspace, channel) => {
      const rows = await database
        .selectFrom('subscriptions')
        .selectAll()
        .where('workspace', '=', workspace)
        .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
        .orderBy('key')
        .execute();
      return rows.map(subscriptionOf);
    },
    changeSubscription: (workspace, id, { nextAt, from, paused, ...change }) =>
      transact(async (transaction) => {
        const row = await transaction
          .selectFrom('subscriptions')
          .select(['key', 'settings'])
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        if (row === undefined) return false;
        const settings = { ...(JSON.parse(row.settings) as DigestSettings), ...change };
        await transaction
          .updateTable('subscriptions')
          .set({ settings: JSON.stringify(settings), breaking: settings.breaking, next_at: nextAt })
          .$if(from !== undefined, (query) => query.set({ counts_from: from ?? '' }))
          .$if(paused !== undefined, (query) =>
            query.set({ paused_at: paused?.at ?? null, paused_reason: paused?.reason ?? null }),
          )
          .where('key', '=', row.key)
          .execute();
        return true;
      }),
    removeSubscription: async (workspace, id) => {
      const { numDeletedRows } = await database
        .deleteFrom('subscriptions')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    breakingSubscriptions: async (since) => {
      const rows = await database
        .selectFrom('subscriptions')
        .selectAll()
        .select((row) =>
          row
            .selectFrom('deliveries')
            .select(({ fn }) => fn.countAll<number>().as('had'))
            .whereRef('deliveries.subscription_key', '=', 'subscriptions.key')
            .where('deliveries.day', 'like', 'story %')
            .where('deliveries.planned_at', '>=', since)
            .as('had'),
        )
        .where('breaking', '>', 0)
        .where('paused_at', 'is', null)
        .execute();
      return rows.map((row) => ({ subscription: subscriptionOf(row), had: row.had ?? 0 }));
    },
    deliveryCounts: async (workspace, since) => {
      const { subscriptions, paused } = await database
        .selectFrom('subscriptions')
        .select(({ fn }) => [
          fn.countAll<number>().as('subscriptions'),
          fn.count<number>('paused_at').as('paused'),
        ])
        .where('workspace', '=', workspace)
        .executeTakeFirstOrThrow();
      const states = await database
        .selectFrom('deliveries')
        .innerJoin('subscriptions', 'subscriptions.key', 'deliveries.subscription_key')
        .select('deliveries.state')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('subscriptions.workspace', '=', workspace)
        .where('deliveries.planned_at', '>=', since)
        .groupBy('deliveries.state')
        .execute();
      return {
        subscriptions,
        paused,
        states: Object.fromEntries(states.map(({ state, count }) => [state, count])),
      };
    },
  };
}

export function subscriptionOf(row: SubscriptionRow): Subscription {
  return {
    // Those of before there were pictures have none.
    ...{ picture: false, ...(JSON.parse(row.settings) as Omit<DigestSettings, 'picture'>) },
    ...{ id: row.id, workspace: row.workspace, channel: row.channel, maker: row.maker },
    addedAt: row.added_at,
    from: row.counts_from,
    last: row.last_day,
    paused: row.paused_at === null ? null : { at: row.paused_at, reason: row.paused_reason ?? '' },
    told: row.told_at === null ? null : { at: row.told_at, article: row.told_article ?? 0 },
  };
}
