/** Copies a database as a whole, under a name that nobody looks for, and names it when it has been checked. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { explainFailure } from './failures.ts';
import { findDamage } from './integrity.ts';
import { checkFile } from './sqlite.ts';
import { StoreError } from './store.ts';

export type Copied = { bytes: number; articles: number; quotes: number };

/** All pages at once: in pieces it would begin anew whenever the bot writes in between. */
const ALL_PAGES = 0x7fffffff;

/** A file that is there, is a database of Readout's, and of no newer version. */
export function checkOurs(path: string): void {
  if (!existsSync(path)) throw new StoreError(`There is no file ${path}; check its name.`);
  try {
    checkFile(path);
    using database = new DatabaseSync(path, { readOnly: true });
    counts(database, path);
  } catch (error) {
    throw explainFailure(path, error);
  }
}

function counts(database: DatabaseSync, path: string): Pick<Copied, 'articles' | 'quotes'> {
  const count = (table: string): number =>
    Number(database.prepare(`select count(*) as number from ${table}`).get()?.number);
  const tables = database.prepare(`select name from sqlite_schema where name = 'articles'`).all();
  if (tables.length === 0) throw new StoreError(`${path} is no database of Readout's; name another file.`);
  return { articles: count('articles'), quotes: count('quotes') };
}

/**
 * Copies what stands in the database now, also while others write into it, to a file of its own at `copy`, and sees
 * that it is whole and on the disk. No file is left when it is not.
 */
export async function copyWhole(path: string, copy: string): Promise<Copied> {
  try {
    using database = new DatabaseSync(path, { readOnly: true, timeout: 2000 });
    database.exec('begin');
    // What is counted is what is copied: from here on this connection sees nothing that others write.
    const counted = counts(database, path);
    await backup(database, copy, { rate: ALL_PAGES });
    database.exec('commit');
    const there = finish(copy, path);
    if (there.articles !== counted.articles || there.quotes !== counted.quotes)
      throw new StoreError(`The copy of ${path} is not whole; try again.`);
    chmodSync(copy, statSync(path).mode);
    sync(copy);
    return { bytes: statSync(copy).size, ...counted };
  } catch (error) {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
    throw explainFailure(path, error);
  }
}

/** In one file: without a log beside it, which could be forgotten. */
function finish(copy: string, path: string): Pick<Copied, 'articles' | 'quotes'> {
  using database = new DatabaseSync(copy);
  database.exec('pragma journal_mode = delete');
  const damage = findDamage(copy, { thorough: true });
  if (damage !== null) throw new StoreError(`${path} is damaged (${damage}), and so is every copy of it.`);
  return counts(database, path);
}

/** Waits until a file, or what a folder says of its files, is on the disk. */
function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives the file its name; `taken` is said when there is another of this name by now. */
export function nameAnew(file: string, path: string, taken: string): void {
  try {
    linkSync(file, path);
  } catch (error) {
    if (existsSync(path)) throw new StoreError(taken, { cause: error });
    // Not every file system gives a file two names.
    renameSync(file, path);
  }
  rmSync(file, { force: true });
  sync(dirname(path));
}

/** Puts the file in the place of the one at `path`, which gets the name `aside`: at each moment one of them is there. */
export function putInPlace(file: string, path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch (error) {
    if (existsSync(aside)) throw error;
    renameSync(path, aside);
  }
  sync(dirname(path));
  renameSync(file, path);
  sync(dirname(path));
}

/** A name beside `path` for what is not finished; what killed programs left there is taken away. */
export function unfinishedName(path: string, word: string): string {
  const [folder, start] = [dirname(path), `${basename(path)}.${word}-`];
  for (const name of readdirSync(folder)) {
    const [, number] = name.startsWith(start)
      ? (/^(\d+)(?:-\w+)?$/.exec(name.slice(start.length)) ?? [])
      : [];
    if (number === undefined || (Number(number) !== process.pid && isAlive(Number(number)))) continue;
    rmSync(join(folder, name), { force: true });
  }
  return `${path}.${word}-${process.pid}`;
}

function isAlive(number: number): boolean {
  try {
    return process.kill(number, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
