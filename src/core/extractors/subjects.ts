/** Finds the subject of a verb of speech: who does the telling. */
import {
  adverbs,
  auxiliaries,
  coordinators,
  isAdjective,
  prepositions,
  subordinators,
} from '../lexicon/words.ts';
import { documentNouns, inscriptionNouns } from '../lexicon/cues.ts';
import type { SubjectRule } from '../rules.ts';
import type { Sentence } from '../text/sentences.ts';
import {
  REACH,
  appositiveOf,
  isAdjunct,
  isClosingQuote,
  nameBetween,
  openingBefore,
  parenthesisBefore,
  relativeBefore,
} from './asides.ts';
import { isTime } from './chunks.ts';
import type { Cue } from './cues.ts';
import { invertedSubject, subjectBehindClause, withNameBehind } from './inverted.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { maySpeak, phraseEndingAt, phraseStartingAt, relativePhrase, type Phrase } from './phrases.ts';

/** `shared`: the cue goes on from a subject further back ("…, saying", "and added"). */
export type Subject = { subject: Phrase | null; rule: SubjectRule; shared: boolean };

/** The subject of a cue, or how it has to be looked for. `null` when the word turns out to be no verb. */
export function findSubject(reading: NamedReading, sentence: Sentence, cue: Cue): Subject | null {
  if (cue.form === 'according')
    return found(withNameBehind(reading, phraseStartingAt(reading, cue.last, sentence.last)), 'according-to');
  if (cue.form === 'by')
    return found(phraseStartingAt(reading, cue.last + 1, sentence.last), 'passive-agent');
  const quoted = quotedSubject(reading, sentence, cue);
  if (quoted !== null) return found(quoted, 'quoted-as-saying');
  const before = subjectBefore(reading, sentence, cue);
  const ahead = before === 'shared' ? null : (before?.subject ?? null);
  const behind = subjectBehindClause(reading, sentence, cue, ahead);
  if (behind !== null) return found(behind, 'verb-subject');
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
    const quoted = phraseEndingAt(reading, cue.first - 2, sentence.first);
    const outlet = quoted === null ? 0 : quoted.first - (tokens[quoted.first - 1]?.lower === 'the' ? 2 : 1);
    return tokens[outlet]?.lower === 'by' ? beforeAuxiliaries(reading, sentence, outlet - 2) : quoted;
  }
  return beforeAuxiliaries(reading, sentence, cue.first - 3);
}

/** "Norn | has been quoted": the phrase in front of the auxiliaries that end here, and of an aside. */
function beforeAuxiliaries(reading: NamedReading, sentence: Sentence, index: number): Phrase | null {
  let before = index;
  while (before > sentence.first && auxiliaries.has(reading.tokens[before]?.lower ?? '')) before--;
  const opening =
    reading.tokens[before]?.text === ',' ? parenthesisBefore(reading, before, sentence.first) : null;
  return phraseEndingAt(reading, (opening ?? before + 1) - 1, sentence.first);
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
    if (/^(?:who|which|that)$/.test(token.lower)) {
      const relative = relativePhrase(reading, index, floor);
      if (relative === null) return null;
      return tokens[index - 1]?.text !== ',' && isWriting(relative)
        ? 'shared'
        : found(relative, 'relative-clause');
    }
    if (cue.form === 'participle' && (prepositions.has(token.lower) || subordinators.has(token.lower)))
      return 'shared';
    const subject = phraseEndingAt(reading, index, floor);
    if (subject === null) return null;
    const accompanies = tokens[subject.first - 1]?.lower === 'with';
    const named = rule === 'after-appositive' ? appositiveOf(reading, subject, floor) : null;
    if (named !== null) return found(named, rule);
    const inscribed = inscriptionNouns.has(subject.head) && index === cue.first - 1;
    if (cue.form === 'participle' && (accompanies || inscribed)) return found(subject, rule);
    const outside = tailBefore(reading, sentence, subject) ?? relativeBefore(reading, subject, floor);
    if (outside !== null) {
      index = outside;
      continue;
    }
    if (cue.form === 'participle' && isObject(reading, subject)) return 'shared';
    return found(subject, rule);
  }
  return null;
}

/** "Norn sent a letter that said": the one who wrote it speaks; a sign or a voice speaks for itself. */
function isWriting({ antecedent, head }: Phrase): boolean {
  if (antecedent === undefined || head === 'who' || inscriptionNouns.has(antecedent.head)) return false;
  return documentNouns.has(antecedent.head) || !maySpeak(antecedent);
}

/** "Norn was heard saying", "can be seen telling". */
function isPerceived(lower: string): boolean {
  return /^(?:heard|overheard|seen|shown|caught|filmed|recorded|captured)$/.test(lower);
}

/** Where to go on when an adverb, an auxiliary, a date, a number or a parenthesis stands here. */
function stepOver(reading: NamedReading, index: number, floor: number): number | null {
  const token = reading.tokens[index];
  if (token === undefined || nameAt(reading, index) !== null || (reading.quotationOf[index] ?? -1) >= 0)
    return null;
  const { lower } = token;
  if (token.text === ')') return openingBefore(reading, index, floor, '(') - 1;
  if (token.text === '—' || token.text === '–') return openingBefore(reading, index, floor, token.text) - 1;
  const inside = auxiliaries.has(reading.tokens[index - 1]?.lower ?? '');
  if (inside && (isAdjective(lower) || isPerceived(lower))) return index - 1;
  const light =
    adverbs.has(lower) || lower.endsWith('ly') || auxiliaries.has(lower) || lower === 'not' || isTime(lower);
  return light || /^\d+$/.test(token.text) ? index - 1 : null;
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

/** A noun phrase right after a verb ("issued a statement calling …") does not speak. */
function isObject(reading: NamedReading, phrase: Phrase): boolean {
  const before = reading.tokens[phrase.first - 1];
  if (before?.kind !== 'word' || phrase.first === 0) return false;
  return !coordinators.has(before.lower) && !subordinators.has(before.lower);
}
