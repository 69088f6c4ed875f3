/** Leases in the tables: on feeds and entries that are in hand, and on what only one process at a time may do. */
import { sql, type Transaction } from 'kysely';
import type { InHand, Leasing } from './leasing.ts';
import type { Tables, Transact } from './schema.ts';

/** Values in one statement. */
const BATCH = 500;

/** After a power cut nobody is left who holds anything: `retrievable`. */
export function leaseQueries(retrievable: Transact): Omit<Leasing, 'clock'> {
  return {
    renewTaken: ({ owner, until }, taken) =>
      retrievable((transaction) => ofTaken(transaction, owner, taken, { lease_until: until })),
    giveBack: (owner, taken) =>
      retrievable((transaction) =>
        ofTaken(transaction, owner, taken, { lease_owner: null, lease_until: null }),
      ),
    hold: (name, { owner, now, until }) =>
      retrievable(async (transaction) => {
        const added = await transaction
          .insertInto('leases')
          .values({ name, owner, until, wanted: 0 })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .executeTakeFirst();
        if (added.numInsertedOrUpdatedRows === 1n) return true;
        const lease = transaction.updateTable('leases').where('name', '=', name);
        const held = await lease
          .set({ owner, until, wanted: 0 })
          .where((is) => is.or([is('owner', 'is', null), is('owner', '=', owner), is('until', '<=', now)]))
          .executeTakeFirst();
        if (held.numUpdatedRows > 0n) return true;
        await lease.set({ wanted: 1 }).where('wanted', '=', 0).execute();
        return false;
      }),
    release: (name, owner) =>
      retrievable(async (transaction) => {
        const released = await transaction
          .updateTable('leases')
          .set({ owner: null })
          .where('name', '=', name)
          .where('owner', '=', owner)
          .returning('wanted')
          .executeTakeFirst();
        return { isWanted: released?.wanted === 1 };
      }),
  };
}

/** That nobody has taken it, or for no longer than until now. */
export function isFree(now: string) {
  return sql<boolean>`(lease_until is null or lease_until <= ${now})`;
}

async function ofTaken(
  transaction: Transaction<Tables>,
  owner: string,
  { feeds, entries }: InHand,
  change: { lease_owner?: null; lease_until: string | null },
): Promise<void> {
  const tables = [
    ['polled_feeds', feeds],
    ['entries', entries],
  ] as const;
  for (const [table, keys] of tables)
    for (let start = 0; start < keys.length; start += BATCH)
      await transaction
        .updateTable(table)
        .set(change)
        .where('key', 'in', keys.slice(start, start + BATCH))
        .where('lease_owner', '=', owner)
        .execute();
}
