/** Finds out who a phrase means: a named actor, an unnamed source, or nobody the text makes clear. */
import { documentNouns } from '../lexicon/cues.ts';
import { ledBodies, organizationNouns } from '../lexicon/organizations.ts';
import { roleNoun } from '../lexicon/roles.ts';
import { determiners, feminine, masculine, plural } from '../lexicon/words.ts';
import { fold } from '../text/fold.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Cast, NamedActor } from './actors.ts';
import { nameAt, type NamedReading, type Phrase } from './phrases.ts';

/** A speaker without a name, kept apart from every named actor. */
export type UnnamedActor = { id: string; kind: 'unnamed'; name: string; head: string; phrases: Phrase[] };

export type Speaker = NamedActor | UnnamedActor;

/** Where "he" may look for the one it means: so many sentences back. */
const PRONOUN_REACH = 6;

/** Who spoke so far, in the order of the text. Phrases are resolved from first to last. */
export type Floor = {
  reading: NamedReading;
  cast: Cast;
  unnamed: UnnamedActor[];
  /** For the first token of a sentence, who speaks in it. */
  bySentence: Map<number, Speaker>;
  resolved: Map<Phrase, Speaker | null>;
};

export function openFloor(reading: NamedReading, cast: Cast): Floor {
  return { reading, cast, unnamed: [], bySentence: new Map(), resolved: new Map() };
}

/** The speaker a phrase means; a phrase asked for twice means the same one. */
export function speakerOf(floor: Floor, phrase: Phrase, sentence: Sentence): Speaker | null {
  const known = floor.resolved.get(phrase);
  if (known !== undefined) return known;
  const speaker = resolve(floor, phrase, sentence);
  floor.resolved.set(phrase, speaker);
  if (speaker !== null && !floor.bySentence.has(sentence.first))
    floor.bySentence.set(sentence.first, speaker);
  return speaker;
}

function resolve(floor: Floor, phrase: Phrase, sentence: Sentence): Speaker | null {
  if (phrase.antecedent !== undefined) return speakerOf(floor, phrase.antecedent, sentence);
  if (phrase.form === 'pronoun') return pronounReferent(floor, phrase);
  if (phrase.form === 'name')
    return phrase.name === null ? null : (floor.cast.actorOf.get(phrase.name) ?? null);
  if (documentNouns.has(phrase.head)) return null;
  if (ledBodies.has(phrase.head)) {
    const leader = nameAt(floor.reading, phrase.last - 2);
    const body = floor.cast.actors.find(({ key }) => key === `${leader?.key ?? ''} ${phrase.head}`);
    if (body !== undefined) return body;
  }
  return nominalReferent(floor, phrase, sentence) ?? addUnnamed(floor, phrase);
}

/** Walks back through the sentences: whoever speaks there comes first, then whoever is named first. */
function pronounReferent(floor: Floor, phrase: Phrase): Speaker | null {
  const { reading, bySentence } = floor;
  const fits = fitting(phrase.head);
  if (fits === null) return null;
  const here = reading.sentences.findLastIndex((sentence) => sentence.first <= phrase.first);
  for (let index = here; index >= Math.max(0, here - PRONOUN_REACH); index--) {
    const sentence = reading.sentences[index];
    if (sentence === undefined) continue;
    const speaker = index === here ? undefined : bySentence.get(sentence.first);
    if (speaker !== undefined && fits(speaker)) return speaker;
    const named = namedIn(floor, sentence, Math.min(sentence.last, phrase.first)).find(fits);
    if (named !== undefined) return named;
  }
  return null;
}

function fitting(pronoun: string): ((speaker: Speaker) => boolean) | null {
  if (masculine.has(pronoun))
    return (speaker) => isOnePerson(speaker) && !('sex' in speaker && speaker.sex === 'female');
  if (feminine.has(pronoun))
    return (speaker) => isOnePerson(speaker) && !('sex' in speaker && speaker.sex === 'male');
  if (plural.has(pronoun)) return (speaker) => !isOnePerson(speaker) && speaker.kind !== 'state';
  if (pronoun === 'it') return (speaker) => speaker.kind === 'organization' || speaker.kind === 'state';
  return null;
}

