/** The texts of articles in a table of their own. */
import type { Transaction } from 'kysely';
import { packText } from './packing.ts';
import type { Tables } from './schema.ts';

/** `text` as `wholeText` or `piecesOf` give it. */
export async function keepBody(
  transaction: Transaction<Tables>,
  article: number,
  text: string,
): Promise<void> {
  // Not changed in place: where a row shrinks SQLite leaves a hole, where one goes it moves the others together.
  await transaction.deleteFrom('bodies').where('article_key', '=', article).execute();
  await transaction
    .insertInto('bodies')
    .values({ article_key: article, body: packText(text) })
    .execute();
}
