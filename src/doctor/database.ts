/** Whether the database opens, is whole and fits this version. */
import type { Observation } from '../adapters/adapter.ts';
import { StoreError } from '../store/store.ts';
import { freeRoom, notAllowed } from './disk.ts';
import { noted, well, wrong, type Check, type Patient } from './patient.ts';

export const database: Check = {
  name: 'database',
  run: async (patient) => {
    const forbidden = await notAllowed(patient.databaseFile);
    if (forbidden !== null) return [wrong(forbidden)];
    return [await opened(patient), await freeRoom(patient.databaseFile)];
  },
};

async function opened({ database: opening, databaseFile }: Patient): Promise<Observation> {
  try {
    const found = await opening;
    if (found === null) return noted(`There is no database yet; the first start makes ${databaseFile}.`);
    const damage = await found.damage();
    if (damage !== null) return wrong(damage);
    const steps = found.missing.length;
    if (steps === 0)
      return well(`${databaseFile} opens, nothing in it is damaged, and it fits this version.`);
    return noted(
      `${databaseFile} opens and nothing in it is damaged. An older version made it, and the next start brings it up to date (${steps} ${steps === 1 ? 'step' : 'steps'}); until then its subscriptions and feeds are not looked at.`,
    );
  } catch (error) {
    if (error instanceof StoreError) return wrong(error.message);
    throw error;
  }
}
