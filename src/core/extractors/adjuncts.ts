/** Reads what surrounds a verb of speech: who was told, when and where. */
import { documentNouns, mediumNouns, tellingVerbs } from '../lexicon/cues.ts';
import { organizationNouns, organizations, outlets } from '../lexicon/organizations.ts';
import { capitals, otherPlaces, states } from '../lexicon/places.ts';
import { adverbs, auxiliaries, prepositions, subordinators } from '../lexicon/words.ts';
import type { Excerpt } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { contains, excerpt } from '../text/span.ts';
import type { Cue } from './cues.ts';
import type { DateMention } from './dates.ts';
import type { NamedReading } from './namedReading.ts';
import { phraseStartingAt, type Phrase } from './phrases.ts';

/** What opens a sentence in more words than these is no adverbial. */
const MAX_LEAD_TOKENS = 25;

const placeLinks = /^(?:in|on|at|aboard|outside|inside|near)$/;

/** `last` is the first token after them. */
export type Adjuncts = {
  last: number;
  addressee: Phrase | null;
  said: DateMention | null;
  place: Excerpt | null;
};

const links =
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
  if (tellingVerbs.has(cue.lemma) && start === cue.last) {
    adjuncts.addressee = toldPhrase(reading, index, sentence.last);
    index = adjuncts.addressee?.last ?? index;
  }
  while (index < sentence.last) {
    const token = tokens[index];
    if (token === undefined || (reading.quotationOf[index] ?? -1) >= 0) break;
    const date = dateAt(dates, token.start);
    if (date !== null) {
      adjuncts.said ??= date;
      index = tokenAfter(reading, index, date.end);
    } else if ((adverbs.has(token.lower) || token.lower.endsWith('ly')) && token.lower !== 'only') {
      index++;
    } else {
      if (token.lower === 'to' && cue.kinds.includes('intent')) break;
      const object = links.test(token.lower)
        ? phraseStartingAt(reading, index + 1, sentence.last, /^of$/)
        : null;
      if (object === null) break;
      if (cue.form !== 'according') addObject(reading, adjuncts, token.lower, object);
      index = object.last;
    }
  }
  adjuncts.last = index;
  return adjuncts;
}

/** "told | CNN": who was told; "warned | that" tells nobody. */
function toldPhrase(reading: NamedReading, index: number, limit: number): Phrase | null {
  const opening = reading.tokens[index]?.lower ?? '';
  if (subordinators.has(opening) || prepositions.has(opening)) return null;
  return phraseStartingAt(reading, index, limit, /^of$/);
}

/** "to reporters", "with CNN": who was told; "in Tehran", "on Air Force One": where. */
function addObject(reading: NamedReading, adjuncts: Adjuncts, link: string, object: Phrase): void {
  if ((link === 'to' || link === 'with') && isHearer(object)) adjuncts.addressee ??= object;
  if (placeLinks.test(link)) adjuncts.place ??= placeOf(reading, link, object);
}

function isHearer({ form, head }: Phrase): boolean {
  return form !== 'pronoun' && !mediumNouns.has(head);
}

/** "speaking | to", "in a letter | to", "in an interview | with". */
function leadsToHearer(link: string, before: string, opening: string): boolean {
  if (link === 'with') return /^(?:interview|call|conversation|meeting|speaking|talking)$/.test(before);
  if (link !== 'to') return false;
  return (
    /^(?:speaking|talking|writing)$/.test(opening) || documentNouns.has(before) || mediumNouns.has(before)
  );
}

/** "In a speech Sunday in Tehran, Khamenei …": when and where, said ahead of the subject. */
export function leadAdjuncts(
  reading: NamedReading,
  sentence: Sentence,
  subjectFirst: number,
  dates: readonly DateMention[],
): Omit<Adjuncts, 'last'> {
  const { tokens } = reading;
  let addressee: Phrase | null = null;
  let said: DateMention | null = null;
  let place: Excerpt | null = null;
  const opening = tokens[sentence.first]?.lower ?? '';
  const adverbial = /^(?:in|on|at|during|speaking|after|late|early|earlier|last)$/.test(opening);
  const isLead = adverbial || dateAt(dates, sentence.start) !== null;
  const isShort = subjectFirst - sentence.first <= MAX_LEAD_TOKENS;
  if (
    tokens[subjectFirst - 1]?.text !== ',' ||
    !isLead ||
    !isShort ||
    hasVerb(reading, sentence.first, subjectFirst)
  ) {
    return { addressee, said, place };
  }
  for (let index = sentence.first; index < subjectFirst - 1; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    said ??= dateAt(dates, token.start);
    const object = links.test(token.lower)
      ? phraseStartingAt(reading, index + 1, subjectFirst - 1, /^of$/)
      : null;
    if (object === null) continue;
    if (placeLinks.test(token.lower)) place ??= placeOf(reading, token.lower, object);
    const before = tokens[index - 1]?.lower ?? '';
    if (isHearer(object) && leadsToHearer(token.lower, before, opening)) addressee ??= object;
  }
  return { addressee, said, place };
}

/** A clause with a verb of its own is what was said, not how. */
function hasVerb({ tokens }: NamedReading, first: number, last: number): boolean {
  return tokens.slice(first, last).some(({ lower }) => auxiliaries.has(lower) && lower !== "'s");
}

/** A place the lexicon knows, or any name behind "in" that is no body's and nobody's. */
function placeOf(reading: NamedReading, link: string, { name }: Phrase): Excerpt | null {
  if (name === null) return null;
  const known = [states, capitals, otherPlaces].some((places) => places.has(name.key));
  const plain = name.title === null && name.courtesy === null && !isKnownBody(name.key);
  return known || (plain && link === 'in') ? excerpt(reading.text, name.start, name.end) : null;
}

function isKnownBody(key: string): boolean {
  return outlets.has(key) || organizations.has(key) || organizationNouns.has(key.split(' ').at(-1) ?? '');
}

function dateAt(dates: readonly DateMention[], start: number): DateMention | null {
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
