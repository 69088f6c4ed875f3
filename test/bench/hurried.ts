/** The store over a file that nobody would miss: the same writes, none of which waits for the disk. */
import { DatabaseSync } from 'node:sqlite';
import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely';
import { sqliteDialect } from '../../src/store/dialect.ts';
import { sqliteFullText } from '../../src/store/fulltext.ts';
import { createStore } from '../../src/store/queries.ts';
import type { Tables, Transact } from '../../src/store/schema.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

export async function openHurried(path: string): Promise<Store> {
  await (await openStore(path)).close();
  const file = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  file.exec('pragma synchronous = off');
  file.exec('pragma cache_size = -500000');
  file.exec('pragma wal_autocheckpoint = 50000');
  const database = new Kysely<Tables>({
    dialect: sqliteDialect(file, (error) => (error instanceof Error ? error : new Error(String(error)))),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
  const transact: Transact = (action) => database.transaction().execute(action);
  return createStore(database, {
    ...{ fullText: sqliteFullText, transact, retrievable: transact },
    ...{ alone: () => Promise.resolve(), compact: () => Promise.resolve(false) },
    clock: () => Promise.resolve(null),
  });
}
