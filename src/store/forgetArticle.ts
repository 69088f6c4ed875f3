/** Takes an article away with all that is known from it: text, words, quotes, people, and its place in a story. */
import type { Transaction } from 'kysely';
import type { FullText } from './fulltext.ts';
import { removeProfile } from './profiles.ts';
import type { Tables } from './schema.ts';
import { removeSummary } from './writes.ts';

export async function forgetArticle(
  transaction: Transaction<Tables>,
  fullText: FullText,
  key: number,
): Promise<void> {
  await removeSummary(transaction, fullText, key);
  await fullText.removeArticle(transaction, key);
  await removeProfile(transaction, key);
  for (const table of ['bodies', 'bands', 'versions', 'outlets'] as const) {
    await transaction.deleteFrom(table).where('article_key', '=', key).execute();
  }
  const gone = await transaction
    .deleteFrom('articles')
    .where('key', '=', key)
    .returning('story_key')
    .executeTakeFirst();
  if (gone?.story_key != null) await forgetEmptyStory(transaction, gone.story_key);
}

/** With the stories that have become a part of it: their ids are those of articles. */
async function forgetEmptyStory(transaction: Transaction<Tables>, story: number): Promise<void> {
  const left = await transaction
    .selectFrom('articles')
    .select('key')
    .where('story_key', '=', story)
    .limit(1)
    .executeTakeFirst();
  if (left !== undefined) return;
  await transaction.deleteFrom('stories').where('merged_into', '=', story).execute();
  await transaction.deleteFrom('stories').where('key', '=', story).execute();
}
