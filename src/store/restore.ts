/** Puts a backup in the place of a database; what was there is kept under another name. */
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkOurs, copyWhole, nameAnew, putInPlace, unfinishedName, type Copied } from './wholeCopy.ts';
import { keepDamagedLog } from './afterCrash.ts';
import { explainFailure, isBusy } from './failures.ts';
import { DamagedError, StoreError } from './store.ts';

/** `aside` is where what was there is now. */
export type Restored = Copied & { aside: string | null };

/** At each moment the old database or the new one is whole in its place. */
export async function restore(from: string, path: string): Promise<Restored> {
  if (resolve(from) === resolve(path))
    throw new StoreError(`${from} is the database itself; name the file of a backup.`);
  checkOurs(from);
  if (!existsSync(dirname(path)))
    throw new StoreError(`There is no folder ${dirname(path)}; make it, or set READOUT_DATA.`);
  const isThere = existsSync(path);
  if (isThere) {
    // What SQLite would not take over stays in a file of its own.
    keepDamagedLog(path);
    hold(path)?.close();
  }
  const file = unfinishedName(path, 'restoring');
  const copied = await copyWhole(from, file);
  const moment = statSync(file).mtime.toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${path}.before-restore-${moment}`;
  if (isThere) swap(file, path, aside);
  else {
    // A log without its database would be taken for the log of the new one.
    moveLogs(path, aside);
    nameAnew(
      file,
      path,
      `${path} has just been made by another program; close that program, then try again.`,
    );
  }
  return { ...copied, aside: isThere ? aside : null };
}

function swap(file: string, path: string, aside: string): void {
  const held = hold(path);
  try {
    if (held === null) moveLogs(path, aside);
    // It is made anew from the log, and this log is no more.
    rmSync(`${path}-shm`, { force: true });
    putInPlace(file, path, aside);
  } finally {
    held?.close();
    rmSync(file, { force: true });
  }
}

/**
 * Keeps every other program out until it is closed, with everything in one file. `null` where the database is so damaged
 * that SQLite cannot hold it: then nothing is written to it.
 */
function hold(path: string): DatabaseSync | null {
  const inUse = `Readout is running with the database ${path}, or another program has it open; stop it, then try again.`;
  if (!isReadable(path)) {
    if (isHeld(path)) throw new StoreError(inUse);
    return null;
  }
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    // Whoever has the database open keeps it from being taken alone.
    database.exec('pragma locking_mode = exclusive');
    database.exec('pragma journal_mode = delete');
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database.close();
    throw isBusy(error) ? new StoreError(inUse, { cause: error }) : explainFailure(path, error);
  }
}

/** Whoever may write takes the log into the file when it closes it, even where that cannot be read: this one may not. */
function isReadable(path: string): boolean {
  // SQLite deletes the log of an empty file.
  if (statSync(path).size === 0) return false;
  using database = new DatabaseSync(path, { readOnly: true });
  try {
    database.prepare('select count(*) from sqlite_schema').get();
    return true;
  } catch (error) {
    const explained = explainFailure(path, error);
    if (explained instanceof DamagedError) return false;
    throw explained;
  }
}

/** Whether a program has locked the file, as far as the system says so (Linux does). */
function isHeld(path: string): boolean {
  try {
    const held = new RegExp(`:${statSync(path).ino} `);
    return held.test(readFileSync('/proc/locks', 'utf8'));
  } catch {
    return false;
  }
}

/** They belong to the database that is moved aside. */
function moveLogs(path: string, aside: string): void {
  for (const end of ['-wal', '-journal']) if (existsSync(path + end)) renameSync(path + end, aside + end);
}
