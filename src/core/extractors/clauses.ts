/** Finds the clauses that report speech: a cue, its subject, who was told, when and where. */
import { documentNouns, tellingVerbs } from '../lexicon/cues.ts';
import { capitals, otherPlaces, states } from '../lexicon/places.ts';
import { adverbs, auxiliaries, coordinators, prepositions, subordinators } from '../lexicon/words.ts';
import type { Excerpt } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { contains, excerpt } from '../text/span.ts';
import type { Cue } from './cues.ts';
import type { DateMention } from './dates.ts';
import {
  isTime,
  nameAt,
  phraseEndingAt,
  phraseStartingAt,
  type NamedReading,
  type Phrase,
} from './phrases.ts';

export type SpeechClause = {
  cue: Cue;
  subject: Phrase | null;
  /** The rule that found the subject. */
  rule: string;
  sentence: Sentence;
  /** Token indexes around subject, cue, addressee, date and place: what the clause is made of without its content. */
  first: number;
  last: number;
  addressee: Phrase | null;
  said: DateMention | null;
  place: Excerpt | null;
};

export function findClauses(
  reading: NamedReading,
  cues: readonly Cue[],
  dates: readonly DateMention[],
): SpeechClause[] {
  const clauses: SpeechClause[] = [];
  let next = 0;
  for (const sentence of reading.sentences) {
    const inSentence: SpeechClause[] = [];
    for (; next < cues.length; next++) {
      const cue = cues[next];
      if (cue === undefined || cue.first >= sentence.last) break;
      const clause = clauseOf(reading, sentence, cue, inSentence, dates);
      if (clause !== null) inSentence.push(clause);
    }
    clauses.push(...inSentence);
  }
  return clauses;
}

function clauseOf(
  reading: NamedReading,
  sentence: Sentence,
  cue: Cue,
  earlier: readonly SpeechClause[],
  dates: readonly DateMention[],
): SpeechClause | null {
  const found = subjectOf(reading, sentence, cue, earlier);
  const start =
    found.rule === 'verb-subject' || cue.form === 'according' ? (found.subject?.last ?? cue.last) : cue.last;
  const adjuncts = readAdjuncts(reading, sentence, cue, start, dates);
  const first = found.subject === null || found.shared ? cue.first : Math.min(found.subject.first, cue.first);
  const lead = found.shared ? null : leadAdjuncts(reading, sentence, first, dates);
  return {
    cue,
    subject: found.subject,
    rule: found.rule,
    sentence,
    first,
    last: adjuncts.last,
    addressee: adjuncts.addressee,
    said: adjuncts.said ?? lead?.said ?? null,
    place: adjuncts.place ?? lead?.place ?? null,
  };
}

type Subject = { subject: Phrase | null; rule: string; shared: boolean };

function subjectOf(
  reading: NamedReading,
  sentence: Sentence,
  cue: Cue,
  earlier: readonly SpeechClause[],
): Subject {
  if (cue.form === 'according') {
    return {
      subject: phraseStartingAt(reading, cue.last, sentence.last),
      rule: 'according-to',
      shared: false,
    };
  }
  const { subject, rule } = subjectBefore(reading, sentence, cue);
  if (subject !== null) return { subject, rule, shared: false };
  if (rule !== 'shared') {
    const inverted = invertedSubject(reading, sentence, cue);
    if (inverted !== null) return { subject: inverted, rule: 'verb-subject', shared: false };
  }
  const previous = earlier.findLast((clause) => clause.subject !== null && clause.cue.form !== 'according');
  if (previous !== undefined) return { subject: previous.subject, rule: 'shared-subject', shared: true };
  return { subject: mainSubject(reading, sentence, cue.first), rule: 'main-subject', shared: true };
}

