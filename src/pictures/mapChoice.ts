/** Chooses what a map can show: the actors that matter most, and one line for all that is told of two of them. */
import type { Tone } from './palette.ts';
import type { ActorMap, MapActor, Relation } from './picture.ts';
import { relationWords } from './wording.ts';

/** `saidBy` is who says so, where no article does. */
export type Told = { text: string; saidBy: string | null; count: number };

/** All that goes one way between two actors in one tone. */
export type Bond = {
  from: string;
  to: string;
  tone: Tone;
  /** Where its arrows are. */
  heads: 'none' | 'one' | 'both';
  /** What it is called, the most often told first. */
  words: Told[];
  count: number;
};

/** `others` and `bondsLeft` are how many there is no room for. */
export type Choice = { actors: MapActor[]; bonds: Bond[]; others: number; bondsLeft: number };

const mostActors = 14;
/** More lines than this cannot be told apart. */
const mostBonds = 20;
const mostTogether = 8;
/** Different words for what is told of two actors; what is told in others is counted with the line. */
const mostWords = 8;

export function chooseFor(map: ActorMap): Choice {
  const actors = map.actors.toSorted((one, other) => other.weight - one.weight).slice(0, mostActors);
  const known = new Set(actors.map(({ id }) => id));
  const relations = map.relations.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const stated = bondsOf(relations, true);
  return {
    actors,
    bonds: [...stated.slice(0, mostBonds), ...apart(relations).slice(0, mostTogether)],
    others: map.others + map.actors.length - actors.length,
    bondsLeft: Math.max(0, stated.length - mostBonds),
  };
}

/** Standing in the same sentences is worth a line only where nothing else is told of the two. */
function apart(relations: Relation[]): Bond[] {
  const told = new Set(relations.filter(({ isStated }) => isStated).map(pairOf));
  const left = relations.filter((relation) => !told.has(pairOf(relation)));
  return bondsOf(left, false);
}

/** The most often told come first. */
function bondsOf(relations: Relation[], isStated: boolean): Bond[] {
  const bonds = new Map<string, Bond>();
  for (const relation of relations.filter((each) => each.isStated === isStated)) {
    const { tone, isMutual } = relationWords[isStated ? relation.kind : 'named together'];
    const { from, to, count } = relation;
    const ends = isMutual ? pairOf(relation) : JSON.stringify([from, to]);
    const key = `${tone} ${isMutual} ${ends}`;
    const heads = isMutual ? 'none' : 'one';
    const bond: Bond = bonds.get(key) ?? { from, to, tone, heads, words: [], count: 0 };
    bonds.set(key, bond);
    addWords(bond, { text: wordsOf(relation), saidBy: isStated ? relation.saidBy : null, count });
  }
  const merged = withoutReturns([...bonds.values()]);
  return merged.sort((one, other) => other.count - one.count);
}

function wordsOf({ kind, label, isStated, isPlanned }: Relation): string {
  const { words, planned } = relationWords[isStated ? kind : 'named together'];
  return isStated ? (label ?? (isPlanned ? planned : words)) : words;
}

/** What two say of each other in the same words is one line with two arrows. */
function withoutReturns(bonds: Bond[]): Bond[] {
  const kept: Bond[] = [];
  for (const bond of bonds) {
    const same = kept.find((other) => isReturn(bond, other));
    if (same === undefined) {
      kept.push(bond);
      continue;
    }
    same.heads = 'both';
    for (const words of bond.words) addWords(same, words);
  }
  return kept;
}

function isReturn(one: Bond, other: Bond): boolean {
  const texts = ({ words }: Bond): string =>
    JSON.stringify(words.map(({ text, saidBy }) => `${text} ${saidBy ?? ''}`).sort());
  return (
    one.heads === 'one' &&
    other.heads === 'one' &&
    one.tone === other.tone &&
    one.from === other.to &&
    one.to === other.from &&
    texts(one) === texts(other)
  );
}

function addWords(bond: Bond, { text, saidBy, count }: Told): void {
  const known = bond.words.find((words) => words.text === text && words.saidBy === saidBy);
  if (known !== undefined) known.count += count;
  else if (bond.words.length < mostWords) bond.words.push({ text, saidBy, count });
  bond.count += count;
  bond.words.sort((one, other) => other.count - one.count);
}

function pairOf({ from, to }: Relation): string {
  return JSON.stringify([from, to].sort());
}
