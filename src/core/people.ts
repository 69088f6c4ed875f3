/** Puts the names that several articles use for one actor together, without ever guessing between two people. */
import { fold } from './fold.ts';
import type { ActorName } from './records.ts';
import type { Actor } from './summary.ts';

/** One actor across articles; `names` are the names of all of them, `name` the fullest. */
export type KnownActor = ActorName & { names: string[] };

/**
 * "Khamenei" in one article and "Ali Khamenei" in another are one, unless there is a second Khamenei. Of equal names
 * the first stands for all; most quoted come first.
 */
export function groupNames(known: ActorName[]): KnownActor[] {
  const groups: ActorName[][] = [];
  /** Every name that may mean a group, to the numbers of those groups. */
  const meanings = new Map<string, Set<number>>();
  for (const each of [...known].sort(byLength)) {
    const homes = [...(meanings.get(keyOf(each.kind, each.name)) ?? [])];
    const home = homes.length === 1 ? (homes[0] ?? groups.length) : groups.length;
    groups[home] = [...(groups[home] ?? []), each];
    for (const name of namesOf(each)) {
      const key = keyOf(each.kind, name);
      meanings.set(key, (meanings.get(key) ?? new Set()).add(home));
    }
  }
  return groups.map(join).sort((one, other) => other.quoted - one.quoted);
}

/** The names that can stand for an actor in another article: aliases, and the end of a person's name. */
function namesOf({ name, kind, aliases }: ActorName): string[] {
  if (kind === 'unnamed') return [name];
  const words = kind === 'person' ? fold(name).split(' ') : [];
  return [name, ...aliases, ...words.map((_, index) => words.slice(index).join(' '))];
}

function keyOf(kind: Actor['kind'], name: string): string {
  return `${kind} ${fold(name)}`;
}

function join(members: ActorName[]): KnownActor {
  const [first] = members;
  if (first === undefined) throw new Error('a group has a member');
  const names = distinct(members.map(({ name }) => name));
  return {
    name: first.name,
    kind: first.kind,
    names,
    aliases: distinct(members.flatMap(({ name, aliases }) => [name, ...aliases])).filter(
      (name) => name !== first.name,
    ),
    roles: distinct(members.flatMap(({ roles }) => roles)),
    quoted: members.reduce((sum, { quoted }) => sum + quoted, 0),
  };
}

function byLength(one: ActorName, other: ActorName): number {
  return fold(other.name).length - fold(one.name).length || other.quoted - one.quoted;
}

function distinct(names: string[]): string[] {
  return [...new Set(names)];
}
