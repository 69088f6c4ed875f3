/** Opens the store at a place: the file at a path, or a database at a PostgreSQL address. */
import type { Store } from './store.ts';

/** `place` is a path, `sqlite:` with a path, or `postgres://user:password@host/database`. */
export async function openStore(place: string): Promise<Store> {
  // Only the engine that is used is loaded.
  if (/^postgres(?:ql)?:\/\//.test(place)) {
    const { openStore: open } = await import('./postgres/postgres.ts');
    return await open(place);
  }
  const { openStore: open } = await import('./sqlite.ts');
  return await open(place.replace(/^sqlite:(?:\/\/)?/, ''));
}
