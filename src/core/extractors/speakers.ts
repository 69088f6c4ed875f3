/** Finds out who a phrase means: a named actor, an unnamed source, or nobody the text makes clear. */
import { documentNouns } from '../lexicon/cues.ts';
import { ledBodies, organizationNouns } from '../lexicon/organizations.ts';
import { roleHead, roleNoun } from '../lexicon/roles.ts';
import { determiners } from '../lexicon/words.ts';
import { nameKey } from '../text/nameKey.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Cast, NamedActor } from './actors.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import type { Phrase } from './phrases.ts';
import { pronounReferent } from './pronouns.ts';
import { addUnnamed, bareText, ownedName, type UnnamedActor } from './unnamed.ts';

export type Speaker = NamedActor | UnnamedActor;

/** How many sentences back "the minister" may look for the one it means. */
const NOMINAL_REACH = 60;

/** A named actor outside quotation marks; `possessor` where only something of theirs is named ("Norn's aide"). */
type Appearance = { actor: NamedActor; first: number; possessor: boolean };

/** Who spoke and who was named so far. Phrases are resolved in the order of the text. */
export type Floor = {
  reading: NamedReading;
  cast: Cast;
  /** For each sentence, in order. */
  appearances: Appearance[][];
  speakers: Map<Sentence, Speaker>;
  unnamed: UnnamedActor[];
  resolved: Map<Phrase, Speaker | null>;
};

export function openFloor(reading: NamedReading, cast: Cast): Floor {
  const appearances: Appearance[][] = reading.sentences.map(() => []);
  let index = 0;
  for (const name of reading.names) {
    while ((reading.sentences[index]?.last ?? Infinity) <= name.first) index++;
    const actor = cast.actorOf.get(name);
    if (actor === undefined || name.quoted) continue;
    const possessor = reading.tokens[name.last]?.lower === "'s";
    appearances[index]?.push({ actor, first: name.whole.first, possessor });
  }
  return { reading, cast, appearances, speakers: new Map(), unnamed: [], resolved: new Map() };
}

/** The speaker a phrase means; a phrase asked for twice means the same one. */
export function speakerOf(floor: Floor, phrase: Phrase, sentence: Sentence): Speaker | null {
  const known = floor.resolved.get(phrase);
  if (known !== undefined) return known;
  const speaker = resolve(floor, phrase, sentence);
  floor.resolved.set(phrase, speaker);
  if (speaker !== null && !floor.speakers.has(sentence)) floor.speakers.set(sentence, speaker);
  return speaker;
}

function resolve(floor: Floor, phrase: Phrase, sentence: Sentence): Speaker | null {
  if (phrase.antecedent !== undefined) return speakerOf(floor, phrase.antecedent, sentence);
  if (phrase.form === 'pronoun') return pronounReferent(floor, phrase, sentence);
  if (phrase.form === 'name')
    return phrase.name === null ? null : (floor.cast.actorOf.get(phrase.name) ?? null);
  if (documentNouns.has(phrase.head)) return null;
  return (
    ledBody(floor, phrase) ?? nominalReferent(floor, phrase, sentence) ?? addUnnamed(floor, phrase, sentence)
  );
}

/** The named actor a phrase means that nobody need speak in; one without a name is not told from others. */
export function namedActorOf(floor: Floor, phrase: Phrase, sentence: Sentence): NamedActor | null {
  if (phrase.antecedent !== undefined) return namedActorOf(floor, phrase.antecedent, sentence);
  const meant =
    phrase.form === 'name'
      ? phrase.name && floor.cast.actorOf.get(phrase.name)
      : phrase.form === 'pronoun'
        ? pronounReferent(floor, phrase, sentence)
        : (ledBody(floor, phrase) ?? nominalReferent(floor, phrase, sentence));
  return meant == null || 'unnamed' in meant ? null : meant;
}

/** "The Kohlmann government" is the body of that name. */
function ledBody({ reading, cast }: Floor, phrase: Phrase): NamedActor | null {
  const leader = ledBodies.has(phrase.head) ? nameAt(reading, phrase.last - 2) : null;
  return leader === null
    ? null
    : (cast.actors.find(({ key }) => key === `${leader.key} ${phrase.head}`) ?? null);
}

