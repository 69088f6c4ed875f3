/** Puts the names that several articles use for one actor together, without ever guessing between two people. */
import { fold, foldedWords } from './fold.ts';
import type { ActorName } from './records.ts';
import { baseOf, numberOf } from './people/keys.ts';
import type { HeldRole } from './people/roles.ts';
import { isSpelledLike, spellingOf } from './people/sameSpelling.ts';

/** One actor across articles; `names` and `persons` are the names and keys of all of them, `name` the fullest. */
export type KnownActor = Omit<ActorName, 'person' | 'home'> & {
  names: string[];
  persons: string[];
  /** What to type to mean this one and no namesake: the name, with a number where others have it too. */
  call: string;
};

/**
 * "Khamenei" in one article and "Ali Khamenei" in another are one, unless there is a second Khamenei. Of equal names
 * the first stands for all; most quoted come first. What a reader has put together or kept apart (`home`) counts more.
 */
export function groupNames(known: ActorName[]): KnownActor[] {
  const groups: ActorName[][] = [];
  const homes: Homes = { byPerson: new Map(), byName: new Map() };
  const corrected = correctedHomes(known);
  for (const each of inOrder(known, corrected)) {
    const home = homeOf(each, corrected, homes, groups) ?? groups.length;
    groups[home] = [...(groups[home] ?? []), each];
    settle(homes, each, home);
  }
  return numbered(groups.map(join)).sort((one, other) => other.quoted - one.quoted);
}

/** Where a person, who may be there once for each article, or a name belongs to: the numbers of groups. */
type Homes = {
  byPerson: Map<string, number>;
  /** By every name that may mean a group, and by the spelling of full names. */
  byName: Map<string, Set<number>>;
};

function settle({ byPerson, byName }: Homes, each: ActorName, home: number): void {
  byPerson.set(each.person, home);
  const spelling = spellingOf(each);
  const keys = namesOf(each).map((name) => `${each.kind} ${name}`);
  for (const key of spelling === null ? keys : [...keys, `spelled ${spelling}`]) {
    byName.set(key, (byName.get(key) ?? new Set()).add(home));
  }
}

function homeOf(
  each: ActorName,
  corrected: Map<string, string>,
  homes: Homes,
  groups: ActorName[][],
): number | null {
  const same = homes.byPerson.get(each.person);
  if (same !== undefined) return same;
  const home = corrected.get(each.person);
  if (home !== undefined) return home === each.person ? null : (homes.byPerson.get(home) ?? null);
  const meant = [...(homes.byName.get(`${each.kind} ${fold(each.name)}`) ?? [])];
  const named = meant.filter((group) => !isNamesake(each, groups[group] ?? []));
  if (named.length > 0) return only(named);
  const spelled = [...(homes.byName.get(`spelled ${spellingOf(each) ?? ''}`) ?? [])];
  return only(spelled.filter((group) => isSpelledLike(each, groups[group] ?? [])));
}

function only(homes: number[]): number | null {
  return homes.length === 1 ? (homes[0] ?? null) : null;
}

/** Somebody of exactly this name who is somebody else. */
function isNamesake(each: ActorName, group: ActorName[]): boolean {
  return group.some(({ person }) => person !== each.person && baseOf(person) === baseOf(each.person));
}

/** Where what a reader has put together leads to in the end; who stands alone leads to themselves. */
function correctedHomes(known: ActorName[]): Map<string, string> {
  const next = new Map(known.map(({ person, home }) => [person, home]));
  const homes = new Map<string, string>();
  for (const { person, home } of known) {
    let last = home;
    const passed = new Set([person]);
    while (last !== null && !passed.has(last)) {
      passed.add(last);
      const further = next.get(last) ?? null;
      if (further === null || further === last) break;
      last = further;
    }
    if (last !== null && next.has(last)) homes.set(person, last);
  }
  return homes;
}

/** Full names first, as they tell what the others mean; whoever a reader has put to another comes after that one. */
function inOrder(known: ActorName[], corrected: Map<string, string>): ActorName[] {
  const moved = ({ person }: ActorName): boolean => (corrected.get(person) ?? person) !== person;
  const targets = new Set([...corrected.values()]);
  const tier = (each: ActorName, folded: string): number => {
    if (moved(each)) return 1;
    return each.kind !== 'person' || targets.has(each.person) || folded.includes(' ') ? 0 : 2;
  };
  return known
    .map((each) => ({ each, folded: fold(each.name) }))
    .map(({ each, folded }) => ({ each, tier: tier(each, folded), length: folded.length }))
    .sort(
      (one, other) =>
        one.tier - other.tier ||
        other.length - one.length ||
        other.each.quoted - one.each.quoted ||
        numberOf(one.each.person) - numberOf(other.each.person),
    )
    .map(({ each }) => each);
}

/** What can stand for an actor in another article, folded: the aliases, and the end of a person's name. */
function namesOf({ name, kind, aliases }: ActorName): string[] {
  if (kind === 'unnamed') return [fold(name)];
  const words = kind === 'person' ? foldedWords(name).slice(-mostWords) : [];
  return [...[name, ...aliases].map(fold), ...words.map((_, index) => words.slice(index).join(' '))];
}

/** More words than the end of a name has. */
const mostWords = 8;

function join(members: ActorName[]): KnownActor {
  const [first] = members;
  if (first === undefined) throw new Error('a group has a member');
  const held = newestFirst(members.flatMap((member) => member.held));
  return {
    name: first.name,
    kind: first.kind,
    names: distinct(members.map(({ name }) => name)),
    persons: members.map(({ person }) => person),
    call: first.name,
    aliases: distinct(members.flatMap(({ name, aliases }) => [name, ...aliases])).filter(
      (name) => name !== first.name,
    ),
    roles: distinct([...held.map(({ text }) => text), ...members.flatMap(({ roles }) => roles)]),
    held,
    quoted: members.reduce((sum, { quoted }) => sum + quoted, 0),
    mentioned: members.reduce((sum, { mentioned }) => sum + mentioned, 0),
  };
}

/** Each role once, with its newest date. */
function newestFirst(held: HeldRole[]): HeldRole[] {
  const dated = held.map((role) => ({ role, date: role.date ?? '' }));
  const sorted = dated.sort((one, other) => (one.date === other.date ? 0 : one.date < other.date ? 1 : -1));
  const newest = new Map<string, HeldRole>();
  for (const { role } of sorted) if (!newest.has(role.text)) newest.set(role.text, role);
  return [...newest.values()];
}

/** Gives namesakes the numbers that tell them apart, in the order in which they came. */
function numbered(actors: KnownActor[]): KnownActor[] {
  const namesakes = Map.groupBy(actors, ({ persons: [first = ''] }) => baseOf(first));
  for (const same of namesakes.values()) {
    if (same.length < 2) continue;
    const ordered = [...same].sort(
      (one, other) => numberOf(one.persons[0] ?? '') - numberOf(other.persons[0] ?? ''),
    );
    for (const [index, actor] of ordered.entries()) actor.call = `${actor.name} #${index + 1}`;
  }
  return actors;
}

function distinct(names: string[]): string[] {
  return [...new Set(names)];
}
