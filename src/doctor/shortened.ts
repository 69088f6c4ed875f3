/** Says what is well in one line where it would fill the screen; what is wrong has a line each. */
import type { Observation } from '../adapters/adapter.ts';
import { well } from './patient.ts';

const MOST_LINES = 20;

/** `words` say of so many what each line says of one. */
export function shortened(found: Observation[], words: string): Observation[] {
  const fine = found.filter(({ state }) => state === 'well');
  if (fine.length <= MOST_LINES) return found;
  return [well(`${fine.length} ${words}`), ...found.filter(({ state }) => state !== 'well')];
}
