/** Whether the database opens, is whole, fits this version, and has room to grow. */
import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Observation } from '../adapters/adapter.ts';
import { StoreError } from '../store/store.ts';
import { noted, well, wrong, type Check, type Patient } from './patient.ts';

export const database: Check = {
  name: 'database',
  run: async (patient) => [...(await examine(patient)), ...(await room(patient))],
};

async function examine({ database: opened, databaseFile }: Patient): Promise<Observation[]> {
  try {
    const found = await opened;
    if (found === null) return [noted(`There is no database yet; the first start makes ${databaseFile}.`)];
    const damage = await found.damage();
    if (damage.length > 0)
      return [
        wrong(
          `The database ${databaseFile} is damaged; put a backup in its place, or move it away to start anew. (${damage.join('; ')})`,
        ),
      ];
    const steps = found.missing.length;
    return steps === 0
      ? [well(`${databaseFile} opens, nothing in it is damaged, and it fits this version.`)]
      : [
          noted(
            `${databaseFile} opens and nothing in it is damaged; it was made by an older version, and the next start brings it up to date (${steps} ${steps === 1 ? 'step' : 'steps'}). Until then subscriptions and feeds are not looked at.`,
          ),
        ];
  } catch (error) {
    if (error instanceof StoreError) return [wrong(error.message)];
    throw error;
  }
}

const LITTLE = 1_000_000_000;
const TOO_LITTLE = 100_000_000;

/** The folder may still have to be made: then it is the nearest one above it that counts. */
async function room({ databaseFile }: Patient): Promise<Observation[]> {
  const folder = await existing(dirname(databaseFile));
  if (!(await stat(folder)).isDirectory())
    return [wrong(`${folder} is a file, and no folder for the database; name another one in READOUT_DATA.`)];
  const { R_OK, W_OK, X_OK } = constants;
  if (!(await isAllowed(folder, R_OK | W_OK | X_OK)))
    return [wrong(`In the folder ${folder} this user may not read and write; allow it.`)];
  if ((await exists(databaseFile)) && !(await isAllowed(databaseFile, R_OK | W_OK)))
    return [wrong(`The database ${databaseFile} may not be read and written by this user; allow it.`)];
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${free < LITTLE ? `${Math.floor(free / 1e6)} MB` : `${Math.floor(free / 1e9)} GB`} are free where the database is`;
  if (free < TOO_LITTLE) return [wrong(`Only ${text}; free some space before writing fails.`)];
  return [free < LITTLE ? noted(`${text}; that will not last.`) : well(`${text}.`)];
}

async function existing(folder: string): Promise<string> {
  return (await exists(folder)) || dirname(folder) === folder ? folder : await existing(dirname(folder));
}

function isAllowed(path: string, what: number): Promise<boolean> {
  return access(path, what).then(
    () => true,
    () => false,
  );
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
