/** Gives freed space of the database file back to the disk, in steps of some milliseconds. */
import { sql } from 'kysely';
import { shrinkWords } from './fulltext.ts';
import type { Database } from './schema.ts';

/** Pages of the file that one step gives back. */
const PAGES = 500;

export async function compactFile(database: Database): Promise<boolean> {
  const shrunk = await database.transaction().execute(shrinkWords);
  const free = await freePages(database);
  if (free === 0) return shrunk;
  await sql`pragma incremental_vacuum(${sql.lit(PAGES)})`.execute(database);
  const left = await freePages(database);
  return shrunk || (left > 0 && left < free);
}

async function freePages(database: Database): Promise<number> {
  const { rows } = await sql<{ freelist_count: number }>`pragma freelist_count`.execute(database);
  return rows[0]?.freelist_count ?? 0;
}
