/** How long things wait is asked every few seconds: an index for each kind whose others are made for another order. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const queueMigrations: Record<string, Migration> = {
  '0014-queues': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createIndex('entries_waiting_since')
        .on('entries')
        .columns([sql`coalesce(next_try, seen_at)`])
        .where(sql.ref('state'), '=', sql.lit('waiting'))
        .execute();
      await database.schema
        .createIndex('deliveries_planned')
        .on('deliveries')
        .columns(['planned_at'])
        .where(sql.ref('try_at'), 'is not', null)
        .execute();
    },
  },
};
