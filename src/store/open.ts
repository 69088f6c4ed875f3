/** Opens the store at a place: the file at a path, or a database at a PostgreSQL address. */
import type { Store } from './store.ts';

/** `place` is a path, `sqlite:` with a path, or `postgres://user:password@host/database`. */
export async function openStore(place: string): Promise<Store> {
  const path = pathOf(place);
  // Only the engine that is used is loaded.
  const { openStore: open } =
    path === null ? await import('./postgres/postgres.ts') : await import('./sqlite.ts');
  return await open(path ?? place);
}

/** The path of the file; `null` for an address of PostgreSQL. */
export function pathOf(place: string): string | null {
  return /^postgres(?:ql)?:\/\//.test(place) ? null : place.replace(/^sqlite:(?:\/\/)?/, '');
}
