/** The tables of digests: who wants one, and the one delivery of each subscription and local day. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function createSubscriptions(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('subscriptions')
    .addColumn('key', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('maker', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('counts_from', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text')
    .addColumn('paused_at', 'text')
    .addColumn('paused_reason', 'text')
    .addColumn('told_at', 'text')
    .addColumn('told_article', 'integer')
    .addColumn('breaking', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'text')
    .execute();
  await database.schema
    .createIndex('subscriptions_of_channel')
    .on('subscriptions')
    .columns(['workspace', 'channel'])
    .execute();
  await sql`create index subscriptions_breaking on subscriptions (key) where breaking > 0`.execute(database);
  await database.schema
    .createIndex('subscriptions_by_time')
    .on('subscriptions')
    .columns(['next_at'])
    .execute();
}

async function createDeliveries(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('deliveries')
    .addColumn('subscription_key', 'integer', (column) =>
      column.notNull().references('subscriptions.key').onDelete('cascade'),
    )
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('planned_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('try_at', 'text')
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('missed', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('settled_at', 'text')
    .addColumn('told_before', 'text')
    .addColumn('corrected_at', 'text')
    .addColumn('composed_at', 'text')
    .addColumn('mark', 'text')
    .addColumn('article_key', 'integer')
    .addPrimaryKeyConstraint('once_a_day', ['subscription_key', 'day'])
    .execute();
  // Of those that are not settled: when somebody may take one over.
  await database.schema.createIndex('deliveries_open').on('deliveries').columns(['try_at']).execute();
}

async function createZones(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('zones')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('zones_of_readers', ['workspace', 'reader'])
    .execute();
}

export const digestMigrations: Record<string, Migration> = {
  '0010-digests': {
    up: async (database: Kysely<unknown>) => {
      await createSubscriptions(database);
      await createDeliveries(database);
      await createZones(database);
    },
  },
};
