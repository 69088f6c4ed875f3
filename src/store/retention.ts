/** Retention: drops the texts of old articles, keeps what their summaries show, and gives the space back. */
import type { Transaction } from 'kysely';
import type { ArticleRow } from './articles.ts';
import { keepBody } from './bodies.ts';
import type { Collecting } from './collecting.ts';
import type { Engine } from './engine.ts';
import type { FullText } from './fulltext.ts';
import { packSummary, unpackSummary, unpackText } from './packing.ts';
import type { Tables } from './schema.ts';
import { piecesOf, readText } from './texts.ts';

export function retentionQueries({
  fullText,
  transact,
  alone,
  compact,
}: Engine): Pick<Collecting, 'dropTexts' | 'compact'> {
  return {
    dropTexts: (before, at, limit) =>
      transact(async (transaction) => {
        await alone(transaction);
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
    compact,
  };
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
