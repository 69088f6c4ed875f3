/** Takes a feed away that nobody follows any more, entry by entry, with the articles that it alone has brought. */
import type { Transaction } from 'kysely';
import { keepFeed } from './feedOfArticle.ts';
import { followFeeds } from './feedScopes.ts';
import { forgetArticle } from './forgetArticle.ts';
import type { FullText } from './fulltext.ts';
import type { Tables } from './schema.ts';

/** Whether there was anything to do: so many entries of one feed go at once, and then the feed itself. */
export async function forgetLeftFeed(
  transaction: Transaction<Tables>,
  fullText: FullText,
  limit: number,
): Promise<boolean> {
  const left = await transaction.selectFrom('left_feeds').select('feed_key').limit(1).executeTakeFirst();
  if (left === undefined) return false;
  const feed = left.feed_key;
  if (await isFollowed(transaction, feed)) {
    await forgetMark(transaction, feed);
    return true;
  }
  const entries = await transaction
    .selectFrom('entries')
    .select(['key', 'article_key'])
    .where('feed_key', '=', feed)
    .limit(limit)
    .execute();
  for (const entry of entries) await forgetEntry(transaction, fullText, entry);
  if (entries.length < limit) await forgetFeed(transaction, feed);
  return true;
}

/**
 * The row is written first: whoever wants to follow the feed in the meantime waits for what becomes of it. Should it be
 * followed again before all of it is gone, it is read as a whole.
 */
async function isFollowed(transaction: Transaction<Tables>, feed: number): Promise<boolean> {
  await transaction
    .updateTable('polled_feeds')
    .set({ digest: null, etag: null, last_modified: null })
    .where('key', '=', feed)
    .execute();
  const follow = await transaction
    .selectFrom('follows')
    .select('workspace')
    .where('feed_key', '=', feed)
    .limit(1)
    .executeTakeFirst();
  return follow !== undefined;
}

async function forgetEntry(
  transaction: Transaction<Tables>,
  fullText: FullText,
  { key, article_key: article }: { key: number; article_key: number | null },
): Promise<void> {
  if (article !== null) {
    await transaction
      .deleteFrom('outlets')
      .where('article_key', '=', article)
      .where('entry_key', '=', key)
      .execute();
  }
  for (const table of ['entry_contents', 'entry_keys'] as const) {
    await transaction.deleteFrom(table).where('entry_key', '=', key).execute();
  }
  await transaction.deleteFrom('entries').where('key', '=', key).execute();
  if (article === null) return;
  const other = await transaction
    .selectFrom('entries')
    .select('key')
    .where('article_key', '=', article)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) {
    await forgetArticle(transaction, fullText, article);
    return;
  }
  await keepFeed(transaction, article);
  await followFeeds(transaction, article);
}

async function forgetFeed(transaction: Transaction<Tables>, feed: number): Promise<void> {
  const scopes = await transaction
    .selectFrom('feed_scopes')
    .select('scope_key')
    .where('feed_key', '=', feed)
    .execute();
  const keys = scopes.map(({ scope_key }) => scope_key);
  await transaction.deleteFrom('feed_scopes').where('scope_key', 'in', keys).execute();
  await transaction.deleteFrom('scopes').where('key', 'in', keys).execute();
  await transaction.deleteFrom('polled_feeds').where('key', '=', feed).execute();
  await forgetMark(transaction, feed);
}

async function forgetMark(transaction: Transaction<Tables>, feed: number): Promise<void> {
  await transaction.deleteFrom('left_feeds').where('feed_key', '=', feed).execute();
}
