/** How the store is asked for somebody: people by their keys, unnamed sources, who have none, by their words. */
import type { KnownActor } from '../people.ts';

type Asked = Pick<KnownActor, 'kind' | 'names' | 'persons'>;

export function saidBy({ kind, names, persons }: Asked): { speakers: string[] } | { persons: string[] } {
  return kind === 'unnamed' ? { speakers: names } : { persons };
}

export function appearancesOf({ kind, names, persons }: Asked): { names: string[] } | { persons: string[] } {
  return kind === 'unnamed' ? { names } : { persons };
}
