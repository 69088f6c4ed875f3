/** Cuts noun phrases without prepositional tails out of a sentence, from either end. */
import { isCueForm } from '../lexicon/cueForms.ts';
import { documentNouns } from '../lexicon/cues.ts';
import { ledBodies } from '../lexicon/organizations.ts';
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
  quantities,
  subordinators,
  verbs,
  weekdays,
} from '../lexicon/words.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import type { Name } from './names.ts';

/** A word that neither ends nor begins a noun phrase of its own. */
function isBoundary(reading: NamedReading, index: number): boolean {
  const token = reading.tokens[index];
  if (token === undefined || token.kind === 'mark') return true;
  if (token.kind === 'sign') return !isPossessiveMark(reading, index);
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
    (isTime(lower) && !modified(reading, index))
  );
}

/** The apostrophe of "the workers' union", "Harris' aide". */
function isPossessiveMark({ tokens }: NamedReading, index: number): boolean {
  const token = tokens[index];
  const owner = tokens[index - 1];
  if (token === undefined || !/^['’]$/.test(token.text) || owner?.end !== token.start) return false;
  return owner.lower.endsWith('s') && tokens[index + 1]?.kind === 'word';
}

/** "the two", "a few of them": a number behind another determiner. */
function isCounted({ tokens }: NamedReading, index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  return quantities.has(tokens[index]?.lower ?? '') && determiners.has(before) && !quantities.has(before);
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
export function chunkBefore(
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
    if (!determiners.has(lower) || isCounted(reading, before)) continue;
    if (lower !== 'other' && tokens[before - 1]?.lower !== 'all') break;
  }
  if (tokens[first]?.lower === "'s" || isPossessiveMark(reading, first)) first++;
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

export function nameEnding(reading: NamedReading, last: number): Name | null {
  const name = nameAt(reading, last - 1);
  return name?.last === last ? name : null;
}

export function chunkAfter(reading: NamedReading, index: number, limit: number): number | null {
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
    const participle = lower.endsWith('ed') && !modified(reading, last);
    const ends =
      (determiners.has(lower) && !isCounted(reading, last)) || isVerbLike(reading, last) || participle;
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
