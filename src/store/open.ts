/** Opens the store at a place: the file at a path, or a database at a PostgreSQL address. */
import type { Examined } from './examined.ts';
import type { Store } from './store.ts';

/** `place` is a path, `sqlite:` with a path, or `postgres://user:password@host/database`. */
export async function openStore(place: string): Promise<Store> {
  // Only the engine that is used is loaded.
  const file = fileOf(place);
  if (file === null) {
    const { openStore: open } = await import('./postgres/postgres.ts');
    return await open(place);
  }
  const { openStore: open } = await import('./sqlite.ts');
  return await open(file);
}

/** Looks into it, changes nothing; `null` when there is no such file yet. */
export async function examineStore(place: string): Promise<Examined | null> {
  const file = fileOf(place);
  if (file === null) {
    const { examinePostgres } = await import('./postgres/examined.ts');
    return await examinePostgres(place);
  }
  const { examineSqlite } = await import('./sqliteExamined.ts');
  return await examineSqlite(file);
}

/** `null` where a server has it. */
export function fileOf(place: string): string | null {
  return /^postgres(?:ql)?:\/\//.test(place) ? null : place.replace(/^sqlite:(?:\/\/)?/, '');
}
