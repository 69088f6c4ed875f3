/** Keeps speakers without a name: what they are called, and whose they are. */
import { organizationNouns } from '../lexicon/organizations.ts';
import { nameKey } from '../text/nameKey.ts';
import type { Sentence } from '../text/sentences.ts';
import type { NamedReading } from './namedReading.ts';
import type { Phrase } from './phrases.ts';
import { ownerOf } from './pronouns.ts';
import type { Floor } from './speakers.ts';

/** A speaker without a name, kept apart from every named actor: a person, or a body ("the rescue service"). */
export type UnnamedActor = {
  id: string;
  kind: 'unnamed' | 'organization';
  name: string;
  key: string;
  head: string;
  unnamed: true;
};

/** "Ilva Norn's lawyer" for "her lawyer", where it is clear whose. */
export function ownedName(floor: Floor, phrase: Phrase, sentence: Sentence): string | null {
  const { reading } = floor;
  const opening = reading.tokens[phrase.first]?.lower ?? '';
  const next = reading.tokens[phrase.first + 1];
  if (!/^(?:his|her|its|their)$/.test(opening) || next === undefined || phrase.last - phrase.first < 2)
    return null;
  const owner = ownerOf(floor, opening, phrase.first, sentence);
  return owner === null ? null : `${owner.name}'s ${reading.text.slice(next.start, phrase.end)}`;
}

export function addUnnamed(floor: Floor, phrase: Phrase, sentence: Sentence): UnnamedActor {
  const id = `u${floor.unnamed.length + 1}`;
  const name = ownedName(floor, phrase, sentence) ?? bareText(floor.reading, phrase);
  const added: UnnamedActor = {
    id,
    kind: organizationNouns.has(phrase.head) ? 'organization' : 'unnamed',
    name,
    key: nameKey(name),
    head: phrase.head,
    unnamed: true,
  };
  floor.unnamed.push(added);
  return added;
}

/** The phrase without its article. */
export function bareText(reading: NamedReading, phrase: Phrase): string {
  if (phrase.called !== undefined) return phrase.called;
  const opening = reading.tokens[phrase.first]?.lower ?? '';
  const article = /^(?:the|a|an)$/.test(opening) && phrase.last - phrase.first > 1;
  const start = reading.tokens[article ? phrase.first + 1 : phrase.first]?.start ?? phrase.start;
  return reading.text.slice(start, phrase.end);
}
