/** Looks into a database file without changing it. */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { sqliteDialect } from './dialect.ts';
import { examiningQueries, type Examined } from './examined.ts';
import { explainFailure } from './failures.ts';
import type { Tables } from './schema.ts';
import { allMigrations, checkFile } from './sqlite.ts';

const BUSY_MILLISECONDS = 2000;

/** `null` when there is no file yet; a `StoreError` says why the one that is there cannot be used. */
export async function examineSqlite(path: string): Promise<Examined | null> {
  return await Promise.resolve(existsSync(path) ? open(path) : null);
}

function open(path: string): Examined {
  const explain = (error: unknown): Error => explainFailure(path, error);
  try {
    checkFile(path);
    const file = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MILLISECONDS });
    const database = new Kysely<Tables>({ dialect: sqliteDialect(file, explain) });
    return {
      name: path,
      missing: missingIn(file),
      damage: async () => {
        const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(database);
        const fault = rows.map((row) => row.quick_check).find((word) => word !== 'ok');
        // In the words that are said when SQLite meets the damage by itself.
        return fault === undefined ? null : explain(Object.assign(new Error(fault), { errcode: 11 })).message;
      },
      clock: () => Promise.resolve(null),
      ...examiningQueries(database),
      close: () => database.destroy(),
    };
  } catch (error) {
    throw explain(error);
  }
}

function missingIn(file: DatabaseSync): string[] {
  const tables = file.prepare(`select name from sqlite_schema where name = 'kysely_migration'`).all();
  const executed = tables.length === 0 ? [] : file.prepare('select name from kysely_migration').all();
  const names = new Set<unknown>(executed.map(({ name }) => name));
  return Object.keys(allMigrations).filter((name) => !names.has(name));
}
