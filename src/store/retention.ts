/** Retention: drops the texts of old articles, keeps what their summaries show, and gives the space back. */
import { sql, type Transaction } from 'kysely';
import type { Collecting } from './collecting.ts';
import type { FullText } from './fulltext.ts';
import type { Database, Tables } from './schema.ts';
import { piecesOf, readSummary, readText } from './texts.ts';

/** Pages of the file that one step gives back; a step takes some milliseconds. */
const PAGES = 500;

export function retentionQueries(
  database: Database,
  fullText: FullText,
): Pick<Collecting, 'dropTexts' | 'compact'> {
  return {
    dropTexts: (before, at, limit) =>
      database.transaction().execute(async (transaction) => {
        const rows = await transaction
          .selectFrom('articles')
          .innerJoin('summaries', 'summaries.article_key', 'articles.key')
          .select(['articles.key', 'articles.title', 'articles.text', 'summaries.summary'])
          .where('articles.text_dropped_at', 'is', null)
          .where('articles.added_at', '<', before)
          .orderBy('articles.added_at')
          .limit(limit)
          .execute();
        for (const row of rows) await dropText(transaction, fullText, row, at);
        return rows.length;
      }),
    compact: async () => {
      const free = await freePages(database);
      if (free === 0) return false;
      await sql`pragma incremental_vacuum(${sql.lit(PAGES)})`.execute(database);
      const left = await freePages(database);
      return left > 0 && left < free;
    },
  };
}

async function freePages(database: Database): Promise<number> {
  const { rows } = await sql<{ freelist_count: number }>`pragma freelist_count`.execute(database);
  return rows[0]?.freelist_count ?? 0;
}

async function dropText(
  transaction: Transaction<Tables>,
  fullText: FullText,
  row: { key: number; title: string | null; text: string; summary: string },
  at: string,
): Promise<void> {
  const pieces = piecesOf(readText(row.text), readSummary(row.summary));
  await transaction
    .updateTable('articles')
    .set({ text: pieces, text_dropped_at: at })
    .where('key', '=', row.key)
    .execute();
  await fullText.removeArticle(transaction, row.key);
  await fullText.addArticle(transaction, row.key, row.title ?? '', readText(pieces));
  await transaction.updateTable('versions').set({ text: null }).where('article_key', '=', row.key).execute();
  await transaction.deleteFrom('bands').where('article_key', '=', row.key).execute();
}
