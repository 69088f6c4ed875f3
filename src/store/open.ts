/** Opens the store at a place: the file at a path, or a database at a PostgreSQL address. */
import type { Examined } from './examined.ts';
import type { DamagedError, Store } from './store.ts';

/** `onDamage` is called when what a file keeps turns out to be damaged. `place` is a path, `sqlite:` with a path, or `postgres://user:password@host/database`. */
export async function openStore(
  place: string,
  onDamage: (error: DamagedError) => void = () => undefined,
): Promise<Store> {
  const path = pathOf(place);
  // Only the engine that is used is loaded.
  if (path !== null) return await (await import('./sqlite.ts')).openStore(path, onDamage);
  return await (await import('./postgres/postgres.ts')).openStore(place);
}

/** Looks into it, changes nothing; `null` when there is no such file yet. */
export async function examineStore(place: string): Promise<Examined | null> {
  const file = pathOf(place);
  if (file === null) {
    const { examinePostgres } = await import('./postgres/examined.ts');
    return await examinePostgres(place);
  }
  const { examineSqlite } = await import('./sqliteExamined.ts');
  return await examineSqlite(file);
}

/** The path of the file; `null` for an address of PostgreSQL. */
export function pathOf(place: string): string | null {
  return /^postgres(?:ql)?:\/\//.test(place) ? null : place.replace(/^sqlite:(?:\/\/)?/, '');
}
