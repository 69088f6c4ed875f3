/** What the platforms say of their tokens: valid or not, whose, what they permit. */
import type { Check } from './patient.ts';

function platform(name: string, key: string): Check {
  return {
    name,
    run: async ({ platforms }) => (await platforms.get(key)?.())?.account ?? [],
  };
}

export const slack = platform('slack', 'slack');
export const discord = platform('discord', 'discord');
