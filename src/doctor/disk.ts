/** Whether the file of the database may be read and written, and has room to grow. */
import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Observation } from '../adapters/adapter.ts';
import { noted, well, wrong } from './patient.ts';

const { R_OK, W_OK, X_OK } = constants;

/** What has to be changed, in words; `null` when nothing has to. */
export async function notAllowed(file: string): Promise<string | null> {
  const folder = await nearest(dirname(file));
  if (!(await stat(folder)).isDirectory())
    return `${folder} is a file, and no folder for the database; name another one in READOUT_DATA.`;
  if (!(await isAllowed(folder, R_OK | W_OK | X_OK)))
    return `In the folder ${folder} this user may not read and write; allow it.`;
  if ((await exists(file)) && !(await isAllowed(file, R_OK | W_OK)))
    return `The database ${file} may not be read and written by this user; allow it.`;
  return null;
}

const LITTLE = 1_000_000_000;
const TOO_LITTLE = 100_000_000;

export async function freeRoom(file: string): Promise<Observation> {
  const { bavail, bsize } = await statfs(await nearest(dirname(file)));
  const free = bavail * bsize;
  const size = free < LITTLE ? `${Math.floor(free / 1e6)} MB` : `${Math.floor(free / 1e9)} GB`;
  if (free < TOO_LITTLE) return wrong(`Only ${size} are free where the database is; free some space.`);
  if (free < LITTLE) return noted(`${size} are free where the database is; that will not last.`);
  return well(`${size} are free where the database is.`);
}

/** The folder may still have to be made: then it is the nearest one above it that counts. */
async function nearest(folder: string): Promise<string> {
  return (await exists(folder)) || dirname(folder) === folder ? folder : await nearest(dirname(folder));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isAllowed(path: string, what: number): Promise<boolean> {
  return access(path, what).then(
    () => true,
    () => false,
  );
}
