/** Packs the texts and summaries that were kept as they are, and drops what stood in several places. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Summary } from '../core/summary.ts';
import { packSummary, packText, type SummaryOf } from './packing.ts';
import { readText } from './texts.ts';

/** So many are in memory at a time. */
const STEP = 200;

type OldArticle = Omit<SummaryOf, 'text'> & { key: number; text: string; summary: string | null };

type OldVersion = { article_key: number; number: number; text: string };

async function packArticles(database: Kysely<unknown>): Promise<void> {
  for (let key = 0; ;) {
    const { rows } = await sql<OldArticle>`
      select articles.key, id, title, url, outlet, published_at, text, summary
      from articles left join summaries on article_key = articles.key
      where articles.key > ${key} order by articles.key limit ${STEP}`.execute(database);
    for (const row of rows) {
      key = row.key;
      await sql`insert into bodies values (${key}, ${packText(row.text)})`.execute(database);
      if (row.summary === null) continue;
      const summary = JSON.parse(row.summary) as Summary;
      const packed = packSummary(summary, { ...row, text: readText(row.text) });
      await sql`update summaries set packed = ${packed} where article_key = ${key}`.execute(database);
    }
    if (rows.length < STEP) return;
  }
}

async function packVersions(database: Kysely<unknown>): Promise<void> {
  for (;;) {
    const { rows } = await sql<OldVersion>`select article_key, number, text from versions
      where text is not null limit ${STEP}`.execute(database);
    for (const { article_key: key, number, text } of rows) {
      await sql`update versions set text = null, body = ${packText(text)}
        where article_key = ${key} and number = ${number}`.execute(database);
    }
    if (rows.length < STEP) return;
  }
}

function createBodies(database: Kysely<unknown>): Promise<void> {
  return database.schema
    .createTable('bodies')
    .addColumn('article_key', 'integer', (column) =>
      column.primaryKey().references('articles.key').onDelete('cascade'),
    )
    .addColumn('body', 'blob', (column) => column.notNull())
    .execute();
}

const packed = { summaries: 'packed', versions: 'body' };

/** Quotes and actors stand in the summary. */
const dropped = [
  ...(['articles', 'versions'] as const).map((table) => [table, 'text'] as const),
  ...[['summaries', 'summary'] as const, ['actors', 'actor'] as const],
  ...(['quote', 'speaker_id'] as const).map((column) => ['quotes', column] as const),
];

export const packedMigrations: Record<string, Migration> = {
  '0004-packed': {
    up: async (database: Kysely<unknown>) => {
      await createBodies(database);
      for (const [table, column] of Object.entries(packed)) {
        await database.schema.alterTable(table).addColumn(column, 'blob').execute();
      }
      await packArticles(database);
      await packVersions(database);
      for (const [table, column] of dropped) {
        await database.schema.alterTable(table).dropColumn(column).execute();
      }
    },
  },
};