function isOnePerson(speaker: Speaker): boolean {
  if (speaker.kind === 'person') return true;
  return speaker.kind === 'unnamed' && roleNoun(speaker.head) === speaker.head;
}

/** The named actors of a sentence outside quotation marks; a possessor ("Norn's aide") comes last. */
function namedIn(floor: Floor, sentence: Sentence, before: number): NamedActor[] {
  const { reading, cast } = floor;
  const found: NamedActor[] = [];
  const possessors: NamedActor[] = [];
  for (let index = sentence.first; index < before; index++) {
    const name = nameAt(reading, index);
    if (name === null || name.quoted || index !== name.whole.first) continue;
    const actor = cast.actorOf.get(name);
    if (actor === undefined) continue;
    (reading.tokens[name.last]?.lower === "'s" ? possessors : found).push(actor);
  }
  return [...found, ...possessors];
}

/** "the minister" is the last one of that role, "the ministry" the last body with that word in its name. */
function nominalReferent(floor: Floor, phrase: Phrase, sentence: Sentence): Speaker | null {
  const { reading, unnamed } = floor;
  const opening = reading.tokens[phrase.first]?.lower ?? '';
  const definite = opening === 'the' || (!determiners.has(opening) && hasPossessor(reading, phrase));
  const text = bareText(reading, phrase);
  const same = unnamed.findLast((source) => fold(source.name) === fold(text));
  if (!definite)
    return opening === 'a' || opening === 'an' || roleNoun(phrase.head) === phrase.head
      ? null
      : (same ?? null);
  const reach = reading.sentences
    .slice(0, reading.sentences.indexOf(sentence) + 1)
    .flatMap((earlier) => namedIn(floor, earlier, phrase.first));
  const role = roleNoun(phrase.head);
  if (role !== null && role === phrase.head) {
    const holder = reach.findLast(
      (actor) =>
        actor.kind === 'person' &&
        actor.roles.some((held) => !held.former && held.start < phrase.start && headNoun(held.text) === role),
    );
    return holder ?? same ?? unnamed.findLast((source) => source.head === role) ?? null;
  }
  if (organizationNouns.has(phrase.head)) {
    const body = reach.findLast(
      (actor) => actor.kind === 'organization' && actor.key.split(' ').includes(phrase.head),
    );
    if (body !== undefined) return body;
  }
  return same ?? null;
}

function hasPossessor(reading: NamedReading, phrase: Phrase): boolean {
  for (let index = phrase.first; index < phrase.last; index++)
    if (reading.tokens[index]?.lower === "'s") return true;
  return false;
}

/** The noun a role turns on: "Iranian Foreign Minister" → "minister", "head of the agency" → "head". */
function headNoun(role: string): string {
  const words =
    role
      .toLowerCase()
      .split(/\s+(?:of|for|at|in|to|from)\s+/)[0]
      ?.split(/[^\p{L}-]+/u) ?? [];
  return words.findLast((word) => roleNoun(word) !== null) ?? words.at(-1) ?? '';
}

function addUnnamed(floor: Floor, phrase: Phrase): UnnamedActor {
  const source = {
    id: `u${floor.unnamed.length + 1}`,
    kind: 'unnamed' as const,
    name: bareText(floor.reading, phrase),
    head: phrase.head,
    phrases: [],
  };
  floor.unnamed.push(source);
  return source;
}

/** The phrase without its article. */
function bareText(reading: NamedReading, phrase: Phrase): string {
  const opening = reading.tokens[phrase.first]?.lower ?? '';
  const article = /^(?:the|a|an)$/.test(opening) && phrase.last - phrase.first > 1;
  const start = reading.tokens[article ? phrase.first + 1 : phrase.first]?.start ?? phrase.start;
  return reading.text.slice(start, phrase.end);
}
