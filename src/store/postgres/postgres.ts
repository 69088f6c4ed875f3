/** Opens the database at a PostgreSQL address: makes its tables, refuses it when it is not ours to write. */
import {
  HandleEmptyInListsPlugin,
  Kysely,
  replaceWithNoncontingentExpression,
  sql,
  type Transaction,
} from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { createStore } from '../queries.ts';
import type { Database, Tables } from '../schema.ts';
import { sharedMigrations } from '../sharedMigrations.ts';
import { StoreError, type Store } from '../store.ts';
import { postgresDialect } from './dialect.ts';
import { explainFailure, isOverlap, shownOf, type Shown } from './failures.ts';
import { postgresFullText } from './fulltext.ts';
import { postgresMigrations } from './tables.ts';

const allMigrations = { ...postgresMigrations, ...sharedMigrations };

/** The store at the address `url`; a `StoreError` says why it cannot be used. */
export async function openStore(url: string): Promise<Store> {
  const shown = shownOf(url);
  try {
    const database = openDatabase(url, true);
    try {
      if ((await missingIn(database, shown)).length > 0) await migrate(url);
    } catch (error) {
      await database.destroy();
      throw error;
    }
    return createStore(database, engineOf(database));
  } catch (error) {
    throw explainFailure(shown, error);
  }
}

/** Not `isLimited` may last as long as it must: changes of all tables, and whole copies. */
export function openDatabase(url: string, isLimited: boolean): Database {
  return new Kysely<Tables>({
    dialect: postgresDialect(url, isLimited),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
}

/** What is to be made yet. Looks before anything is written: a newer version's database, or another program's, stays as it is. */
export async function missingIn(database: Database, { name, host }: Shown): Promise<string[]> {
  const { rows } = await sql<{ encoding: string; isOurs: boolean; isUsed: boolean }>`select
    current_setting('server_encoding') as encoding,
    to_regclass('kysely_migration') is not null as "isOurs",
    exists (select 1 from pg_tables where schemaname = current_schema()) as "isUsed"`.execute(database);
  const { encoding = '', isOurs = false, isUsed = false } = rows[0] ?? {};
  if (encoding !== 'UTF8') {
    throw new StoreError(
      `The database ${name} on ${host} is encoded in ${encoding}; make one in UTF8 (createdb -E UTF8 -T template0).`,
    );
  }
  if (isUsed && !isOurs) {
    throw new StoreError(
      `The database ${name} on ${host} is another program's; name another one in DATABASE_URL.`,
    );
  }
  const known = Object.keys(allMigrations);
  if (!isOurs) return known;
  const executed = await sql<{ name: string }>`select name from kysely_migration`.execute(database);
  const names = new Set(executed.rows.map((migration) => migration.name));
  if ([...names].some((each) => !known.includes(each))) {
    throw new StoreError(
      `The database ${name} on ${host} was made by a newer version of Readout; update Readout, or name another database.`,
    );
  }
  return known.filter((each) => !names.has(each));
}

/** Processes that start at the same time wait for each other: kysely holds a lock meanwhile. */
async function migrate(url: string): Promise<void> {
  const database = openDatabase(url, false);
  try {
    const provider = { getMigrations: () => Promise.resolve(allMigrations) };
    const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
    if (error !== undefined) throw error as Error;
  } finally {
    await database.destroy();
  }
}

/** "rout" in numbers: the lock of whoever writes what all workspaces have together. */
const LIBRARY = 0x726f7574;

function engineOf(database: Database): Engine {
  return {
    fullText: postgresFullText,
    transact: (action) => again(() => database.transaction().execute(action)),
    retrievable: (action) =>
      again(() =>
        database.transaction().execute(async (transaction) => {
          await sql`set local synchronous_commit = off`.execute(transaction);
          return await action(transaction);
        }),
      ),
    alone: async (transaction: Transaction<Tables>) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(LIBRARY)})`.execute(transaction);
    },
    // PostgreSQL does so by itself.
    compact: () => Promise.resolve(false),
    clock: async () => {
      const { rows } = await sql<{ now: string }>`select to_char(clock_timestamp() at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS"Z"') as now`.execute(database);
      return rows[0]?.now ?? null;
    },
  };
}

/** How often what overlaps with others is tried. */
const TRIES = 5;

async function again<Result>(action: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await action();
    } catch (error) {
      if (tries === TRIES || !isOverlap(error)) throw error;
    }
  }
}
