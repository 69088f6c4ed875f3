/** Deliveries in hand: claimed once for each subscription and local day, and settled by whoever holds the claim. */
import { sql, type Selectable, type Transaction } from 'kysely';
import type { Delivery } from '../core/digests/records.ts';
import { deliveryOf, keyOf, withSubscription } from './deliveries.ts';
import type { Claim, Claiming, Settling } from './delivering.ts';
import type { Engine } from './engine.ts';
import type { Lease } from './leasing.ts';
import type { Database, Tables } from './schema.ts';
import type { DeliveriesTable, SubscriptionsTable } from './schemaDigests.ts';
import { subscriptionOf } from './subscriptions.ts';

export function claimQueries(database: Database, { transact }: Engine): Claiming {
  return {
    claimDue: (lease, limit, plan) =>
      transact(async (transaction) => {
        const due = await transaction
          .selectFrom('subscriptions')
          .selectAll()
          .where('next_at', '<=', lease.now)
          .orderBy('next_at')
          .limit(limit)
          .forUpdate()
          .skipLocked()
          .execute();
        const claimed: Delivery[] = [];
        for (const row of due)
          claimed.push(...(await claimDay(transaction, row, plan(subscriptionOf(row)), lease)));
        return { looked: due.length, claimed };
      }),
    claimExtra: (workspace, id, day, lease) =>
      transact(async (transaction) => {
        const row = await transaction
          .selectFrom('subscriptions')
          .select('key')
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .executeTakeFirst();
        if (row === undefined) return null;
        return await insert(transaction, row.key, { day, at: lease.now }, 0, lease);
      }),
    takeOver: (lease, limit) =>
      transact(async (transaction) => {
        const open = await transaction
          .selectFrom('deliveries')
          .select(['subscription_key', 'day'])
          .where('try_at', '<=', lease.now)
          .orderBy('try_at')
          .limit(limit)
          .forUpdate()
          .skipLocked()
          .execute();
        const taken: Delivery[] = [];
        for (const { subscription_key, day } of open) {
          await transaction
            .updateTable('deliveries')
            .set({ state: 'claimed', owner: lease.owner, try_at: lease.until })
            .where('subscription_key', '=', subscription_key)
            .where('day', '=', day)
            .execute();
          const row = await withSubscription(transaction)
            .where('deliveries.subscription_key', '=', subscription_key)
            .where('deliveries.day', '=', day)
            .executeTakeFirstOrThrow();
          taken.push(deliveryOf(row));
        }
        return taken;
      }),
    renewLeases: async ({ owner, until }) => {
      await database
        .updateTable('deliveries')
        .set({ try_at: until })
        .where('try_at', 'is not', null)
        .where('owner', '=', owner)
        .execute();
    },
    holdsClaim: async ({ subscription, day }, owner) => {
      const row = await database
        .selectFrom('deliveries')
        .select('day')
        .where('subscription_key', '=', keyOf(database, subscription.id))
        .where('day', '=', day)
        .where('owner', '=', owner)
        .executeTakeFirst();
      return row !== undefined;
    },
    keepComposed: async ({ subscription, day }, { at, mark, article }) => {
      await database
        .updateTable('deliveries')
        .set({ composed_at: at, mark, article_key: article })
        .where('subscription_key', '=', keyOf(database, subscription.id))
        .where('day', '=', day)
        .where('mark', 'is', null)
        .execute();
    },
    settle: ({ subscription, day }, lease, settling) =>
      transact(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('deliveries')
          .set(settled(settling, lease.now))
          .where('subscription_key', '=', keyOf(transaction, subscription.id))
          .where('day', '=', day)
          .where('owner', '=', lease.owner)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        const isTold = settling.state === 'posted' || settling.state === 'nothing new';
        // A story of the hour is no digest: what is new stays new.
        if (isTold && !day.startsWith('story ')) {
          await sql`update subscriptions set (told_at, told_article) = (
              select composed_at, article_key from deliveries
              where subscription_key = subscriptions.key and day = ${day})
            where id = ${subscription.id}`.execute(transaction);
        }
        return true;
      }),
  };
}

/** Until when it waits, or that it is done. */
function settled(settling: Settling, now: string) {
  const { state, reason } = settling;
  const tries = sql<number>`tries + 1`;
  return state === 'waiting'
    ? { state, reason, tries, owner: null, try_at: settling.tryAt }
    : { state, reason, tries, owner: null, try_at: null, settled_at: now };
}

/** A day that is settled or claimed already, or lies before one that is, is not claimed again. */
async function claimDay(
  transaction: Transaction<Tables>,
  row: Pick<Selectable<SubscriptionsTable>, 'key' | 'last_day' | 'told_at'>,
  { missed, due, nextAt }: Claim,
  lease: Lease,
): Promise<Delivery[]> {
  const isNew = ({ day }: { day: string }): boolean => row.last_day === null || day > row.last_day;
  const gone = missed.filter(isNew);
  for (const { day, at } of gone) {
    await transaction
      .insertInto('deliveries')
      .values({
        ...emptyDelivery(row.key, { day, at: at.toString() }),
        ...{ state: 'missed', reason: 'Nothing ran on that day.', settled_at: lease.now },
      })
      .onConflict((conflict) => conflict.columns(['subscription_key', 'day']).doNothing())
      .execute();
  }
  const slot = due !== null && isNew(due) ? due : null;
  const last = slot?.day ?? gone.at(-1)?.day ?? row.last_day;
  await transaction
    .updateTable('subscriptions')
    .set({ last_day: last, next_at: nextAt })
    .where('key', '=', row.key)
    .execute();
  if (slot === null) return [];
  const planned = { day: slot.day, at: slot.at.toString() };
  const untold = await countUntold(transaction, row.key, row.told_at);
  const claimed = await insert(transaction, row.key, planned, untold, lease);
  return claimed === null ? [] : [claimed];
}

/** Days since the last digest that had none. */
async function countUntold(
  transaction: Transaction<Tables>,
  key: number,
  toldAt: string | null,
): Promise<number> {
  const { days } = await transaction
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('days'))
    .where('subscription_key', '=', key)
    .where('state', 'in', ['missed', 'failed'])
    .$if(toldAt !== null, (query) => query.where('planned_at', '>', toldAt ?? ''))
    .executeTakeFirstOrThrow();
  return days;
}

async function insert(
  transaction: Transaction<Tables>,
  key: number,
  slot: { day: string; at: string },
  missed: number,
  { owner, until }: Lease,
): Promise<Delivery | null> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('deliveries')
    .values({
      ...{ ...emptyDelivery(key, slot), state: 'claimed', owner, try_at: until, missed },
      told_before: (row) => row.selectFrom('subscriptions').select('told_at').where('key', '=', key),
    })
    .onConflict((conflict) => conflict.columns(['subscription_key', 'day']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return null;
  const row = await withSubscription(transaction)
    .where('deliveries.subscription_key', '=', key)
    .where('deliveries.day', '=', slot.day)
    .executeTakeFirstOrThrow();
  return deliveryOf(row);
}

function emptyDelivery(key: number, { day, at }: { day: string; at: string }): DeliveriesTable {
  return {
    ...{ subscription_key: key, day, planned_at: at, state: 'claimed', owner: null, try_at: null },
    ...{ tries: 0, missed: 0, reason: null, settled_at: null },
    ...{ told_before: null, corrected_at: null, composed_at: null, mark: null, article_key: null },
  };
}
