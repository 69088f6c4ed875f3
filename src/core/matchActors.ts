/** Finds whom a person means by a name they typed: a surname, an alias, a role, with a letter wrong or no diacritics. */
import { distance } from 'fastest-levenshtein';
import { groupNames, type KnownActor } from './people.ts';
import { nameWords } from './people/nameWords.ts';
import { isSameRoot } from './people/roles.ts';
import type { ActorName } from './records.ts';

export type ActorMatch =
  | { kind: 'found'; actor: KnownActor }
  /** More than one may be meant, or the one is not sure enough to answer for. */
  | { kind: 'choices'; actors: KnownActor[] }
  | { kind: 'none'; nearest: KnownActor[] };

/** What is compared: each name of an actor as words, and what they are called. */
type Entry = { actor: KnownActor; names: string[][]; roles: string[] };

const mostChoices = 5;

/** More words than anybody means by a name. */
const mostWords = 32;

/** From the surest to the least sure; the first that finds someone decides. */
const sureWays: ((query: string[], entry: Entry) => boolean)[] = [
  (query, { names: [name = []] }) => name.join(' ') === query.join(' '),
  (query, { names }) => names.some((name) => name.join(' ') === query.join(' ')),
  (query, { actor, names }) =>
    actor.kind === 'person' && query.length === 1 && names.some((name) => name.at(-1) === query[0]),
  (query, { names }) => names.some((name) => query.every((word) => name.includes(word))),
  (query, { names, roles }) => namedWithRole(query, names, roles),
  (query, entry) => isClose(query, entry, sureLetters) && entry.actor.kind === 'person',
];

/** Good for an offer, not for an answer. */
const offerWays: ((query: string[], entry: Entry) => boolean)[] = [
  (query, { names }) =>
    names.some((name) => query.every((word) => name.some((each) => each.startsWith(word)))),
  (query, { roles }) =>
    query.length > 1 && query.every((word) => roles.some((role) => isSameRoot(word, role))),
  (query, entry) => isClose(query, entry, offeredLetters),
  (query, { roles }) => query.some((word) => word.length > 3 && roles.includes(word)),
];

export function matchActors(query: string, known: ActorName[]): ActorMatch {
  const entries = groupNames(known).map(toEntry);
  const words = nameWords(query).slice(0, mostWords);
  if (words.length === 0) return { kind: 'none', nearest: [] };
  for (const way of sureWays) {
    const actors = entries.filter((entry) => way(words, entry)).map(({ actor }) => actor);
    const [actor] = actors;
    if (actor !== undefined) return actors.length === 1 ? { kind: 'found', actor } : choices(actors);
  }
  for (const way of offerWays) {
    const actors = entries.filter((entry) => way(words, entry)).map(({ actor }) => actor);
    if (actors.length > 0) return choices(actors);
  }
  return { kind: 'none', nearest: nearest(words, entries) };
}

function toEntry(actor: KnownActor): Entry {
  return {
    actor,
    names: [actor.name, actor.call, ...actor.aliases].map(nameWords).filter((name) => name.length > 0),
    roles: actor.roles.flatMap(nameWords),
  };
}

function choices(actors: KnownActor[]): ActorMatch {
  return { kind: 'choices', actors: actors.slice(0, mostChoices) };
}

/** "president trump": the surname, and every other word is a name or a role of theirs. */
function namedWithRole(query: string[], names: string[][], roles: string[]): boolean {
  const surname = query.at(-1) ?? '';
  return names.some(
    (name) => name.at(-1) === surname && query.every((word) => name.includes(word) || roles.includes(word)),
  );
}

/** Every word is a word of one name with at most so many letters wrong. */
function isClose(query: string[], { names }: Entry, wrong: (length: number) => number): boolean {
  return names.some((name) => query.every((word) => name.some((each) => isCloseWord(word, each, wrong))));
}

function isCloseWord(word: string, other: string, wrong: (length: number) => number): boolean {
  const allowed = wrong(Math.max(word.length, other.length));
  return Math.abs(word.length - other.length) <= allowed && distance(word, other) <= allowed;
}

/** How many letters of a word may be wrong for an answer, and for an offer. */
function sureLetters(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}

function offeredLetters(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : 2;
}

/** The likest names, and those who are quoted most when nothing is like it. */
function nearest(query: string[], entries: Entry[]): KnownActor[] {
  const named = entries.filter(({ actor }) => actor.kind !== 'unnamed');
  return named
    .map(({ actor, names }) => ({ actor, unlikeness: unlikeness(query, names) }))
    .sort((one, other) => one.unlikeness - other.unlikeness)
    .slice(0, 3)
    .map(({ actor }) => actor);
}

function unlikeness(query: string[], names: string[][]): number {
  const pairs = query.flatMap((word) =>
    names.flat().map((other) => distance(word, other) / Math.max(word.length, other.length)),
  );
  const least = Math.min(1, ...pairs);
  return least > 0.5 ? 1 : least;
}
