/** Finds who "he", "she", "they" or "it" means: whoever spoke or was named last and fits. */
import { isCueForm } from '../lexicon/cueForms.ts';
import { femaleNouns, maleNouns, roleNoun } from '../lexicon/roles.ts';
import { auxiliaries, feminine, masculine, plural, verbs } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { NamedActor } from './actors.ts';
import type { Phrase } from './phrases.ts';
import type { Floor, Speaker } from './speakers.ts';

/** How many sentences back a pronoun may look for the one it means. */
const PRONOUN_REACH = 6;

/** Walks back through the sentences: whoever speaks there comes first, then whoever is named first. */
export function pronounReferent(floor: Floor, phrase: Phrase, sentence: Sentence): Speaker | null {
  const fits = fitting(phrase.head);
  if (fits === null) return null;
  for (let index = sentence.index; index >= Math.max(0, sentence.index - PRONOUN_REACH); index--) {
    const earlier = floor.reading.sentences[index];
    const speaker =
      earlier === undefined || index === sentence.index ? undefined : floor.speakers.get(earlier);
    if (speaker !== undefined && fits(speaker)) return speaker;
    const named = firstNamed(floor, index, phrase.first, fits);
    if (named !== null) return isPaired(floor, index, named, fits) ? null : named;
  }
  return namedNext(floor, sentence, fits);
}

/** So many sentences back may the owner of "her office" be named. */
const OWNER_REACH = 3;

/** So many tokens of a sentence may name another one. */
const OWNER_TOKENS = 60;

/** The only one named nearby whom "her" can mean in "her office"; `null` when there are two. */
export function ownerOf(
  floor: Floor,
  possessive: string,
  before: number,
  sentence: Sentence,
): NamedActor | null {
  const fits = fitting(possessive === 'its' ? 'it' : possessive);
  if (fits === null) return null;
  for (let index = sentence.index; index >= Math.max(0, sentence.index - OWNER_REACH); index--) {
    let only: NamedActor | null = null;
    for (const { actor, first } of floor.appearances[index] ?? []) {
      if (first >= before || actor === only || !fits(actor)) continue;
      if (only !== null) return null;
      only = actor;
    }
    if (only !== null) return only;
    if (hasOther(floor, index, before, possessive)) return null;
  }
  return null;
}

/** Whether someone without a name stands in the sentence who may be the owner: "the captain", or "he" for "her". */
function hasOther({ reading }: Floor, sentence: number, before: number, possessive: string): boolean {
  const { tokens, quotationOf, nameOf, sentences } = reading;
  const { first = 0, last = 0 } = sentences[sentence] ?? {};
  const others = possessive === 'her' ? maleNouns : femaleNouns;
  const otherPronouns = possessive === 'her' ? masculine : possessive === 'his' ? feminine : null;
  for (let index = first; index < Math.min(last, before, first + OWNER_TOKENS); index++) {
    const lower = tokens[index]?.lower ?? '';
    if (otherPronouns?.has(lower) === true && (quotationOf[index] ?? -1) < 0) return true;
    if (roleNoun(lower) !== lower || others.has(lower)) continue;
    if ((nameOf[index] ?? -1) < 0 && (quotationOf[index] ?? -1) < 0) return true;
  }
  return false;
}

/** So many tokens apart, two names may be one subject ("Petra Norn, 54, and her sister Ada"). */
const PAIR_REACH = 12;

/** Whether another one "she" may be is joined to the name by "and": then nothing tells them apart. */
function isPaired(
  floor: Floor,
  sentence: number,
  actor: NamedActor,
  fits: (speaker: Speaker) => boolean,
): boolean {
  const { tokens } = floor.reading;
  const named = floor.appearances[sentence] ?? [];
  const at = named.findIndex((appearance) => appearance.actor === actor);
  const [one, other] = [named[at], named[at + 1]];
  if (one === undefined || other === undefined || other.actor === actor || !fits(other.actor)) return false;
  if (other.first - one.first > PAIR_REACH) return false;
  const between = tokens.slice(one.first, other.first);
  return (
    between.some(({ lower }) => lower === 'and') &&
    !between.some(
      ({ lower }) =>
        auxiliaries.has(lower) || verbs.has(lower) || isCueForm(lower) || /^(?:met|with)$/.test(lower),
    )
  );
}

/** `"…," he said. Ilva Norn, 54, …`: someone who is named only after the words. */
function namedNext(floor: Floor, sentence: Sentence, fits: (speaker: Speaker) => boolean): Speaker | null {
  const next = floor.reading.sentences[sentence.index + 1];
  if (next?.paragraph !== sentence.paragraph) return null;
  const first = floor.appearances[next.index]?.find((appearance) => appearance.first === next.first);
  return first !== undefined && fits(first.actor) ? first.actor : null;
}

function fitting(pronoun: string): ((speaker: Speaker) => boolean) | null {
  if (masculine.has(pronoun)) return (speaker) => isOnePerson(speaker) && sexOf(speaker) !== 'female';
  if (feminine.has(pronoun)) return (speaker) => isOnePerson(speaker) && sexOf(speaker) !== 'male';
  if (plural.has(pronoun)) return (speaker) => !isOnePerson(speaker) && speaker.kind !== 'state';
  if (pronoun === 'it') return (speaker) => speaker.kind === 'organization' || speaker.kind === 'state';
  return null;
}

function sexOf(speaker: Speaker): NamedActor['sex'] {
  return 'unnamed' in speaker ? null : speaker.sex;
}

function isOnePerson(speaker: Speaker): boolean {
  if (speaker.kind === 'person') return true;
  return 'unnamed' in speaker && roleNoun(speaker.head) === speaker.head;
}

/** The first actor named in a sentence before a token who fits; one who only owns something when nobody else does. */
function firstNamed(
  floor: Floor,
  sentence: number,
  before: number,
  fits: (actor: NamedActor) => boolean,
): NamedActor | null {
  let owner: NamedActor | null = null;
  for (const { actor, first, possessor } of floor.appearances[sentence] ?? []) {
    if (first >= before) break;
    if ((possessor && owner !== null) || !fits(actor)) continue;
    if (!possessor) return actor;
    owner = actor;
  }
  return owner;
}
