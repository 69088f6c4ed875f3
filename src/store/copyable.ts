/** A store as it is copied: its tables without the queries of the bot, and what each database does in its own way. */
import { sql, type Transaction } from 'kysely';
import type { FullText } from './fulltext.ts';
import { openStore, pathOf } from './open.ts';
import type { Database, Tables } from './schema.ts';

export type Copyable = {
  database: Database;
  fullText: FullText;
  /** The key of the last article whose words are in the index; 0 when none are. */
  lastInIndex: (transaction: Transaction<Tables>) => Promise<number>;
  /** Makes the next keys greater than those that were copied, and lets the database see how much it holds of what. */
  finish: () => Promise<void>;
};

/** `place` as `openStore` takes it; its tables are made or brought up to date. */
export async function openCopyable(place: string): Promise<Copyable> {
  await (await openStore(place)).close();
  const path = pathOf(place);
  return path === null ? await onPostgres(place) : await onSqlite(path);
}

async function onSqlite(path: string): Promise<Copyable> {
  const { openDatabase } = await import('./sqlite.ts');
  const { sqliteFullText } = await import('./fulltext.ts');
  const database = openDatabase(path);
  // A story may have become a part of one that comes later.
  await sql`pragma foreign_keys = off`.execute(database);
  return {
    database,
    fullText: sqliteFullText,
    lastInIndex: async (transaction) => {
      const { rows } = await sql<{
        last: number | null;
      }>`select max(rowid) as last from articles_words`.execute(transaction);
      return rows[0]?.last ?? 0;
    },
    // SQLite does so by itself.
    finish: () => Promise.resolve(),
  };
}

async function onPostgres(url: string): Promise<Copyable> {
  const { openDatabase } = await import('./postgres/postgres.ts');
  const { postgresFullText } = await import('./postgres/fulltext.ts');
  const database = openDatabase(url, false);
  return {
    database,
    fullText: postgresFullText,
    lastInIndex: async (transaction) => {
      const { rows } = await sql<{
        last: number | null;
      }>`select max(key) as last from articles_words`.execute(transaction);
      return rows[0]?.last ?? 0;
    },
    finish: async () => {
      const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
        where table_schema = current_schema() and column_name = 'key' and is_identity = 'YES'`.execute(
        database,
      );
      for (const { name } of rows) {
        await sql`select setval(pg_get_serial_sequence(${name}, 'key'), greatest(max(key), 1))
          from ${sql.table(name)}`.execute(database);
      }
      // Until it has counted, it finds its way through large tables by guesses.
      await sql`analyze`.execute(database);
    },
  };
}