/** Steps left from the cue over what may stand between subject and verb. */
function subjectBefore(
  reading: NamedReading,
  sentence: Sentence,
  cue: Cue,
): { subject: Phrase | null; rule: string } {
  const { tokens } = reading;
  const floor = sentence.first;
  let index = cue.first - 1;
  let rule = 'subject-verb';
  for (let steps = 0; steps < 40 && index >= floor; steps++) {
    const token = tokens[index];
    if (token === undefined) break;
    const { lower } = token;
    if ((reading.quotationOf[index] ?? -1) >= 0) return { subject: null, rule: 'none' };
    const name = nameAt(reading, index);
    if (
      name === null &&
      (adverbs.has(lower) ||
        /ly$/.test(lower) ||
        (auxiliaries.has(lower) && lower !== "'s") ||
        lower === 'not' ||
        isTime(lower) ||
        token.kind === 'number')
    ) {
      index--;
    } else if (name === null && lower === "'s" && tokens[index - 1] !== undefined) {
      index--;
    } else if (token.text === ')') {
      index = openingBefore(reading, index, floor, '(') - 1;
    } else if (token.text === '—' || token.text === '–') {
      index = openingBefore(reading, index, floor, token.text) - 1;
      rule = 'after-parenthesis';
    } else if (token.text === ',') {
      if (cue.form === 'participle') return { subject: null, rule: 'shared' };
      const opening = parenthesisBefore(reading, index, floor);
      if (opening === null) {
        index--;
      } else {
        index = opening - 1;
        rule = 'after-appositive';
      }
    } else if (coordinators.has(lower)) {
      return { subject: null, rule: 'shared' };
    } else if (/^(?:who|which|that)$/.test(lower)) {
      const antecedent = tokens[index - 1]?.text === ',' ? index - 2 : index - 1;
      return { subject: phraseEndingAt(reading, antecedent, floor), rule: 'relative-clause' };
    } else if (prepositions.has(lower) && index + 1 < cue.first) {
      index--;
    } else if (cue.form === 'participle' && (prepositions.has(lower) || subordinators.has(lower))) {
      return { subject: null, rule: 'shared' };
    } else {
      const subject = phraseEndingAt(reading, index, floor);
      if (subject === null) return { subject: null, rule: 'none' };
      if (isAdjunct(reading, subject)) {
        index = subject.first - 1;
        continue;
      }
      const before = tokens[subject.first - 1]?.lower ?? '';
      if (prepositions.has(before) && !/^(?:as|but|after|before|since|than|until|like)$/.test(before)) {
        if (subject.form !== 'pronoun' && isAdverbialLead(reading, sentence, subject))
          return { subject, rule };
        index = subject.first - 2;
        continue;
      }
      if (cue.form === 'participle' && isObject(reading, subject)) return { subject: null, rule: 'shared' };
      return { subject, rule };
    }
  }
  return { subject: null, rule: 'none' };
}

/** "In Washington officials said": the phrase after an opening preposition is the subject when nothing stands before. */
function isAdverbialLead(reading: NamedReading, sentence: Sentence, subject: Phrase): boolean {
  return (
    subject.first - 1 === sentence.first &&
    subject.form === 'name' &&
    reading.tokens[subject.first - 1]?.lower !== 'according'
  );
}

