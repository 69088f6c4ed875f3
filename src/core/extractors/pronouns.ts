/** Finds who "he", "she", "they" or "it" means: whoever spoke or was named last and fits. */
import { isCueForm } from '../lexicon/cueForms.ts';
import { roleNoun } from '../lexicon/roles.ts';
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
    const named = namedIn(floor, index, phrase.first).find(fits);
    if (named !== undefined) return isPaired(floor, index, named, fits) ? null : named;
  }
  return namedNext(floor, sentence, fits);
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

/** The actors named in a sentence before a token, possessors last. */
export function namedIn(floor: Floor, sentence: number, before: number): NamedActor[] {
  const named = (floor.appearances[sentence] ?? []).filter(({ first }) => first < before);
  const [owners, others] = [
    named.filter(({ possessor }) => possessor),
    named.filter(({ possessor }) => !possessor),
  ];
  return [...others, ...owners].map(({ actor }) => actor);
}
