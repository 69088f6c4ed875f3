/** Looks through every page of a database, and changes none. */
import { DatabaseSync } from 'node:sqlite';

/** What is wrong with it; `null` when nothing is. `thorough`: the indexes too are compared with what they are of. */
export function findDamage(path: string, { thorough = false } = {}): string | null {
  using database = new DatabaseSync(path, { readOnly: true, timeout: 2000 });
  try {
    const [row] = database.prepare(`pragma ${thorough ? 'integrity_check' : 'quick_check'}(1)`).all();
    const [said] = Object.values(row ?? {});
    return said === 'ok' ? null : String(said);
  } catch (error) {
    return (error as Error).message;
  }
}
