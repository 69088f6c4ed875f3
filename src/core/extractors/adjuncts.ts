/** Reads what surrounds a verb of speech: who was told, when and where. */
import { mediumNouns, tellingVerbs } from '../lexicon/cues.ts';
import { organizationNouns, organizations, outlets } from '../lexicon/organizations.ts';
import { capitals, otherPlaces, states } from '../lexicon/places.ts';
import { adverbs, notAdverbs, openingAdverbs, prepositions, subordinators } from '../lexicon/words.ts';
import type { Excerpt } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { contains, excerpt } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { isTime } from './chunks.ts';
import type { Cue } from './cues.ts';
import type { DateMention } from './dates.ts';
import type { NamedReading } from './namedReading.ts';
import { phraseStartingAt, type Phrase } from './phrases.ts';

export const placeLinks = /^(?:in|on|at|aboard|outside|inside|near)$/;

/** `last` is the first token after them. */
export type Adjuncts = {
  last: number;
  addressee: Phrase | null;
  said: DateMention | null;
  place: Excerpt | null;
};

export const adjunctLinks =
  /^(?:to|in|on|at|aboard|outside|inside|near|during|after|before|with|from|via|through|by|following|of|about)$/;

/** Reads on from a cue, or from the subject behind it, up to the content. */
export function readAdjuncts(
  reading: NamedReading,
  sentence: Sentence,
  cue: Cue,
  start: number,
  dates: readonly DateMention[],
): Adjuncts {
  const { tokens } = reading;
  const adjuncts: Adjuncts = { last: start, addressee: null, said: null, place: null };
  let index = start;
  let object: Phrase | null = null;
  if (tellingVerbs.has(cue.lemma) && start === cue.last) {
    adjuncts.addressee = toldPhrase(reading, index, sentence.last);
    index = adjuncts.addressee?.last ?? index;
  }
  while (index < sentence.last) {
    const token = tokens[index];
    if (token === undefined || (reading.quotationOf[index] ?? -1) >= 0) break;
    const date = dateAt(dates, token.start);
    if (opensReport(reading, index, sentence.last)) break;
    if (date !== null) {
      adjuncts.said ??= date;
      index = tokenAfter(reading, index, date.end);
    } else if (isAdverb(token)) {
      index++;
    } else if (carriesOn(reading, index, object)) {
      index += token.text === ',' ? 2 : 1;
    } else {
      if (token.lower === 'to' && cue.kinds.includes('intent')) break;
      const next = adjunctLinks.test(token.lower)
        ? phraseStartingAt(reading, index + 1, sentence.last, /^of$/)
        : null;
      if (next === null) break;
      if (cue.form !== 'according') addObject(reading, adjuncts, token.lower, next, object);
      object = next;
      index = next.last;
    }
  }
  adjuncts.last = index;
  return adjuncts;
}

function isAdverb({ text, lower }: Token): boolean {
  if (adverbs.has(lower)) return true;
  return lower.endsWith('ly') && lower === text && !notAdverbs.has(lower);
}

/**
 * "said | not everyone would leave", "said | there was no plan": with such an adverb and a word right behind it begins what
 * was said; in "said there, on the bridge" and "said only that" it ends with a sign, a preposition or "that".
 */
function opensReport({ tokens }: NamedReading, index: number, limit: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (lower === 'only') return true;
  if (!openingAdverbs.has(lower)) return tokens[index + 1]?.lower === "'s" && isTime(lower);
  const next = tokens[index + 1];
  if (next === undefined || index + 1 >= limit || next.kind === 'sign' || next.kind === 'mark') return false;
  return next.lower !== 'that' && !adjunctLinks.test(next.lower) && !subordinators.has(next.lower);
}

/** "in a statement | posted on X late on Monday", "said Norn, | speaking in Oslo": how and when it was said goes on. */
function carriesOn({ tokens }: NamedReading, index: number, object: Phrase | null): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (lower === ',') return /^(?:speaking|talking|writing)$/.test(tokens[index + 1]?.lower ?? '');
  return (
    object !== null &&
    /^(?:posted|issued|released|published|broadcast|televised|aired|delivered|sent|shared|uploaded|recorded|provided|carried)$/.test(
      lower,
    )
  );
}

/** "told | CNN": who was told; "warned | that" tells nobody. */
function toldPhrase(reading: NamedReading, index: number, limit: number): Phrase | null {
  const opening = reading.tokens[index]?.lower ?? '';
  if (subordinators.has(opening) || prepositions.has(opening)) return null;
  return phraseStartingAt(reading, index, limit, /^of$/);
}

/** "to reporters", "with CNN": who was told; "in Tehran", "on Air Force One": where. */
function addObject(
  reading: NamedReading,
  adjuncts: Adjuncts,
  link: string,
  object: Phrase,
  before: Phrase | null,
): void {
  if (link === 'to' && /^(?:visit|trip|tour)$/.test(before?.head ?? '')) {
    adjuncts.place ??= placeOf(reading, 'in', object);
    return;
  }
  if ((link === 'to' || link === 'with') && isHearer(object)) adjuncts.addressee ??= object;
  if (placeLinks.test(link)) adjuncts.place ??= placeOf(reading, link, object);
}

export function isHearer({ form, head }: Phrase): boolean {
  return form !== 'pronoun' && !mediumNouns.has(head);
}

/** A place the lexicon knows, or any name behind "in" that is no body's and nobody's. */
export function placeOf(reading: NamedReading, link: string, { name }: Phrase): Excerpt | null {
  if (name === null) return null;
  const known = [states, capitals, otherPlaces].some((places) => places.has(name.key));
  const plain = name.title === null && name.courtesy === null && !isKnownBody(name.key);
  return known || (plain && link === 'in') ? excerpt(reading.text, name.start, name.end) : null;
}

function isKnownBody(key: string): boolean {
  return outlets.has(key) || organizations.has(key) || organizationNouns.has(key.split(' ').at(-1) ?? '');
}

export function dateAt(dates: readonly DateMention[], start: number): DateMention | null {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const date = dates[low];
  return date !== undefined && contains(date, { start, end: start }) ? date : null;
}

function tokenAfter(reading: NamedReading, index: number, end: number): number {
  let next = index;
  while ((reading.tokens[next]?.start ?? Infinity) < end) next++;
  return next;
}
