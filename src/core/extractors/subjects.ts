/** Finds the subject of a verb of speech: who does the telling. */
import { cueForms } from '../lexicon/cueForms.ts';
import { documentNouns, mediumNouns } from '../lexicon/cues.ts';
import { roleNoun } from '../lexicon/roles.ts';
import {
  adverbs,
  auxiliaries,
  coordinators,
  isAdjective,
  prepositions,
  subordinators,
  timeNouns,
  verbs,
} from '../lexicon/words.ts';
import type { SubjectRule } from '../rules.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Cue } from './cues.ts';
import { isKnownName } from './names.ts';
import {
  isTime,
  nameAt,
  phraseEndingAt,
  phraseStartingAt,
  relativePhrase,
  type NamedReading,
  type Phrase,
} from './phrases.ts';

/** `shared`: the cue goes on from a subject further back ("…, saying", "and added"). */
export type Subject = { subject: Phrase | null; rule: SubjectRule; shared: boolean };

/** No subject stands further from its verb. */
const REACH = 60;

/** The subject of a cue, or how it has to be looked for. `null` when the word turns out to be no verb. */
export function findSubject(reading: NamedReading, sentence: Sentence, cue: Cue): Subject | null {
  if (cue.form === 'according')
    return found(phraseStartingAt(reading, cue.last, sentence.last), 'according-to');
  if (cue.form === 'by')
    return found(phraseStartingAt(reading, cue.last + 1, sentence.last), 'passive-agent');
  const quoted = quotedSubject(reading, sentence, cue);
  if (quoted !== null) return found(quoted, 'quoted-as-saying');
  const before = subjectBefore(reading, sentence, cue);
  if (before === 'shared') return { subject: null, rule: 'shared-subject', shared: true };
  if (before !== null) return isNounPhrase(cue, before.subject) ? null : before;
  const inverted = invertedSubject(reading, sentence, cue);
  return inverted === null
    ? { subject: null, rule: 'shared-subject', shared: true }
    : found(inverted, 'verb-subject');
}

/** "quoted Norn as saying", "Norn was quoted as saying": the one who is quoted speaks. */
function quotedSubject(reading: NamedReading, sentence: Sentence, cue: Cue): Phrase | null {
  const { tokens } = reading;
  if (cue.form !== 'participle' || tokens[cue.first - 1]?.lower !== 'as') return null;
  if (!/^(?:quoted|cited|quotes|cites)$/.test(tokens[cue.first - 2]?.lower ?? '')) {
    return phraseEndingAt(reading, cue.first - 2, sentence.first);
  }
  let before = cue.first - 3;
  while (before > sentence.first && auxiliaries.has(tokens[before]?.lower ?? '')) before--;
  return phraseEndingAt(reading, before, sentence.first);
}

function found(subject: Phrase | null, rule: SubjectRule): Subject {
  return { subject, rule, shared: false };
}

/** "the caustic chant", "the new plans": before a noun stands an adjective, before a verb a noun. */
function isNounPhrase(cue: Cue, subject: Phrase | null): boolean {
  return (
    (cue.form === 'base' || cue.form === 'present') &&
    subject?.form === 'nominal' &&
    isAdjective(subject.head)
  );
}

/** Steps left from the cue over what may stand between subject and verb. */
function subjectBefore(reading: NamedReading, sentence: Sentence, cue: Cue): Subject | 'shared' | null {
  const { tokens } = reading;
  const floor = Math.max(sentence.first, cue.first - REACH);
  let index = cue.first - 1;
  let rule: SubjectRule = 'subject-verb';
  while (index >= floor) {
    const token = tokens[index];
    if (token === undefined) return null;
    const next = stepOver(reading, index, floor);
    if (next !== null) {
      index = next;
      continue;
    }
    if (token.text === ',' || isClosingQuote(reading, index)) {
      if (cue.form === 'participle') return token.text === ',' ? 'shared' : null;
      const opening = parenthesisBefore(reading, index, floor);
      if (opening === null && token.text !== ',') return null;
      const named = opening === null ? null : nameBetween(reading, opening, index);
      if (named !== null) return found(named, 'name-appositive');
      index = (opening ?? index) - 1;
      if (opening !== null) rule = 'after-appositive';
      continue;
    }
    if ((reading.quotationOf[index] ?? -1) >= 0) return null;
    if (coordinators.has(token.lower)) return 'shared';
    if (/^(?:who|which|that)$/.test(token.lower))
      return found(relativePhrase(reading, index, floor), 'relative-clause');
    if (cue.form === 'participle' && (prepositions.has(token.lower) || subordinators.has(token.lower)))
      return 'shared';
    const subject = phraseEndingAt(reading, index, floor);
    if (subject === null) return null;
    const outside = tailBefore(reading, sentence, subject) ?? relativeBefore(reading, subject, floor);
    if (outside !== null) {
      index = outside;
      continue;
    }
    const accompanies = tokens[subject.first - 1]?.lower === 'with';
    if (cue.form === 'participle' && !accompanies && isObject(reading, subject)) return 'shared';
    return found(subject, rule);
  }
  return null;
}

