/** Finds whom typed words mean among many names, of which only those that fit are read. */
import { matchActors, type ActorMatch } from '../matchActors.ts';
import { groupNames, type KnownActor } from '../people.ts';
import type { ActorName } from '../records.ts';
import { lastWord } from './nameWords.ts';

/** Names by words in any way, by whole words, or the most quoted ones. */
export type AskNames = (query: {
  words?: string;
  way?: 'whole';
  persons?: string[];
  limit?: number;
}) => Promise<ActorName[]>;

/** So many of the most quoted are likely to be meant when nothing fits. */
const MOST_QUOTED = 30;

/** So many names tell whether a bare last word belongs to somebody. */
const MOST_AT_ONCE = 400;
const WORDS_AT_ONCE = 10;

export async function findActor(words: string, ask: AskNames): Promise<ActorMatch> {
  const fitting = await ask({ words });
  const match = matchActors(words, fitting);
  if (match.kind === 'found') return { kind: 'found', actor: await completeActor(match.actor, fitting, ask) };
  if (match.kind === 'choices') return match;
  const quoted = await ask({ limit: MOST_QUOTED });
  return matchActors(words, distinct([...fitting, ...quoted]));
}

/** The actor with the bare surname that is theirs, and whatever else belongs to them. */
async function completeActor(actor: KnownActor, known: ActorName[], ask: AskNames): Promise<KnownActor> {
  const groups = groupNames(await withNamesakes(actor.persons, known, ask));
  return groups.find(({ persons }) => actor.persons.some((person) => persons.includes(person))) ?? actor;
}

/** Names with all others that end with the same words, as far as they are needed to tell who is who. */
export async function withNamesakes(
  persons: string[],
  known: ActorName[],
  ask: AskNames,
): Promise<ActorName[]> {
  const own = known.filter(({ person, kind }) => kind === 'person' && persons.includes(person));
  const last = [...new Set(own.map(({ name }) => lastWord(name)))].filter((word) => word !== '');
  const lists: ActorName[][] = [];
  for (let from = 0; from < last.length; from += WORDS_AT_ONCE) {
    const words = last.slice(from, from + WORDS_AT_ONCE).join(' ');
    lists.push(await ask({ words, way: 'whole', limit: MOST_AT_ONCE }));
  }
  return distinct([...known, ...lists.flat()]);
}

/** An actor with several names stands where the most quoted of them does. */
export function isFirstOf({ persons }: KnownActor, names: ActorName[], listed: ActorName[]): boolean {
  const [first] = names
    .filter(({ person }) => persons.includes(person))
    .sort((one, other) => other.quoted - one.quoted || (one.person < other.person ? -1 : 1));
  return listed.some(({ person }) => person === first?.person);
}

function distinct(names: ActorName[]): ActorName[] {
  return [...new Map(names.map((name) => [name.person, name])).values()];
}
