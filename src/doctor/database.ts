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

/** The folder that is there, of the one that may still have to be made. */
async function room({ databaseFile }: Patient): Promise<Observation[]> {
  const folder = await existing(dirname(databaseFile));
  const places = [folder, ...((await exists(databaseFile)) ? [databaseFile] : [])];
  for (const place of places) {
    const isFolder = place === folder;
    const wanted = constants.R_OK | constants.W_OK | (isFolder ? constants.X_OK : 0);
    const isAllowed = await access(place, wanted).then(
      () => true,
      () => false,
    );
    if (!isAllowed)
      return [
        wrong(
          `${isFolder ? 'The folder' : 'The database'} ${place} may not be read and written by this user; allow it.`,
        ),
      ];
    if (isFolder && !(await stat(place)).isDirectory())
      return [
        wrong(
          `${place} is a file, and the database should be in a folder of this name; name another one in READOUT_DATA.`,
        ),
      ];
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${free < LITTLE ? `${Math.floor(free / 1e6)} MB` : `${Math.floor(free / 1e9)} GB`} are free where the database is`;
  if (free < TOO_LITTLE) return [wrong(`Only ${text}; free some space before writing fails.`)];
  return [free < LITTLE ? noted(`${text}; that will not last.`) : well(`${text}.`)];
}

async function existing(folder: string): Promise<string> {
  return (await exists(folder)) || dirname(folder) === folder ? folder : await existing(dirname(folder));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
