/** Keeps with an article, its quotes and its actors which feed alone has brought it: a list need not ask the entries. */
import type { Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** To be called when another entry leads to the article, or one no longer does. */
export async function keepFeed(transaction: Transaction<Tables>, article: number): Promise<void> {
  const feeds = await transaction
    .selectFrom('entries')
    .select('feed_key')
    .distinct()
    .where('article_key', '=', article)
    .limit(2)
    .execute();
  const feed = feeds.length === 1 ? (feeds[0]?.feed_key ?? null) : null;
  const { feed_key: before } = await transaction
    .selectFrom('articles')
    .select('feed_key')
    .where('key', '=', article)
    .executeTakeFirstOrThrow();
  if (before === feed) return;
  await transaction.updateTable('articles').set({ feed_key: feed }).where('key', '=', article).execute();
  for (const table of ['quotes', 'actors'] as const) {
    await transaction.updateTable(table).set({ feed_key: feed }).where('article_key', '=', article).execute();
  }
}
