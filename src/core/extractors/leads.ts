/** Reads what a sentence of speech opens with: when, where and to whom it was said. */
import { documentNouns, mediumNouns } from '../lexicon/cues.ts';
import { auxiliaries } from '../lexicon/words.ts';
import type { Excerpt } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { adjunctLinks, dateAt, isHearer, placeLinks, placeOf, type Adjuncts } from './adjuncts.ts';
import type { DateMention } from './dates.ts';
import type { NamedReading } from './namedReading.ts';
import { phraseStartingAt, type Phrase } from './phrases.ts';

/** What opens a sentence in more words than these is no adverbial. */
const MAX_LEAD_TOKENS = 25;

const asking = /^(?:asked|pressed|questioned)$/;

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
  const isAsked = asking.test(opening);
  const adverbial = isAsked || /^(?:in|on|at|during|speaking|after|late|early|earlier|last)$/.test(opening);
  const isLead = adverbial || dateAt(dates, sentence.start) !== null;
  const end = isAsked ? questionAt(reading, sentence.first, subjectFirst - 1) : subjectFirst - 1;
  const isShort = subjectFirst - sentence.first <= MAX_LEAD_TOKENS;
  if (
    tokens[subjectFirst - 1]?.text !== ',' ||
    !isLead ||
    !isShort ||
    hasVerb(reading, sentence.first, end)
  ) {
    return { addressee, said, place };
  }
  for (let index = sentence.first; index < end; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    said ??= dateAt(dates, token.start);
    const object = adjunctLinks.test(token.lower) ? phraseStartingAt(reading, index + 1, end, /^of$/) : null;
    if (object === null) continue;
    if (placeLinks.test(token.lower)) place ??= placeOf(reading, token.lower, object);
    const before = tokens[index - 1]?.lower ?? '';
    if (isHearer(object) && leadsToHearer(token.lower, before, opening)) addressee ??= object;
  }
  return { addressee, said, place };
}

/** Where "asked by reporters on Monday | whether" comes to what was asked. */
function questionAt({ tokens }: NamedReading, first: number, limit: number): number {
  let index = first + 1;
  while (
    index < limit &&
    !/^(?:whether|if|about|why|how|what|when|who|where)$/.test(tokens[index]?.lower ?? '')
  )
    index++;
  return index;
}

/** A clause with a verb of its own is what was said, not how. */
function hasVerb({ tokens }: NamedReading, first: number, last: number): boolean {
  return tokens.slice(first, last).some(({ lower }) => auxiliaries.has(lower) && lower !== "'s");
}

/** "speaking | to", "in a letter | to", "in an interview | with". */
function leadsToHearer(link: string, before: string, opening: string): boolean {
  if (link === 'with') return /^(?:interview|call|conversation|meeting|speaking|talking)$/.test(before);
  if (link === 'by') return asking.test(opening);
  if (link !== 'to') return false;
  return (
    /^(?:speaking|talking|writing)$/.test(opening) || documentNouns.has(before) || mediumNouns.has(before)
  );
}
