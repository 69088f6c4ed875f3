/** Copies a store into an empty one on any database, goes on where a copy was stopped, and checks every row in the end. */
import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { openCopyable, type Copyable } from './copyable.ts';
import {
  columnsOf,
  countRows,
  digestOf,
  hashOf,
  lastRow,
  rowsOf,
  ROWS,
  valuesOf,
  type Table,
} from './copyRows.ts';
import { copiedTables } from './copyTables.ts';
import { pathOf } from './open.ts';
import { unpackSummary, unpackText } from './packing.ts';
import { StoreError } from './store.ts';
import { quoteWords } from './writes.ts';

/** Articles whose words are indexed in one step. */
const ARTICLES = 50;

/** `say` is told how far it is, a line at a time. */
export async function copyStore(from: string, to: string, say: (line: string) => void): Promise<void> {
  const path = pathOf(from);
  if (path !== null && !existsSync(path)) throw new StoreError(`There is no file ${path} to copy from.`);
  const original = await openCopyable(from);
  try {
    const target = await openCopyable(to);
    try {
      await copy(original, target, say);
    } finally {
      await target.database.destroy();
    }
  } finally {
    await original.database.destroy();
  }
}

async function copy(original: Copyable, target: Copyable, say: (line: string) => void): Promise<void> {
  for (const table of copiedTables) await checkBegun(original, target, table);
  for (const table of copiedTables) {
    const copied = await copyTable(original, target, table);
    if (copied > 0) say(`${table[0]}: ${copied} copied`);
  }
  const indexed = await indexWords(target, say);
  if (indexed > 0) say(`words of ${indexed} articles indexed`);
  await target.finish();
  for (const table of copiedTables) {
    const [here, there] = [await digestOf(original, table), await digestOf(target, table)];
    if (here.rows !== there.rows || here.hash !== there.hash) {
      throw new StoreError(
        `The table ${table[0]} is not the same in both (${here.rows} and ${there.rows} rows): stop whatever writes to either, empty the new database, and copy again.`,
      );
    }
    say(`${table[0]}: ${here.rows} rows, the same in both (${here.hash.slice(0, 12)})`);
  }
}

/** What is there must be what a copy that was stopped has left: the first rows, in order. */
async function checkBegun(original: Copyable, target: Copyable, table: Table): Promise<void> {
  const last = await lastRow(target, table);
  if (last === null) return;
  const [name, keys] = table;
  const until = sql<boolean>`${columnsOf(keys)} <= ${valuesOf(keys, last)}`;
  const [before, there] = [
    await countRows(original, name, until),
    await countRows(target, name, sql<boolean>`1 = 1`),
  ];
  const same = await rowsOf(original, table, sql<boolean>`${columnsOf(keys)} = ${valuesOf(keys, last)}`, 1);
  if (before !== there || same[0] === undefined || hashOf(same[0]) !== hashOf(last)) {
    throw new StoreError(
      'The new database holds something else than a part of what is to be copied; name an empty one.',
    );
  }
}

async function copyTable(original: Copyable, target: Copyable, table: Table): Promise<number> {
  const [name, keys] = table;
  let copied = 0;
  for (let last = await lastRow(target, table); ;) {
    const rest =
      last === null ? sql<boolean>`1 = 1` : sql<boolean>`${columnsOf(keys)} > ${valuesOf(keys, last)}`;
    const rows = await rowsOf(original, table, rest, ROWS);
    const first = rows[0];
    if (first === undefined) return copied;
    const columns = Object.keys(first);
    const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)}`.execute(target.database);
    copied += rows.length;
    last = rows.at(-1) ?? null;
  }
}

/** The words are made anew from what was copied: each database keeps them in its own way. */
async function indexWords(
  { database, fullText, lastInIndex }: Copyable,
  say: (line: string) => void,
): Promise<number> {
  for (let indexed = 0; ;) {
    const done = await database.transaction().execute(async (transaction) => {
      const articles = await transaction
        .selectFrom('articles')
        .innerJoin('bodies', 'bodies.article_key', 'articles.key')
        .innerJoin('summaries', 'summaries.article_key', 'articles.key')
        .selectAll('articles')
        .select(['bodies.body', 'summaries.packed'])
        .where('articles.key', '>', await lastInIndex(transaction))
        .orderBy('articles.key')
        .limit(ARTICLES)
        .execute();
      for (const article of articles) {
        const text = unpackText(article.body);
        const summary = unpackSummary(article.packed, { ...article, text });
        const quotes = await transaction
          .selectFrom('quotes')
          .select(['key', 'position'])
          .where('article_key', '=', article.key)
          .execute();
        await fullText.addArticle(transaction, article.key, article.title ?? '', text);
        await fullText.addQuotes(
          transaction,
          quotes.flatMap(({ key, position }) => {
            const quote = summary.quotes[position];
            return quote === undefined ? [] : [{ key, text: quoteWords(quote, { text }) }];
          }),
        );
      }
      return articles.length;
    });
    indexed += done;
    if (done < ARTICLES) return indexed;
    if (indexed % (20 * ARTICLES) === 0) say(`words of ${indexed} articles indexed so far`);
  }
}
