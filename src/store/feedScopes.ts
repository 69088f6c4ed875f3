/** Who finds the people of an article that came by feeds: those who follow one of the feeds that brought it. */
import type { Transaction } from 'kysely';
import { addNames, appearancesIn, removeNames } from './names.ts';
import type { Tables } from './schema.ts';
import { FOLLOWERS } from './scope.ts';

/** How the scopes of feeds begin; no platform names a workspace so. */
export const FEED_SCOPES = '<feeds:';

export type Scope = { scope: string; seenAt: string };

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
  return {
    scope: await scopeOfFeeds(
      transaction,
      brought.map(({ feed_key }) => feed_key),
    ),
    seenAt,
  };
}

export async function scopeOfFeeds(transaction: Transaction<Tables>, feedKeys: number[]): Promise<string> {
  const feeds = feedKeys.join(' ');
  const known = await transaction
    .selectFrom('feed_sets')
    .select('key')
    .where('feeds', '=', feeds)
    .executeTakeFirst();
  if (known !== undefined) return `${FEED_SCOPES}${known.key}>`;
  const { key } = await transaction
    .insertInto('feed_sets')
    .values({ feeds })
    .returning('key')
    .executeTakeFirstOrThrow();
  const scope = `${FEED_SCOPES}${key}>`;
  for (const feed_key of feedKeys) {
    await transaction.insertInto('feed_scopes').values({ feed_key, scope }).execute();
  }
  return scope;
}

/** Brings the names of an article to the feeds that have brought it by now. */
export async function followFeeds(transaction: Transaction<Tables>, article: number): Promise<void> {
  const before = await transaction
    .selectFrom('actors')
    .select('scope')
    .where('article_key', '=', article)
    .where('workspace', '=', FOLLOWERS)
    .limit(1)
    .executeTakeFirst();
  if (before === undefined) return;
  const after = await feedScope(transaction, article);
  if (before.scope === (after?.scope ?? null)) return;
  const appearances = await appearancesIn(transaction, article);
  if (before.scope !== null) await removeNames(transaction, before.scope, article, appearances);
  await transaction
    .updateTable('actors')
    .set({ scope: after?.scope ?? null })
    .where('article_key', '=', article)
    .execute();
  if (after !== null) await addNames(transaction, after.scope, after.seenAt, appearances);
}