/** Where to go on when an adverb, an auxiliary, a date, a number or a parenthesis stands here. */
function stepOver(reading: NamedReading, index: number, floor: number): number | null {
  const token = reading.tokens[index];
  if (token === undefined || nameAt(reading, index) !== null || (reading.quotationOf[index] ?? -1) >= 0)
    return null;
  const { lower } = token;
  if (token.text === ')') return openingBefore(reading, index, floor, '(') - 1;
  if (token.text === '—' || token.text === '–') return openingBefore(reading, index, floor, token.text) - 1;
  const light =
    adverbs.has(lower) || lower.endsWith('ly') || auxiliaries.has(lower) || lower === 'not' || isTime(lower);
  return light || token.kind === 'number' ? index - 1 : null;
}

/** `, star of the "Scandal," |`: a closing mark with a comma before it closes an appositive too. */
function isClosingQuote(reading: NamedReading, index: number): boolean {
  return reading.tokens[index]?.kind === 'mark' && reading.tokens[index - 1]?.text === ',';
}

/**
 * When the phrase belongs to what stands before it ("… obtained by the agency", "… in a statement"), the index to go
 * on from; `null` when it can be the subject.
 */
function tailBefore(reading: NamedReading, sentence: Sentence, phrase: Phrase): number | null {
  const first = reading.tokens[phrase.first - 1]?.lower === 'the' ? phrase.first - 1 : phrase.first;
  const before = reading.tokens[first - 1]?.lower ?? '';
  if (isAdjunct(reading, phrase)) return first - 2;
  if (!prepositions.has(before) || /^(?:as|but|after|before|since|than|until|like)$/.test(before))
    return null;
  const opensSentence = first - 1 === sentence.first && phrase.form === 'name';
  if (opensSentence) return null;
  const participle = reading.tokens[first - 2]?.lower ?? '';
  return before === 'by' && /(?:ed|en|wn|de|ut)$/.test(participle) ? first - 3 : first - 2;
}

/**
 * "Norn, who is a pastor at the church of Pellin, Lindra, |", "two people who have read the report |": the index before
 * a relative clause whose last noun the phrase is.
 */
