/** Retention: drops the texts of old articles, keeps what their summaries show, and gives the space back. */
import { sql, type Transaction } from 'kysely';
import type { ArticleRow } from './articles.ts';
import { keepBody } from './bodies.ts';
import type { Collecting } from './collecting.ts';
import type { FullText } from './fulltext.ts';
import { packSummary, unpackSummary, unpackText } from './packing.ts';
import type { Database, Tables } from './schema.ts';
import { piecesOf, readText } from './texts.ts';

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
          .innerJoin('bodies', 'bodies.article_key', 'articles.key')
          .selectAll('articles')
          .select('bodies.body')
          .select('summaries.packed')
          .where('articles.text_dropped_at', 'is', null)
          .where('articles.added_at', '<', before)
          .orderBy('articles.added_at')
          .limit(limit)
          .execute();
        for (const row of rows) await dropText(transaction, fullText, row, at);
        return rows.length;
      }),
    compact: async () => {
      const shrunk = await database.transaction().execute((transaction) => fullText.shrink(transaction));
      const free = await freePages(database);
      if (free === 0) return shrunk;
      await sql`pragma incremental_vacuum(${sql.lit(PAGES)})`.execute(database);
      const left = await freePages(database);
      return shrunk || (left > 0 && left < free);
    },
  };
}

async function freePages(database: Database): Promise<number> {
  const { rows } = await sql<{ freelist_count: number }>`pragma freelist_count`.execute(database);
  return rows[0]?.freelist_count ?? 0;
}

type SummarizedRow = ArticleRow & { packed: Uint8Array };

async function dropText(
  transaction: Transaction<Tables>,
  fullText: FullText,
  row: SummarizedRow,
  at: string,
): Promise<void> {
  const whole = unpackText(row.body);
  const summary = unpackSummary(row.packed, { ...row, text: whole });
  const pieces = piecesOf(whole, summary);
  const text = readText(pieces);
  await transaction.updateTable('articles').set({ text_dropped_at: at }).where('key', '=', row.key).execute();
  await keepBody(transaction, row.key, pieces);
  await fullText.removeArticle(transaction, row.key);
  await fullText.addArticle(transaction, row.key, row.title ?? '', text);
  await transaction
    .updateTable('summaries')
    .set({ packed: packSummary(summary, { ...row, text }) })
    .where('article_key', '=', row.key)
    .execute();
  await transaction.updateTable('versions').set({ body: null }).where('article_key', '=', row.key).execute();
  await transaction.deleteFrom('bands').where('article_key', '=', row.key).execute();
}
