/** Finds the noun phrase that ends before a verb or begins after it: who speaks, who is told. */
import { ledBodies } from '../lexicon/organizations.ts';
import { isCueForm } from '../lexicon/cueForms.ts';
import { documentNouns } from '../lexicon/cues.ts';
import { roleNoun, speakingNouns } from '../lexicon/roles.ts';
import {
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  months,
  nounPrepositions,
  prepositions,
  pronouns,
  relatives,
  subjectPronouns,
  subordinators,
  verbs,
  weekdays,
} from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import type { Reading } from '../text/reading.ts';
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

/** A reading with its names, and for each token the index of the name it is part of, or -1. */
export type NamedReading = Reading & { names: readonly Name[]; nameOf: Int32Array };

export function withNames(reading: Reading, names: readonly Name[]): NamedReading {
  const nameOf = new Int32Array(reading.tokens.length).fill(-1);
  for (const [index, name] of names.entries()) nameOf.fill(index, name.whole.first, name.last);
  return { ...reading, names, nameOf };
}

export function nameAt(reading: NamedReading, index: number): Name | null {
  return reading.names[reading.nameOf[index] ?? -1] ?? null;
}

/** A word that neither ends nor begins a noun phrase of its own. */
function isBoundary(reading: NamedReading, index: number): boolean {
  const token = reading.tokens[index];
  if (token === undefined || token.kind === 'sign' || token.kind === 'mark') return true;
  if ((reading.quotationOf[index] ?? -1) >= 0) return true;
  if (nameAt(reading, index) !== null) return false;
  const { lower } = token;
  if (lower === "'s") return false;
  return (
    prepositions.has(lower) ||
    coordinators.has(lower) ||
    (subordinators.has(lower) && !determiners.has(lower)) ||
    auxiliaries.has(lower) ||
    pronouns.has(lower) ||
    verbs.has(lower) ||
    (adverbs.has(lower) && lower !== 'very') ||
    isTime(lower)
  );
}

export function isTime(lower: string): boolean {
  return weekdays.has(lower) || months.has(lower) || /^(?:today|yesterday|tomorrow|tonight)$/.test(lower);
}

/** Verbs beside nouns: a form of a verb of speech that has no determiner before it ends the phrase on its left. */
function isVerbLike(reading: NamedReading, index: number): boolean {
  const lower = reading.tokens[index]?.lower ?? '';
  if (nameAt(reading, index) !== null) return false;
  const previous = reading.tokens[index - 1]?.lower ?? '';
  const modifies = determiners.has(previous) || previous === "'s" || nounPrepositions.has(previous);
  return (
    isCueForm(lower) &&
    roleNoun(lower) === null &&
    !speakingNouns.has(lower) &&
    !documentNouns.has(lower) &&
    !modifies
  );
}

/** The chunk without prepositional tails whose last token is `index`; `null` when a verb or a sign stands there. */
function chunkBefore(
  reading: NamedReading,
  index: number,
  floor: number,
): { first: number; last: number } | null {
  const { tokens } = reading;
  let first = index + 1;
  while (first > floor && index + 1 - first < 12) {
    const before = first - 1;
    const name = nameAt(reading, before);
    if (name !== null) {
      first = Math.max(floor, name.whole.first);
      continue;
    }
    if (isBoundary(reading, before) || isVerbLike(reading, before)) break;
    const lower = tokens[before]?.lower ?? '';
    if (lower.endsWith('ed') && !modified(reading, before)) break;
    first = before;
    if (determiners.has(lower) && lower !== 'other' && tokens[before - 1]?.lower !== 'all') break;
  }
  if (tokens[first]?.lower === "'s") first++;
  return first > index ? null : { first, last: index + 1 };
}

/** "the wounded man": a participle behind an article is an adjective. */
function modified(reading: NamedReading, index: number): boolean {
  const previous = reading.tokens[index - 1]?.lower ?? '';
  return (
    /^(?:the|an?|this|that|these|those|my|our|your|his|her|its|their|some|many|other|more)$/.test(previous) ||
    previous === "'s" ||
    nameAt(reading, index - 1) !== null
  );
}

/**
 * The noun phrase that ends at `index`, with what "of", "for" or "from" ties to it: "the head of the agency" is one
 * phrase with the head "head". A name keeps its titles; with a prepositional tail the name in front is the phrase.
 */
export function phraseEndingAt(reading: NamedReading, index: number, floor: number): Phrase | null {
  const pronoun = reading.tokens[index];
  if (pronoun !== undefined && subjectPronouns.has(pronoun.lower) && !relatives.has(pronoun.lower)) {
    return phrase(reading, index, index + 1);
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
      return phrase(reading, head.first, head.last);
  }
  return phrase(reading, chunk.first, last, chunk.last);
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

function nameEnding(reading: NamedReading, last: number): Name | null {
  const name = nameAt(reading, last - 1);
  return name?.last === last ? name : null;
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
  if (pronouns.has(opening.lower)) return phrase(reading, index, index + 1);
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
  return headLast === null ? null : phrase(reading, index, last, headLast);
}

function chunkAfter(reading: NamedReading, index: number, limit: number): number | null {
  let last = index;
  while (last < limit && last - index < 12) {
    const name = nameAt(reading, last);
    if (name !== null) {
      last = Math.min(name.last, limit);
      if (reading.tokens[last]?.lower === "'s") {
        last++;
        continue;
      }
      if (roleNoun(reading.tokens[last]?.lower ?? '') === null && !isPlainNoun(reading, last, limit)) break;
      continue;
    }
    const lower = reading.tokens[last]?.lower ?? '';
    const participle = lower.endsWith("ed") && !modified(reading, last);
    const ends = determiners.has(lower) || isVerbLike(reading, last) || participle;
    if (isBoundary(reading, last) || (last > index && ends)) break;
    last++;
  }
  return last > index ? last : null;
}

/** A lower-case noun that a name modifies ("the Trump administration", "White House officials"). */
function isPlainNoun(reading: NamedReading, index: number, limit: number): boolean {
  const token = reading.tokens[index];
  if (index >= limit || token?.kind !== 'word') return false;
  return speakingNouns.has(token.lower) || ledBodies.has(token.lower) || documentNouns.has(token.lower);
}

function phrase(reading: NamedReading, first: number, last: number, headLast: number = last): Phrase {
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