function relativeBefore(reading: NamedReading, phrase: Phrase, floor: number): number | null {
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
function isAdjunct(reading: NamedReading, phrase: Phrase): boolean {
  const before = reading.tokens[phrase.first - 1]?.lower ?? '';
  if (timeNouns.has(phrase.head) && phrase.form === 'nominal') return true;
  if (!/^(?:in|on|at|during|via|through|by|from)$/.test(before)) return false;
  return documentNouns.has(phrase.head) || mediumNouns.has(phrase.head);
}

/** A noun phrase right after a verb ("issued a statement calling …") does not speak. */
function isObject(reading: NamedReading, phrase: Phrase): boolean {
  const before = reading.tokens[phrase.first - 1];
  if (before?.kind !== 'word' || phrase.first === 0) return false;
  return !coordinators.has(before.lower) && !subordinators.has(before.lower);
}

function openingBefore(reading: NamedReading, index: number, floor: number, mark: string): number {
  for (let before = index - 1; before >= floor; before--)
    if (reading.tokens[before]?.text === mark) return before;
  return index;
}

/**
 * The comma that opens the appositive or relative clause which the comma or mark at `index` closes, or `null` when the
 * words before it are no such thing: "Karrow, who took office in January, | told".
 */
function parenthesisBefore(reading: NamedReading, index: number, floor: number): number | null {
  const { tokens } = reading;
  for (let before = index - 1; before > floor; before--) {
    if (tokens[before]?.text !== ',' || (reading.quotationOf[before] ?? -1) >= 0) continue;
    if (coordinators.has(tokens[before + 1]?.lower ?? '')) continue;
    if (isFullName(reading, before + 1, index)) return null;
    const ahead =
      phraseEndingAt(reading, before - 1, floor) ?? phraseBeforeParenthesis(reading, before - 1, floor);
    if (ahead === null || (ahead.form === 'nominal' && isAdjunct(reading, ahead))) return null;
    return prepositions.has(tokens[ahead.first - 1]?.lower ?? '') ? null : before;
  }
  return null;
}

/** ", Gov. Ilva Norn (Pellin), |": a whole name between the commas is the subject itself. */
function isFullName(reading: NamedReading, first: number, last: number): boolean {
  const name = nameAt(reading, first);
  if (name?.whole.first !== first || isKnownName(name.key)) return false;
  const ends = name.last === last || reading.tokens[name.last]?.text === '(';
  return ends && (name.title !== null || name.courtesy !== null);
}

/** "the foreign minister, | Lene Okar, |": the name between two commas behind a phrase without one. */
function nameBetween(reading: NamedReading, opening: number, closing: number): Phrase | null {
  const name = nameAt(reading, opening + 1);
  const ahead = phraseEndingAt(reading, opening - 1, Math.max(0, opening - REACH));
  if (name === null || ahead?.form !== 'nominal' || roleNoun(ahead.head) === null) return null;
  if (name.whole.first !== opening + 1 || name.last !== closing) return null;
  const named = phraseStartingAt(reading, opening + 1, closing);
  return named === null ? null : { ...named, first: ahead.first, start: ahead.start };
}

/** "Ilva Norn (Pellin), a farmer, |": the phrase in front of a parenthesis. */
function phraseBeforeParenthesis(reading: NamedReading, index: number, floor: number): Phrase | null {
  if (reading.tokens[index]?.text !== ')') return null;
  return phraseEndingAt(reading, openingBefore(reading, index, floor, '(') - 1, floor);
}

/** `"…," said the minister`: the subject behind a finite verb that follows quoted words or a comma. */
function invertedSubject(reading: NamedReading, sentence: Sentence, cue: Cue): Phrase | null {
  if (cue.form === 'participle' || cue.form === 'base') return null;
  const before = reading.tokens[cue.first - 1];
  const quoted = (reading.quotationOf[cue.first - 1] ?? -1) >= 0;
  if (!quoted && before?.text !== ',' && cue.first !== sentence.first) return null;
  return phraseStartingAt(reading, cue.last, sentence.last);
}

/** The first noun phrase of the sentence, after an opening adverbial ("Hours later, …", "After the vote, …"). */
export function mainSubject(reading: NamedReading, sentence: Sentence, limit: number): Phrase | null {
  const before = Math.min(limit, sentence.first + REACH);
  let index = sentence.first;
  for (let openings = 0; openings < 3; openings++) {
    const next = afterOpening(reading, index, before);
    if (next === null) break;
    index = next;
  }
  if (index >= before || (reading.quotationOf[index] ?? -1) >= 0) return null;
  const subject = phraseStartingAt(reading, index, before);
  return subject !== null && subject.form === 'nominal' && isAdjective(subject.head) ? null : subject;
}

/** The token after one opening conjunction, adverb or adverbial phrase; `null` when the subject begins here. */
function afterOpening(reading: NamedReading, index: number, before: number): number | null {
  const { tokens } = reading;
  const lower = tokens[index]?.lower ?? '';
  if (nameAt(reading, index) !== null) return null;
  if (tokens[index]?.text === ',' || coordinators.has(lower) || adverbs.has(lower)) return index + 1;
  const phrase = phraseStartingAt(reading, index, before);
  const time = phrase?.form === 'nominal' && timeNouns.has(phrase.head);
  const adverbial =
    prepositions.has(lower) ||
    subordinators.has(lower) ||
    verbs.has(lower) ||
    /(?:ing|ed)$/.test(lower) ||
    isTime(lower) ||
    time;
  if (!adverbial) return null;
  for (let comma = index; comma < before; comma++) if (tokens[comma]?.text === ',') return comma + 1;
  return time ? null : before;
}
