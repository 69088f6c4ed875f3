/** Finds the noun phrase that ends before a verb or begins after it: who speaks, who is told. */
import { documentNouns } from '../lexicon/cues.ts';
import { ledBodies, organizationNouns } from '../lexicon/organizations.ts';
import { roleNoun, speakingNouns } from '../lexicon/roles.ts';
import { determiners, nounPrepositions, pronouns, relatives, subjectPronouns } from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import { chunkAfter, chunkBefore, isTime, nameEnding } from './chunks.ts';
import type { NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';

/** Someone as a sentence mentions them. `first` and `last` are token indexes. */
export type Phrase = Span & {
  first: number;
  last: number;
  form: 'name' | 'nominal' | 'pronoun';
  /** The name, for `name`. */
  name: Name | null;
  /** For "who": the phrase it stands for. */
  antecedent?: Phrase;
  /** The noun that says who it is ("spokesman"), or the pronoun; in lower case. */
  head: string;
};

/**
 * The noun phrase that ends at `index`, with what "of", "for" or "from" ties to it: "the head of the agency" is one
 * phrase with the head "head". A name keeps its titles; with a prepositional tail the name in front is the phrase.
 */
export function phraseEndingAt(reading: NamedReading, index: number, floor: number): Phrase | null {
  const pronoun = reading.tokens[index];
  if (pronoun !== undefined && subjectPronouns.has(pronoun.lower) && !relatives.has(pronoun.lower)) {
    return phraseBetween(reading, index, index + 1);
  }
  let chunk = chunkBefore(reading, index, floor);
  if (chunk === null) return null;
  const last = chunk.last;
  for (let tails = 0; tails < 3; tails++) {
    const link = reading.tokens[chunk.first - 1]?.lower ?? '';
    if (!nounPrepositions.has(link) || chunk.first - 2 < floor) break;
    const head = chunkBefore(reading, chunk.first - 2, floor);
    if (head === null) break;
    const speaks = canSpeak(reading, head);
    if (!speaks && link !== 'of') break;
    chunk = head;
    if (nameEnding(reading, head.last) !== null && link !== 'of')
      return phraseBetween(reading, head.first, head.last);
  }
  return phraseBetween(reading, chunk.first, last, chunk.last);
}

/** "a person close to the minister", "officials familiar with the talks". */
function isClose(word: string | undefined, link: string): boolean {
  return /^(?:close|loyal|linked|opposed|allied)$/.test(word ?? '')
    ? link === 'to'
    : word === 'familiar' && link === 'with';
}

/** Whether the chunk's last word is a name, a role or a noun that speaks. */
function canSpeak(reading: NamedReading, chunk: { first: number; last: number }): boolean {
  const close = isClose(reading.tokens[chunk.last - 1]?.lower, reading.tokens[chunk.last]?.lower ?? '');
  const head = reading.tokens[chunk.last - (close ? 2 : 1)]?.lower ?? '';
  if (nameEnding(reading, chunk.last) !== null) return true;
  return (
    roleNoun(head) !== null || speakingNouns.has(head) || documentNouns.has(head) || determiners.has(head)
  );
}

/** Whether the phrase can mean someone who speaks: a name, a pronoun, a role, a body, a document; not "the timing". */
export function maySpeak({ form, head }: Phrase): boolean {
  return (
    form !== 'nominal' ||
    roleNoun(head) !== null ||
    speakingNouns.has(head) ||
    documentNouns.has(head) ||
    organizationNouns.has(head) ||
    ledBodies.has(head) ||
    determiners.has(head) ||
    /^\d+-year-old$/.test(head)
  );
}

/** The noun phrase that begins at `index`, with the tails that `links` tie to its head. */
export function phraseStartingAt(
  reading: NamedReading,
  index: number,
  limit: number,
  links = /^(?:of|for|from|at|in|with)$/,
): Phrase | null {
  const { tokens } = reading;
  const opening = tokens[index];
  if (opening === undefined || index >= limit) return null;
  if (pronouns.has(opening.lower)) return phraseBetween(reading, index, index + 1);
  let headLast: number | null = null;
  let last = index;
  for (let tails = 0; tails < 3; tails++) {
    const chunkLast = chunkAfter(reading, last, limit);
    if (chunkLast === null) break;
    headLast ??= chunkLast;
    last = chunkLast;
    const link = tokens[last]?.lower ?? '';
    const isName = nameEnding(reading, last) !== null;
    if (isName ? link !== 'of' : !links.test(link) && !isClose(tokens[last - 1]?.lower, link)) break;
    if (isTime(tokens[last + 1]?.lower ?? '') || !canSpeak(reading, { first: index, last: headLast })) break;
    if (chunkAfter(reading, last + 1, limit) === null) break;
    last += 1;
  }
  const headless = headLast === index + 1 && /^(?:the|an?)$/.test(opening.lower);
  return headLast === null || headless ? null : phraseBetween(reading, index, last, headLast);
}

export function phraseBetween(
  reading: NamedReading,
  first: number,
  last: number,
  headLast: number = last,
): Phrase {
  const { tokens } = reading;
  const head = tokens[headLast - 1];
  const isPronoun = last - first === 1 && pronouns.has(head?.lower ?? '');
  const name = isPronoun ? null : nameEnding(reading, headLast);
  const begin = name === null || headLast !== last ? first : nameStart(first, name);
  return {
    first: begin,
    last,
    start: tokens[begin]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    form: isPronoun ? 'pronoun' : name !== null ? 'name' : 'nominal',
    name,
    head: head?.lower ?? '',
  };
}

/** A determiner alone is no part of a name; a role between them is ("the group's president, …"). */
function nameStart(first: number, name: Name): number {
  return name.whole.first - first > 1 ? first : name.whole.first;
}

/** "who", "which" or "that" at the head of a relative clause, with the phrase before it. */
export function relativePhrase(reading: NamedReading, index: number, floor: number): Phrase | null {
  const token = reading.tokens[index];
  const before = reading.tokens[index - 1]?.text === ',' ? index - 2 : index - 1;
  const antecedent = phraseEndingAt(reading, before, floor);
  if (token === undefined || antecedent === null) return null;
  const { start, end, lower: head } = token;
  return { first: index, last: index + 1, start, end, form: 'pronoun', name: null, head, antecedent };
}