/** "in a statement", "on Twitter": says how, not who. */
function isAdjunct(reading: NamedReading, phrase: Phrase): boolean {
  const before = reading.tokens[phrase.first - 1]?.lower ?? '';
  if (!/^(?:in|on|at|during|via|through|by|from)$/.test(before)) return false;
  return (
    documentNouns.has(phrase.head) ||
    /^(?:interview|speech|conference|briefing|call|remarks|tv|television|radio|twitter|facebook|week|month|year|day|night|morning|evening|afternoon|debate|rally|appearance|event|hearing|testimony)$/.test(
      phrase.head,
    )
  );
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
 * The comma that opens the appositive or relative clause which the comma at `index` closes, or `null` when the words
 * before it are no such thing: "Karrow, who took office in January, | told".
 */
function parenthesisBefore(reading: NamedReading, index: number, floor: number): number | null {
  const { tokens } = reading;
  for (let before = index - 1; before > floor; before--) {
    if (tokens[before]?.text !== ',' || (reading.quotationOf[before] ?? -1) >= 0) continue;
    const opening = tokens[before + 1]?.lower ?? '';
    const listed = coordinators.has(opening);
    if (listed) continue;
    const ahead = phraseEndingAt(reading, before - 1, floor);
    if (ahead !== null && (ahead.form !== 'nominal' || !isAdjunct(reading, ahead))) {
      const lead = tokens[ahead.first - 1]?.lower ?? '';
      if (!prepositions.has(lead) || ahead.first - 1 > floor) return before;
    }
    return null;
  }
  return null;
}

/** `"…," said the minister`: the subject behind a finite verb that follows quoted words or a comma. */
function invertedSubject(reading: NamedReading, sentence: Sentence, cue: Cue): Phrase | null {
  if (cue.form === 'participle' || cue.form === 'base') return null;
  const before = reading.tokens[cue.first - 1];
  const quoted = (reading.quotationOf[cue.first - 1] ?? -1) >= 0;
  if (!quoted && before?.text !== ',' && cue.first !== sentence.first) return null;
  return phraseStartingAt(reading, cue.last, sentence.last);
}

/** The first noun phrase of the sentence, after an opening adverbial. */
export function mainSubject(reading: NamedReading, sentence: Sentence, before: number): Phrase | null {
  const { tokens } = reading;
  let index = sentence.first;
  while (
    index < before &&
    (coordinators.has(tokens[index]?.lower ?? '') ||
      (adverbs.has(tokens[index]?.lower ?? '') && nameAt(reading, index) === null))
  )
    index++;
  if (tokens[index]?.text === ',') index++;
  const opening = tokens[index]?.lower ?? '';
  const adverbial = prepositions.has(opening) || subordinators.has(opening) || /(?:ing|ed)$/.test(opening);
  if (adverbial && nameAt(reading, index) === null) {
    while (index < before && tokens[index]?.text !== ',') index++;
    index++;
  }
  if (index >= before || (reading.quotationOf[index] ?? -1) >= 0) return null;
  return phraseStartingAt(reading, index, before);
}

type Adjuncts = { last: number; addressee: Phrase | null; said: DateMention | null; place: Excerpt | null };

/** Reads on from a cue over who was told, when, where and how, up to the content. */
function readAdjuncts(
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
    const told = phraseStartingAt(reading, index, sentence.last);
    if (told !== null) {
      adjuncts.addressee = told;
      index = told.last;
    }
  }
  while (index < sentence.last) {
    const token = tokens[index];
    if (token === undefined || (reading.quotationOf[index] ?? -1) >= 0) break;
    const date = dateAt(dates, token.start);
    if (date !== null) {
      adjuncts.said ??= date;
      index = tokenAfter(reading, index, date.end);
      continue;
    }
    if ((adverbs.has(token.lower) || /ly$/.test(token.lower)) && token.lower !== 'only') {
      index++;
      continue;
    }
    if (
      !/^(?:to|in|on|at|aboard|during|after|before|with|from|via|through|by|following|of|about)$/.test(
        token.lower,
      )
    )
      break;
    const object = phraseStartingAt(reading, index + 1, sentence.last);
    if (object === null) break;
    if (token.lower === 'to' && adjuncts.addressee === null && object.form !== 'pronoun')
      adjuncts.addressee = object;
    if (token.lower === 'with' && adjuncts.addressee === null) adjuncts.addressee = object;
    if (/^(?:in|on|at|aboard)$/.test(token.lower)) adjuncts.place ??= placeOf(reading, object);
    index = object.last;
  }
  adjuncts.last = index;
  return adjuncts;
}

/** "In a speech Sunday in Tehran, Khamenei …": when and where, said ahead of the subject. */
function leadAdjuncts(
  reading: NamedReading,
  sentence: Sentence,
  subjectFirst: number,
  dates: readonly DateMention[],
): { said: DateMention | null; place: Excerpt | null } {
  const { tokens } = reading;
  const none = { said: null, place: null };
  if (
    tokens[subjectFirst - 1]?.text !== ',' ||
    (!/^(?:in|on|at|during|speaking|after|late|early|earlier|last)$/.test(
      tokens[sentence.first]?.lower ?? '',
    ) &&
      dateAt(dates, sentence.start) === null)
  )
    return none;
  let said: DateMention | null = null;
  let place: Excerpt | null = null;
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

function placeOf(reading: NamedReading, object: Phrase): Excerpt | null {
  const { name } = object;
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
