/** Whether the database opens, is whole and fits this version. */
import type { Observation } from '../adapters/adapter.ts';
import { StoreError } from '../store/store.ts';
import { freeRoom, notAllowed } from './disk.ts';
import { noted, well, wrong, type Check, type Patient } from './patient.ts';

export const database: Check = {
  name: 'database',
  run: async (patient) => {
    const { databaseFile: file } = patient;
    if (file === null) return [await opened(patient)];
    const forbidden = await notAllowed(file);
    if (forbidden !== null) return [wrong(forbidden)];
    return [await opened(patient), await freeRoom(file)];
  },
};

async function opened({ database: opening, databaseFile }: Patient): Promise<Observation> {
  try {
    const found = await opening;
    if (found === null)
      return noted(`There is no database yet; the first start makes ${databaseFile ?? 'it'}.`);
    const { name, missing } = found;
    const damage = await found.damage();
    if (damage !== null) return wrong(damage);
    const steps = `${missing.length} ${missing.length === 1 ? 'step' : 'steps'}`;
    // Where a server has it, the server looks for damage.
    const isWhole = databaseFile === null ? `${name} opens` : `${name} opens, nothing in it is damaged,`;
    return missing.length === 0
      ? well(`${isWhole} and it fits this version.`)
      : noted(
          `${isWhole} and the next start brings it up to date (${steps}); until then its subscriptions and feeds are not looked at.`,
        );
  } catch (error) {
    if (error instanceof StoreError) return wrong(error.message);
    throw error;
  }
}
