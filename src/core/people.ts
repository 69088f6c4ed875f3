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
  const groups = new Map<string, ActorName[]>();
  for (const each of [...known].sort(byLength)) {
    const key = homeOf(each, groups) ?? `${each.kind} ${fold(each.name)}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map(join).sort((one, other) => other.quoted - one.quoted);
}

/** Other names and shorter ones that can only mean one group of the same kind. */
function homeOf(each: ActorName, groups: Map<string, ActorName[]>): string | null {
  const name = fold(each.name);
  const homes = [...groups].filter(([, members]) =>
    members.some((member) => member.kind === each.kind && isSame(member, name, each.kind)),
  );
  return homes.length === 1 ? (homes[0]?.[0] ?? null) : null;
}

function isSame(member: ActorName, name: string, kind: Actor['kind']): boolean {
  const full = fold(member.name);
  if (full === name) return true;
  if (kind === 'unnamed') return false;
  return (
    member.aliases.some((alias) => fold(alias) === name) || (kind === 'person' && full.endsWith(` ${name}`))
  );
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
