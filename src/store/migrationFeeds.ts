/** The tables of feeds: what is polled, who follows it, what it brought; and versions and outlets of articles. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function createFeeds(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('polled_feeds')
    .addColumn('key', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('url', 'text', (column) => column.notNull().unique())
    .addColumn('title', 'text')
    .addColumn('site_url', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('digest', 'text')
    .addColumn('interval', 'integer')
    .addColumn('next_poll', 'text', (column) => column.notNull())
    .addColumn('polled_at', 'text')
    .addColumn('succeeded_at', 'text')
    .addColumn('failing_since', 'text')
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('reason', 'text')
    .addColumn('ended_at', 'text')
    .execute();
  await database.schema.createIndex('polled_feeds_due').on('polled_feeds').columns(['next_poll']).execute();
}

async function createFollows(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('follows')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('feed_key', 'integer', (column) => column.notNull().references('polled_feeds.key'))
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .addColumn('told_since', 'text')
    .addPrimaryKeyConstraint('follows_of_workspace', ['workspace', 'feed_key'])
    .execute();
  await database.schema
    .createIndex('follows_of_feed')
    .on('follows')
    .columns(['feed_key', 'state', 'workspace'])
    .execute();
}

async function createEntries(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('entries')
    .addColumn('key', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('feed_key', 'integer', (column) => column.notNull().references('polled_feeds.key'))
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('old', 'integer', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('dated', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('content', 'text')
    .addColumn('article_key', 'integer', (column) => column.references('articles.key'))
    .addColumn('readings', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_try', 'text')
    .addColumn('reason', 'text')
    .execute();
  await sql`create index entries_waiting on entries (dated desc, next_try) where state = 'waiting'`.execute(
    database,
  );
  await database.schema
    .createIndex('entries_of_feed')
    .on('entries')
    .columns(['feed_key', 'dated', 'state'])
    .execute();
  await database.schema
    .createIndex('entries_seen')
    .on('entries')
    .columns(['feed_key', 'seen_at', 'article_key'])
    .execute();
  await database.schema
    .createTable('entry_keys')
    .addColumn('feed_key', 'integer', (column) => column.notNull().references('polled_feeds.key'))
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addPrimaryKeyConstraint('entry_keys_of_feed', ['feed_key', 'mark'])
    .execute();
}

async function createOutlets(database: Kysely<unknown>): Promise<void> {
  const ofArticle = 'article_key';
  await database.schema
    .createTable('outlets')
    .addColumn(ofArticle, 'integer', (column) =>
      column.notNull().references('articles.key').onDelete('cascade'),
    )
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('outlet', 'text')
    .addColumn('open', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('outlets_of_article', [ofArticle, 'url', 'entry_key'])
    .execute();
  await database.schema.createIndex('outlets_by_url').on('outlets').columns(['url', ofArticle]).execute();
  await database.schema
    .createTable('versions')
    .addColumn(ofArticle, 'integer', (column) =>
      column.notNull().references('articles.key').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('text', 'text')
    .addColumn('replaced_at', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('versions_of_article', [ofArticle, 'number'])
    .execute();
  await database.schema
    .createTable('bands')
    .addColumn('band', 'text', (column) => column.notNull())
    .addColumn(ofArticle, 'integer', (column) =>
      column.notNull().references('articles.key').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('bands_first', ['band', ofArticle])
    .execute();
  await database.schema.createIndex('bands_of_article').on('bands').columns([ofArticle]).execute();
}

async function keepFeedsOfBefore(database: Kysely<unknown>): Promise<void> {
  await sql`insert into polled_feeds (url, next_poll) select url, min(added_at) from feeds group by url`.execute(
    database,
  );
  await sql`insert into follows (workspace, feed_key, added_at, state)
    select feeds.workspace, polled_feeds.key, feeds.added_at, 'following'
    from feeds join polled_feeds on polled_feeds.url = feeds.url`.execute(database);
  await database.schema.dropTable('feeds').execute();
}

export const feedMigrations: Record<string, Migration> = {
  '0003-feeds': {
    up: async (database: Kysely<unknown>) => {
      await createFeeds(database);
      await createFollows(database);
      await createEntries(database);
      await createOutlets(database);
      await keepFeedsOfBefore(database);
      await database.schema.alterTable('articles').addColumn('byline', 'text').execute();
      await database.schema.alterTable('articles').addColumn('text_dropped_at', 'text').execute();
      await sql`create index articles_with_text on articles (added_at) where text_dropped_at is null`.execute(
        database,
      );
    },
  },
};
