/** Who finds the people of an article that came by feeds: those who follow one of the feeds that brought it. */
import type { Transaction } from 'kysely';
import { appearancesIn } from './appearances.ts';
import { addNames, removeNames } from './names.ts';
import type { Tables } from './schema.ts';
import { FOLLOWERS } from './scope.ts';

/** How the scopes of feeds begin; no platform names a workspace so. */
export const FEED_SCOPES = '<feeds:';

/** `key` is that of the scope. */
export type Scope = { key: number; seenAt: string };

/**
 * One scope for each set of feeds that have brought the same articles: whoever follows several of them counts each
 * article once. `null` while no feed is known to have brought it.
 */
export async function feedScope(transaction: Transaction<Tables>, article: number): Promise<Scope | null> {
  const brought = await transaction
    .selectFrom('entries')
    .select('feed_key')
    .select(({ fn }) => fn.min('seen_at').as('seen_at'))
    .where('article_key', '=', article)
    .groupBy('feed_key')
    .orderBy('feed_key')
    .execute();
  const [first, ...others] = brought;
  if (first === undefined) return null;
  const seenAt = others.reduce((min, { seen_at }) => (seen_at < min ? seen_at : min), first.seen_at);
  const feeds = brought.map(({ feed_key }) => feed_key);
  return { key: await scopeKey(transaction, `${FEED_SCOPES}${feeds.join(' ')}>`, feeds), seenAt };
}

/** The key of a scope, of which these are the feeds. */
export async function scopeKey(
  transaction: Transaction<Tables>,
  scope: string,
  feeds: number[] = [],
): Promise<number> {
  const known = await transaction
    .selectFrom('scopes')
    .select('key')
    .where('scope', '=', scope)
    .executeTakeFirst();
  if (known !== undefined) return known.key;
  const { key } = await transaction
    .insertInto('scopes')
    .values({ scope })
    .returning('key')
    .executeTakeFirstOrThrow();
  for (const feed_key of feeds) {
    await transaction.insertInto('feed_scopes').values({ feed_key, scope_key: key }).execute();
  }
  return key;
}

/** Brings the names of an article to the feeds that have brought it by now. */
export async function followFeeds(transaction: Transaction<Tables>, article: number): Promise<void> {
  const before = await transaction
    .selectFrom('actors')
    .select('scope_key')
    .where('article_key', '=', article)
    .where('workspace', '=', FOLLOWERS)
    .limit(1)
    .executeTakeFirst();
  if (before === undefined) return;
  const after = await feedScope(transaction, article);
  if (before.scope_key === (after?.key ?? null)) return;
  const appearances = await appearancesIn(transaction, article);
  if (before.scope_key !== null) await removeNames(transaction, before.scope_key, article, appearances);
  await transaction
    .updateTable('actors')
    .set({ scope_key: after?.key ?? null })
    .where('article_key', '=', article)
    .execute();
  if (after !== null) await addNames(transaction, after, appearances);
}
