/** Looks through a database whose last program did not end in order, before anything is written to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, constants, existsSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { damaged } from './failures.ts';
import { findDamage } from './integrity.ts';
import { DamagedError } from './store.ts';
import { isLogDamaged } from './walFile.ts';

/** A gigabyte takes some five seconds to look through; so many bytes take a seventh of one. */
const SMALL = 32 * 1024 * 1024;

/** The start waits so long for the result of a bigger one; after that it goes on, and damage is told when it is found. */
const MOST_MILLISECONDS = 1_500;

/** What the program ends with when it has found damage. */
const FOUND = 3;

const program = fileURLToPath(new URL('integrityProgram.ts', import.meta.url));

/** SQLite would delete a log without a database: nothing is opened where there is one. */
export function checkLog(path: string): void {
  if (sizeOf(path) > 0 || sizeOf(`${path}-wal`) === 0) return;
  throw new DamagedError(
    `The database ${path} is gone or empty, and its last changes are still there (${path}-wal). Put the database back beside them, or a backup with npm run restore -- <file>; or move them away to start anew.`,
  );
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Whoever ends in order leaves no log behind. A `DamagedError` says that the database must not be used. */
export async function checkAfterCrash(path: string, onDamage: (error: DamagedError) => void): Promise<void> {
  if (sizeOf(`${path}-wal`) === 0) return;
  const lost = keepDamagedLog(path);
  if (lost !== null) onDamage(new DamagedError(lost));
  if (sizeOf(path) <= SMALL) {
    if (findDamage(path) !== null) throw new DamagedError(damaged(path));
    return;
  }
  const looking = isDamagedBeside(path);
  const patience = new AbortController();
  const late = setTimeout(MOST_MILLISECONDS, false, { signal: patience.signal }).catch(() => false);
  const isDamaged = await Promise.race([looking, late]);
  patience.abort();
  if (isDamaged) throw new DamagedError(damaged(path));
  void looking.then((isFound) => {
    if (isFound) onDamage(new DamagedError(damaged(path)));
  });
}

/** SQLite leaves out what it cannot read and writes over it: a copy is kept, and what is said of it is given. */
export function keepDamagedLog(path: string): string | null {
  const log = `${path}-wal`;
  if (!existsSync(log) || !isLogDamaged(log)) return null;
  const copy = `${log}.damaged-${statSync(log).mtime.toISOString().replaceAll(/[:.]/g, '-')}`;
  if (!existsSync(copy)) copyFileSync(log, copy, constants.COPYFILE_EXCL);
  return `The last changes of the database ${path} are damaged (its file -wal): some of what was stored last may be missing. A copy of them is kept in ${copy}; all that was stored before is there.`;
}

/** In a process of its own, which ends with this one: nothing waits for it. */
async function isDamagedBeside(path: string): Promise<boolean> {
  const child = spawn(process.execPath, [program, path], { stdio: 'ignore' });
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  child.unref();
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('exit', end);
  return code === FOUND;
}
