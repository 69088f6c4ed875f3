/** How the store is asked for somebody: people by their keys, unnamed sources, who have none, by their words. */
import { groupNames, type KnownActor } from '../people.ts';
import type { ActorName, StoredActor } from '../records.ts';
import { baseKey } from './keys.ts';
import { roleText } from './roles.ts';

type Asked = Pick<KnownActor, 'kind' | 'names' | 'persons'>;

export function saidBy({ kind, names, persons }: Asked): { speakers: string[] } | { persons: string[] } {
  return kind === 'unnamed' ? { speakers: names } : { persons };
}

export function appearancesOf({ kind, names, persons }: Asked): { names: string[] } | { persons: string[] } {
  return kind === 'unnamed' ? { names } : { persons };
}

/** Somebody as one article names them. */
export function nameIn(
  { actor, person, article, quoted, mentioned }: StoredActor,
  home: string | null,
): ActorName {
  const { name, kind, aliases } = actor;
  const former = actor.roles.filter((role) => role.former);
  const held = [...actor.roles.filter((role) => !role.former), ...former].map((role) => ({
    text: roleText(role),
    date: article.publishedAt,
  }));
  const roles = held.map(({ text }) => text);
  const key = person ?? baseKey(kind, name);
  return { person: key, name, kind, aliases, roles, held, quoted, mentioned, home };
}

/**
 * Those who are present, each once. `linked` are they and those with whom a correction put them together: who is absent
 * gives a name, and counts nothing.
 */
export function groupPresent(present: ActorName[], linked: ActorName[]): KnownActor[] {
  const persons = new Set(present.map(({ person }) => person));
  const absent = linked.filter(({ person }) => !persons.has(person));
  const known = [...present, ...absent.map((each) => ({ ...each, quoted: 0, mentioned: 0 }))];
  return groupNames(known).filter((actor) => actor.persons.some((person) => persons.has(person)));
}
