/** The rows of a store's tables as they are copied: in the order of their keys, in steps, and hashed to be compared. */
import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Copyable } from './copyable.ts';
import type { copiedTables } from './copyTables.ts';

export type Table = (typeof copiedTables)[number];

export type Row = Record<string, string | number | Uint8Array | null>;

/** Rows of one step; SQLite takes 32,766 values in a statement. */
export const ROWS = 500;

/** All rows of a table as one number of rows and one hash, whatever order the database has them in. */
export async function digestOf(store: Copyable, table: Table): Promise<{ rows: number; hash: string }> {
  const [, keys] = table;
  const sum = Buffer.alloc(32);
  let rows = 0;
  for (let last: Row | null = null; ;) {
    const rest: RawBuilder<boolean> =
      last === null ? sql<boolean>`1 = 1` : sql<boolean>`${columnsOf(keys)} > ${valuesOf(keys, last)}`;
    const some: Row[] = await rowsOf(store, table, rest, ROWS);
    for (const row of some) {
      for (const [index, byte] of createHash('sha256').update(canonical(row)).digest().entries())
        sum[index] = (sum[index] ?? 0) ^ byte;
    }
    rows += some.length;
    last = some.at(-1) ?? null;
    if (last === null) return { rows, hash: sum.toString('hex') };
  }
}

export function hashOf(row: Row): string {
  return createHash('sha256').update(canonical(row)).digest('hex');
}

/** The columns of the databases stand in different orders. */
function canonical(row: Row): string {
  const columns = Object.keys(row).sort();
  return JSON.stringify(
    columns.map((column) => {
      const value = row[column];
      return [column, value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value];
    }),
  );
}

export function columnsOf(keys: readonly string[]) {
  return sql`(${sql.join(keys.map((key) => sql.ref(key)))})`;
}

export function valuesOf(keys: readonly string[], row: Row) {
  return sql`(${sql.join(keys.map((key) => row[key]))})`;
}

export async function rowsOf(
  { database }: Copyable,
  [name, keys]: Table,
  where: RawBuilder<boolean>,
  limit: number,
): Promise<Row[]> {
  const order = sql.join(keys.map((key) => sql.ref(key)));
  const { rows } = await sql<Row>`select * from ${sql.table(name)} where ${where} order by ${order}
    limit ${limit}`.execute(database);
  return rows;
}

export async function lastRow({ database }: Copyable, [name, keys]: Table): Promise<Row | null> {
  const order = sql.join(keys.map((key) => sql`${sql.ref(key)} desc`));
  const { rows } = await sql<Row>`select * from ${sql.table(name)} order by ${order} limit 1`.execute(
    database,
  );
  return rows[0] ?? null;
}

export async function countRows(
  { database }: Copyable,
  name: string,
  where: RawBuilder<boolean>,
): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from ${sql.table(name)} where ${where}`.execute(database);
  return rows[0]?.n ?? 0;
}
