/** Search by words with SQLite's FTS5: the one part of the queries that another database does differently. */
import { sql, type AliasableExpression, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from './schema.ts';
import { fold } from './words.ts';

/**
 * What the queries ask of a database's word index. The terms are `searchTerms`: every one must be there; a term of
 * several words is a phrase, its words stand side by side in this order.
 */
export type FullText = {
  addArticle: (transaction: Transaction<Tables>, key: number, title: string, text: string) => Promise<void>;
  removeArticle: (transaction: Transaction<Tables>, key: number) => Promise<void>;
  addQuotes: (transaction: Transaction<Tables>, quotes: { key: number; text: string }[]) => Promise<void>;
  /** To be called while the rows of the quotes are still there. */
  removeQuotes: (transaction: Transaction<Tables>, articleKey: number) => Promise<void>;
  /** Keys of articles; the lower the rank, the better the match. */
  articles: (terms: string[][]) => AliasableExpression<{ key: number; rank: number }>;
  /** Keys of quotes, ranked in the same way. */
  quotes: (terms: string[][]) => AliasableExpression<{ key: number; rank: number }>;
  /** The column's text begins so; answered from an index on the column. */
  begins: (column: 'word', beginning: string) => RawBuilder<boolean>;
};

/** Pages that one step merges; a step takes some milliseconds. */
const MERGED = 100;

/** Quoted, words are a phrase and never FTS5 syntax; side by side, all are required; none at all is matched by nothing. */
function matchAll(terms: string[][]): string {
  return terms.length > 0 ? terms.map((words) => `"${words.join(' ')}"`).join(' ') : '""';
}

export const sqliteFullText: FullText = {
  addArticle: async (transaction, key, title, text) => {
    await sql`insert into articles_words (rowid, title, text) values (${key}, ${fold(title)}, ${fold(text)})`.execute(
      transaction,
    );
  },
  removeArticle: async (transaction, key) => {
    await sql`delete from articles_words where rowid = ${key}`.execute(transaction);
  },
  addQuotes: async (transaction, quotes) => {
    for (const { key, text } of quotes) {
      await sql`insert into quotes_words (rowid, text) values (${key}, ${fold(text)})`.execute(transaction);
    }
  },
  removeQuotes: async (transaction, articleKey) => {
    await sql`delete from quotes_words where rowid in (select key from quotes where article_key = ${articleKey})`.execute(
      transaction,
    );
  },
  // A word in the title counts four times as much as one in the text.
  articles: (terms) => sql`(
    select rowid as key, bm25(articles_words, 4.0, 1.0) as rank
    from articles_words where articles_words match ${matchAll(terms)})`,
  quotes: (terms) => sql`(
    select rowid as key, bm25(quotes_words) as rank
    from quotes_words where quotes_words match ${matchAll(terms)})`,
  begins: beginsSo,
};

/** No letter is greater than the last one there is. */
export function beginsSo(column: 'word', beginning: string): RawBuilder<boolean> {
  return sql`${sql.ref(column)} >= ${beginning} and ${sql.ref(column)} < ${`${beginning}\u{10FFFF}`}`;
}

/** Drops a part of what the index still holds of words that were removed; `false` when there is nothing to drop. */
export async function shrinkWords(transaction: Transaction<Tables>): Promise<boolean> {
  const changes = async (): Promise<number> => {
    const { rows } = await sql<{ changes: number }>`select total_changes() as changes`.execute(transaction);
    return rows[0]?.changes ?? 0;
  };
  const before = await changes();
  for (const index of ['articles_words', 'quotes_words']) {
    const name = sql.table(index);
    await sql`insert into ${name} (${name}, rank) values ('merge', ${sql.lit(MERGED)})`.execute(transaction);
  }
  // A merge that finds nothing to do counts as one change.
  return (await changes()) - before > 2;
}

/** Only the index is kept, not the texts; `porter` makes "sanctions" match "sanction". */
export const sqliteFullTextMigrations: Record<string, Migration> = {
  '0002-words': {
    up: async (database: Kysely<unknown>) => {
      for (const columns of ['articles_words using fts5(title, text', 'quotes_words using fts5(text']) {
        await sql`create virtual table ${sql.raw(columns)}, content='', contentless_delete=1,
          tokenize='porter unicode61 remove_diacritics 2')`.execute(database);
      }
    },
  },
};
