/** Backs a database up into a new file, also while the bot runs. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkOurs, copyWhole, nameAnew, unfinishedName, type Copied } from './wholeCopy.ts';
import { StoreError } from './store.ts';

/** Under its name there is the whole backup or nothing; a `StoreError` says why there is none. */
export async function backUp(path: string, target: string): Promise<Copied> {
  const taken = `${target} is there already and stays as it is; name another file.`;
  if (existsSync(target)) throw new StoreError(taken);
  if (!existsSync(dirname(target)))
    throw new StoreError(`There is no folder ${dirname(target)}; make it, or name another file.`);
  checkOurs(path);
  const copy = unfinishedName(target, 'unfinished');
  const copied = await copyWhole(path, copy);
  nameAnew(copy, target, taken);
  return copied;
}