/** "the minister" is the last one of that role, "the ministry" the last body with that word in its name. */
function nominalReferent(floor: Floor, phrase: Phrase, sentence: Sentence): Speaker | null {
  const { reading, unnamed } = floor;
  const opening = reading.tokens[phrase.first]?.lower ?? '';
  const owned = ownedName(floor, phrase, sentence);
  const definite =
    owned !== null || opening === 'the' || (!determiners.has(opening) && hasPossessor(reading, phrase));
  const name = nameKey(owned ?? bareText(reading, phrase));
  const role = roleNoun(phrase.head);
  const single = role !== null && role === phrase.head;
  const same =
    unnamed
      .slice(-NOMINAL_REACH)
      .findLast((known) => known.key === name || (definite && known.key.endsWith(` ${name}`))) ?? null;
  const age = /^(\d+)-year-old$/.exec(phrase.head)?.[1];
  if (age !== undefined) return lastNamed(floor, sentence, phrase, (actor) => hasAge(reading, actor, age));
  if (!definite) return /^an?$/.test(opening) || single ? null : same;
  if (single) {
    const holds = ({ kind, roles }: NamedActor): boolean =>
      kind === 'person' &&
      roles.some(
        (held) =>
          !held.former &&
          held.start < phrase.start &&
          roleHead(held.text) === role &&
          agrees(reading, phrase, held.text),
      );
    const anyOne = owned === null && opening === 'the' && !hasPossessor(reading, phrase);
    return (
      lastNamed(floor, sentence, phrase, holds) ??
      same ??
      (anyOne ? (unnamed.findLast(({ head }) => head === role) ?? null) : null)
    );
  }
  if (!organizationNouns.has(phrase.head)) return same;
  const isBody = ({ kind, key }: NamedActor): boolean =>
    kind === 'organization' && key.split(' ').includes(phrase.head);
  return lastNamed(floor, sentence, phrase, isBody) ?? same;
}

/** "Ilva Norn, 54, …". */
function hasAge({ tokens }: NamedReading, { names }: NamedActor, age: string): boolean {
  return names.some(({ last }) => tokens[last]?.text === ',' && tokens[last + 1]?.text === age);
}

/** "the foreign minister" is no water minister, and "Ardany's minister" only a minister of Ardany. */
function agrees({ tokens }: NamedReading, phrase: Phrase, role: string): boolean {
  const held = nameKey(role);
  for (let index = phrase.first; index < phrase.last - 1; index++) {
    const token = tokens[index];
    if (token?.lower === phrase.head) break;
    if (token?.kind !== 'word' || determiners.has(token.lower) || token.lower === "'s") continue;
    if (!token.capital && tokens[index + 1]?.lower === "'s") continue;
    if (!held.includes(nameKey(token.text))) return false;
  }
  return true;
}

/** The last actor named before the phrase who fits; in a sentence one who only owns something when nobody else does. */
function lastNamed(
  { appearances }: Floor,
  sentence: Sentence,
  phrase: Phrase,
  fits: (actor: NamedActor) => boolean,
): NamedActor | null {
  for (let index = sentence.index; index >= Math.max(0, sentence.index - NOMINAL_REACH); index--) {
    const named = appearances[index] ?? [];
    let owner: NamedActor | null = null;
    for (let last = named.length - 1; last >= 0; last--) {
      const appearance = named[last];
      if (appearance === undefined || appearance.first >= phrase.first) continue;
      if ((appearance.possessor && owner !== null) || !fits(appearance.actor)) continue;
      if (!appearance.possessor) return appearance.actor;
      owner = appearance.actor;
    }
    if (owner !== null) return owner;
  }
  return null;
}

function hasPossessor(reading: NamedReading, phrase: Phrase): boolean {
  for (let index = phrase.first; index < phrase.last; index++)
    if (reading.tokens[index]?.lower === "'s") return true;
  return false;
}
