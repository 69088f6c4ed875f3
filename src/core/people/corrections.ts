/** What to keep when a reader puts two actors together, or takes one apart. */
import { fold } from '../fold.ts';
import { groupNames, type KnownActor } from '../people.ts';
import type { ActorName } from '../records.ts';

/** `home` is whom they are put to, themselves to stand alone, `null` to leave it to the names. */
export type Correction = { person: string; home: string | null };

/** Everyone of one actor belongs to the other from now on. */
export function merging(one: KnownActor, into: KnownActor): Correction[] {
  const [home = ''] = into.persons;
  return [
    { person: home, home: null },
    ...one.persons.filter((person) => person !== home).map((person) => ({ person, home })),
  ];
}

/**
 * Takes the name that was typed away from the actor, or all other names when it is the actor's own. What a reader put
 * together is as it was before; what the names put together stands apart. `known` holds all names of the actor.
 */
export function splitting(actor: KnownActor, typed: string, known: ActorName[]): Correction[] {
  const [first = ''] = actor.persons;
  const others = known.filter(({ person }) => person !== first && actor.persons.includes(person));
  const named = others.filter(({ name }) => fold(name) === fold(typed) && fold(name) !== fold(actor.name));
  const meant = named.length > 0 ? named : others;
  const merged = others.filter(isMerged);
  const freed = groupNames(known.map((each) => (merged.includes(each) ? { ...each, home: null } : each)));
  const groupOf = (person: string): KnownActor | undefined =>
    freed.find(({ persons }) => persons.includes(person));
  // Whoever was put here together with a name leaves together with it.
  const leaving = new Set(meant.filter(isMerged).map(({ person }) => groupOf(person)));
  const back = merged.filter(({ person }) => leaving.has(groupOf(person)));
  if (back.length > 0) {
    return back.map(({ person }) => ({
      person,
      home: groupOf(person) === groupOf(first) ? person : null,
    }));
  }
  return meant.map(({ person }) => ({ person, home: person }));
}

export function corrected(known: ActorName[], corrections: Correction[]): ActorName[] {
  const homes = new Map(corrections.map(({ person, home }) => [person, home]));
  return known.map((each) => ({
    ...each,
    home: homes.has(each.person) ? (homes.get(each.person) ?? null) : each.home,
  }));
}

function isMerged({ person, home }: ActorName): boolean {
  return home !== null && home !== person;
}

/** "merge A into B" and "split A" as people say it. */
export function readCorrection(typed: string): {
  name: string;
  merge?: string;
  into?: string;
  split?: string;
} {
  const words = typed.trim();
  const rest = words.slice(words.indexOf(' ') + 1);
  const between = rest.toLowerCase().indexOf(' into ');
  if (/^merge\s/i.test(words) && between > 0) {
    const into = rest.slice(between + ' into '.length);
    return { name: '', merge: withoutMarks(rest.slice(0, between)), into: withoutMarks(into) };
  }
  return /^split\s/i.test(words) ? { name: '', split: withoutMarks(rest) } : { name: words };
}

function withoutMarks(words: string): string {
  return words.replace(/["“”„]/g, '').trim();
}
