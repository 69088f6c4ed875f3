/** Finds where an aside begins: an appositive, a relative clause, a parenthesis, "in a statement". */
import { cueForms } from '../lexicon/cueForms.ts';
import { documentNouns, mediumNouns } from '../lexicon/cues.ts';
import { roleNoun } from '../lexicon/roles.ts';
import { auxiliaries, coordinators, prepositions, relatives, timeNouns, verbs } from '../lexicon/words.ts';
import { isKnownName } from './capitals.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { phraseEndingAt, phraseStartingAt, type Phrase } from './phrases.ts';

/** No subject stands further from its verb. */
export const REACH = 60;

/** `, star of the "Scandal," |`: a closing mark with a comma before it closes an appositive too. */
export function isClosingQuote(reading: NamedReading, index: number): boolean {
  return reading.tokens[index]?.kind === 'mark' && reading.tokens[index - 1]?.text === ',';
}

/**
 * "Norn, who is a pastor at the church of Pellin, Lindra, |", "two people who have read the report |": the index before
 * a relative clause whose last noun the phrase is.
 */
export function relativeBefore(reading: NamedReading, phrase: Phrase, floor: number): number | null {
  const governing = reading.tokens[phrase.first - 1]?.lower ?? '';
  if (cueForms.get(governing)?.some(({ kinds }) => kinds.includes('speech')) === true) return null;
  for (let before = phrase.first - 1; before > floor; before--) {
    const token = reading.tokens[before];
    if (token?.kind !== 'word') return null;
    if (/^(?:who|which|whose)$/.test(token.lower)) {
      return phrase.first - before < 2 ? null : before - (reading.tokens[before - 1]?.text === ',' ? 2 : 1);
    }
  }
  return null;
}

/** "in a statement", "on Twitter", "last week": says how or when, not who. */
export function isAdjunct(reading: NamedReading, phrase: Phrase): boolean {
  const before = reading.tokens[phrase.first - 1]?.lower ?? '';
  if (timeNouns.has(phrase.head) && phrase.form === 'nominal') return true;
  if (!/^(?:in|on|at|during|via|through|by|from)$/.test(before)) return false;
  return documentNouns.has(phrase.head) || mediumNouns.has(phrase.head);
}

export function openingBefore(reading: NamedReading, index: number, floor: number, mark: string): number {
  for (let before = index - 1; before >= floor; before--)
    if (reading.tokens[before]?.text === mark) return before;
  return index;
}

/**
 * The comma that opens the appositive or relative clause which the comma or mark at `index` closes, or `null` when the
 * words before it are no such thing: "Karrow, who took office in January, | told".
 */
export function parenthesisBefore(reading: NamedReading, index: number, floor: number): number | null {
  const { tokens } = reading;
  let inRelative = false;
  for (let before = index - 1; before > floor; before--) {
    if (tokens[before]?.text !== ',' || (reading.quotationOf[before] ?? -1) >= 0) continue;
    const next = tokens[before + 1]?.lower ?? '';
    if (coordinators.has(next)) continue;
    if (isPredicate(reading, before + 1, index)) {
      inRelative = true;
      continue;
    }
    if (inRelative && !relatives.has(next)) continue;
    if (isFullName(reading, before + 1, index)) return null;
    const ahead =
      phraseEndingAt(reading, before - 1, floor) ?? phraseBeforeParenthesis(reading, before - 1, floor);
    if (ahead === null || (ahead.form === 'nominal' && isAdjunct(reading, ahead))) return null;
    return prepositions.has(tokens[ahead.first - 1]?.lower ?? '') ? null : before;
  }
  return null;
}

/** ", whose wife, Ada, attended, |": a verb right behind a comma goes on from a clause with "who" further back. */
function isPredicate({ tokens }: NamedReading, first: number, last: number): boolean {
  const { lower = '', capital } = tokens[first] ?? {};
  if (capital === true) return false;
  return auxiliaries.has(lower) || verbs.has(lower) || (lower.endsWith('ed') && last - first === 1);
}

/** ", Gov. Ilva Norn (Pellin), |": a whole name between the commas is the subject itself. */
function isFullName(reading: NamedReading, first: number, last: number): boolean {
  const name = nameAt(reading, first);
  if (name?.whole.first !== first || isKnownName(name.key)) return false;
  const ends = name.last === last || reading.tokens[name.last]?.text === '(';
  return ends && (name.title !== null || name.courtesy !== null);
}

/** "the foreign minister, | Lene Okar, |": the name between two commas behind a phrase without one. */
export function nameBetween(reading: NamedReading, opening: number, closing: number): Phrase | null {
  const name = nameAt(reading, opening + 1);
  const ahead = phraseEndingAt(reading, opening - 1, Math.max(0, opening - REACH));
  if (name === null || ahead?.form !== 'nominal' || roleNoun(ahead.head) === null) return null;
  if (name.whole.first !== opening + 1 || name.last !== closing) return null;
  const named = phraseStartingAt(reading, opening + 1, closing);
  return named === null ? null : { ...named, first: ahead.first, start: ahead.start };
}

/** "Ilva Norn, a farmer, |": the name that a role behind a comma belongs to. */
export function appositiveOf(reading: NamedReading, phrase: Phrase, floor: number): Phrase | null {
  if (phrase.form !== 'nominal' || roleNoun(phrase.head) === null) return null;
  if (reading.tokens[phrase.first - 1]?.text !== ',') return null;
  const ahead = phraseEndingAt(reading, phrase.first - 2, floor);
  if (ahead?.form !== 'name') return null;
  const before = reading.tokens[ahead.first - 1];
  return before?.kind !== 'word' || coordinators.has(before.lower) ? ahead : null;
}

/** "Ilva Norn (Pellin), a farmer, |": the phrase in front of a parenthesis. */
function phraseBeforeParenthesis(reading: NamedReading, index: number, floor: number): Phrase | null {
  if (reading.tokens[index]?.text !== ')') return null;
  return phraseEndingAt(reading, openingBefore(reading, index, floor, '(') - 1, floor);
}
