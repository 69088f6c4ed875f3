/** Opens the database file: makes it when it is missing, refuses it when it is not ours to write. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { compactFile } from './compacting.ts';
import { sqliteDialect } from './dialect.ts';
import { explainFailure } from './failures.ts';
import { sqliteFullText, sqliteFullTextMigrations } from './fulltext.ts';
import { digestMigrations } from './migrationDigests.ts';
import { feedMigrations } from './migrationFeeds.ts';
import { installationMigrations } from './migrationInstallations.ts';
import { outletMigrations } from './migrationOutlets.ts';
import { packedMigrations } from './migrationPacked.ts';
import { peopleMigrations } from './migrationPeople.ts';
import { platformMigrations } from './migrationPlatforms.ts';
import { migrations } from './migrations.ts';
import { scaleMigrations } from './migrationScale.ts';
import { storyMigrations } from './migrationStories.ts';
import type { Engine } from './engine.ts';
import { createStore } from './queries.ts';
import type { Transact, Tables } from './schema.ts';
import { DamagedError, StoreError, type Store } from './store.ts';
import { checkAfterCrash, checkLog } from './afterCrash.ts';
import { sharedMigrations } from './sharedMigrations.ts';

export const allMigrations = {
  ...migrations,
  ...sqliteFullTextMigrations,
  ...feedMigrations,
  ...packedMigrations,
  ...scaleMigrations,
  ...storyMigrations,
  ...peopleMigrations,
  ...platformMigrations,
  ...installationMigrations,
  ...digestMigrations,
  ...outletMigrations,
  ...sharedMigrations,
};

/** How long to wait for another program while the file is opened; later, the dialect does the waiting. */
const BUSY_MILLISECONDS = 2000;

function makeFolder(path: string): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const sentence = `The folder ${folder} for the database cannot be made; make it, or name another file.`;
    throw new StoreError(sentence, { cause: error });
  }
}

/** Looks before anything is written: a file of a newer version, or of another program, stays byte for byte. */
export function checkFile(path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    throw new StoreError(`${path} is a folder; name a file in it for the database.`);
  }
  using database = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MILLISECONDS });
  const tables = database.prepare(`select name from sqlite_schema where type = 'table'`).all();
  if (tables.length === 0) return;
  if (!tables.some(({ name }) => name === 'kysely_migration')) {
    throw new StoreError(`${path} is another program's database; name another file.`);
  }
  const known = new Set<unknown>(Object.keys(allMigrations));
  const executed = database.prepare('select name from kysely_migration').all();
  if (executed.some(({ name }) => !known.has(name))) {
    throw new StoreError(
      `The database ${path} was made by a newer version of Readout; update Readout, or name another file.`,
    );
  }
}

/** The file with kysely above it; its tables may still be missing. */
export function openDatabase(
  path: string,
  explain = (error: unknown): Error => explainFailure(path, error),
): Kysely<Tables> {
  const database = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS, enableForeignKeyConstraints: true });
  try {
    // Of a new file only: what retention frees is given back in small steps, not by copying the whole file.
    database.exec('pragma auto_vacuum = incremental');
    database.exec('pragma journal_mode = wal');
    // What the store has said it keeps must outlive a power cut.
    database.exec('pragma synchronous = full');
    // In kilobytes: the upper pages of every index stay in memory.
    database.exec('pragma cache_size = -16000');
    database.exec('pragma busy_timeout = 0');
  } catch (error) {
    database.close();
    throw error;
  }
  return new Kysely<Tables>({
    dialect: sqliteDialect(database, explain),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
}

function engineOf(database: Kysely<Tables>): Engine {
  return {
    fullText: sqliteFullText,
    transact: (action) => database.transaction().execute(action),
    retrievable: unsynced(database),
    // Every transaction that writes is alone.
    alone: () => Promise.resolve(),
    compact: () => compactFile(database),
    clock: () => Promise.resolve(null),
  };
}

/**
 * For what the web can bring again: it does not wait for the disk, which would stop the whole bot once for every poll.
 * After a power cut it may not have happened, but never by half, and never without what was kept before it.
 */
function unsynced(database: Kysely<Tables>): Transact {
  return (action) =>
    database.connection().execute(async (connection) => {
      await sql`pragma synchronous = normal`.execute(connection);
      try {
        return await connection.transaction().execute(action);
      } finally {
        await sql`pragma synchronous = full`.execute(connection);
      }
    });
}

async function migrate(database: Kysely<Tables>, path: string): Promise<void> {
  // Marks the file as Readout's ("rout"). A file that may only be read opens all the same: it fails here, at once.
  await sql`pragma application_id = 0x726f7574`.execute(database);
  const provider = { getMigrations: () => Promise.resolve(allMigrations) };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error !== undefined) throw explainFailure(path, error);
}

/** Which file it is, whatever it is called; `null` when there is none. */
function inode(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}

/**
 * The store in the file at `path`; a `StoreError` says why it cannot be used. `onDamage` is called whenever what is
 * stored turns out to be damaged later.
 */
export async function openStore(
  path: string,
  onDamage: (error: DamagedError) => void = () => undefined,
): Promise<Store> {
  makeFolder(path);
  const explain = (error: unknown): Error => {
    const explained = explainFailure(path, error);
    if (explained instanceof DamagedError) onDamage(explained);
    return explained;
  };
  try {
    const before = inode(path);
    checkLog(path);
    checkFile(path);
    await checkAfterCrash(path, onDamage);
    const database = openDatabase(path, explain);
    try {
      await migrate(database, path);
      // From here on a restore is kept out; one that was quicker has moved away the file that is open.
      if (before !== null && inode(path) !== before)
        throw new StoreError(`The database ${path} was put back from a backup just now; start again.`);
    } catch (error) {
      await database.destroy();
      throw error;
    }
    return createStore(database, engineOf(database));
  } catch (error) {
    throw explainFailure(path, error);
  }
}
