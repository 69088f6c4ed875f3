/** Reads what surrounds a verb of speech: who was told, when and where. */
import { mediumNouns, tellingVerbs } from '../lexicon/cues.ts';
import { capitals, otherPlaces, states } from '../lexicon/places.ts';
import { adverbs } from '../lexicon/words.ts';
import type { Excerpt } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { contains, excerpt } from '../text/span.ts';
import type { Cue } from './cues.ts';
import type { DateMention } from './dates.ts';
import { phraseStartingAt, type NamedReading, type Phrase } from './phrases.ts';

/** `last` is the first token after them. */
export type Adjuncts = {
  last: number;
  addressee: Phrase | null;
  said: DateMention | null;
  place: Excerpt | null;
};

const links = /^(?:to|in|on|at|aboard|during|after|before|with|from|via|through|by|following|of|about)$/;

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
    adjuncts.addressee = phraseStartingAt(reading, index, sentence.last);
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
      const object = links.test(token.lower) ? phraseStartingAt(reading, index + 1, sentence.last) : null;
      if (object === null) break;
      addObject(reading, adjuncts, token.lower, object);
      index = object.last;
    }
  }
  adjuncts.last = index;
  return adjuncts;
}

/** "to reporters", "with CNN": who was told; "in Tehran", "on Air Force One": where. */
function addObject(reading: NamedReading, adjuncts: Adjuncts, link: string, object: Phrase): void {
  const isPerson = object.form !== 'pronoun' && !mediumNouns.has(object.head);
  if ((link === 'to' || link === 'with') && isPerson) adjuncts.addressee ??= object;
  if (/^(?:in|on|at|aboard)$/.test(link)) adjuncts.place ??= placeOf(reading, object);
}

/** "In a speech Sunday in Tehran, Khamenei …": when and where, said ahead of the subject. */
export function leadAdjuncts(
  reading: NamedReading,
  sentence: Sentence,
  subjectFirst: number,
  dates: readonly DateMention[],
): { said: DateMention | null; place: Excerpt | null } {
  const { tokens } = reading;
  let said: DateMention | null = null;
  let place: Excerpt | null = null;
  const opening = tokens[sentence.first]?.lower ?? '';
  const adverbial = /^(?:in|on|at|during|speaking|after|late|early|earlier|last)$/.test(opening);
  if (tokens[subjectFirst - 1]?.text !== ',' || (!adverbial && dateAt(dates, sentence.start) === null))
    return { said, place };
  for (let index = sentence.first; index < subjectFirst - 1; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    said ??= dateAt(dates, token.start);
    if (!/^(?:in|at|aboard|on)$/.test(token.lower)) continue;
    const object = phraseStartingAt(reading, index + 1, subjectFirst - 1);
    if (object !== null) place ??= placeOf(reading, object);
  }
  return { said, place };
}

function placeOf(reading: NamedReading, { name }: Phrase): Excerpt | null {
  if (name === null) return null;
  const known = [states, capitals, otherPlaces].some((places) => places.has(name.key));
  return known ? excerpt(reading.text, name.start, name.end) : null;
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
