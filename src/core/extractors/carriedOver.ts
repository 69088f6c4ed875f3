/** Rules for quoted words whose speaker is carried over from what stands before. */
import { auxiliaries, beForms, coordinators } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Attribution, Found, Situation } from './attribution.ts';
import { byClause, isLight } from './beside.ts';
import type { SpeechClause } from './clauses.ts';
import { mainSubject } from './mainSubject.ts';
import type { NamedReading } from './namedReading.ts';
import { maySpeak } from './phrases.ts';
import { beforeColon } from './signed.ts';

/** A sentence of nothing but quoted words has the speaker of the words, or of the clause, before it in the paragraph. */
export function continuedSentence(situation: Situation): Found | null {
  const { reading, sentence, first, last, earlier, earlierClauses } = situation;
  if (!isLight(reading, sentence.first, first, /^(?:—|–|-|\.\.\.|…|\(|and)$/)) return null;
  if (!isLight(reading, last, sentence.last, /^(?:[.,!?;—–)'-]|…)$/)) return null;
  const previous = earlier.at(-1);
  const clause = earlierClauses.findLast(holdsFloor);
  const clauseHere = clause?.sentence.paragraph === sentence.paragraph ? clause : undefined;
  if (previous?.sentence.paragraph === sentence.paragraph) {
    if (clauseHere === undefined || clauseHere.first < previous.sentence.last) return goOn(previous);
  }
  if (clauseHere !== undefined) return byClause(clauseHere);
  const before = reading.sentences[sentence.index - 1];
  if (before === undefined) return null;
  if (previous?.sentence === before && isOnlyQuoted(reading, before)) return goOn(previous);
  const colon = reading.tokens[before.last - 1]?.text === ':';
  return colon ? beforeColon(reading, before, before.last - 1, earlierClauses) : null;
}

/** A clause whose subject may go on speaking: not one that is only reported, and not a thought. */
function holdsFloor({ subject, nested, cue }: SpeechClause): boolean {
  return (
    subject !== null &&
    !nested &&
    subject.antecedent === undefined &&
    cue.kinds.some((kind) => kind === 'speech' || kind === 'label')
  );
}

function goOn(previous: Attribution): Found {
  return { clause: previous.clause, subject: previous.subject };
}

/** The sentence is one quotation and nothing else. */
function isOnlyQuoted({ quotations, quotationOf, tokens }: NamedReading, sentence: Sentence): boolean {
  const quotation = quotations[quotationOf[sentence.first] ?? -1];
  return quotation !== undefined && quotation.end >= (tokens[sentence.last - 1]?.start ?? Infinity);
}

/** Quoted words in a paragraph whose earlier words have a speaker. */
export function cueBehind({ sentence, earlier, reading, first }: Situation): Found | null {
  const previous = earlier.at(-1);
  if (previous?.subject == null || previous.sentence.paragraph !== sentence.paragraph) return null;
  const opening = reading.tokens[sentence.first]?.lower ?? '';
  if (previous.sentence !== sentence && first !== sentence.first && !coordinators.has(opening)) {
    const main = mainSubject(reading, sentence, first);
    if (main !== null && main.form !== 'nominal') return null;
  }
  return goOn(previous);
}

export function sentenceSubject({ reading, sentence, first }: Situation): Found | null {
  if (isAsked(reading, sentence, first)) return null;
  const subject = mainSubject(reading, sentence, first);
  return subject !== null && maySpeak(subject) ? { clause: null, subject } : null;
}

/** So many tokens in front of quoted words may hold "was asked". */
const ASKED_REACH = 30;

/** "Norn was asked, …": the subject hears the words. */
function isAsked({ tokens }: NamedReading, sentence: Sentence, before: number): boolean {
  for (let index = Math.max(sentence.first + 1, before - ASKED_REACH); index < before; index++) {
    const isBe = beForms.has(tokens[index - 1]?.lower ?? '');
    if (isBe && /^(?:asked|told)$/.test(tokens[index]?.lower ?? '')) return true;
  }
  return false;
}

/** `Ilva Norn is not so sure. "…"`: a sentence that only says how someone is leads to their words. */
export function introduced({ reading, sentence, first, last }: Situation): Found | null {
  const before = reading.sentences[sentence.index - 1];
  if (first !== sentence.first || before?.paragraph !== sentence.paragraph) return null;
  if (!isLight(reading, last, sentence.last, /^(?:[.,!?;—–)'-]|…)$/)) return null;
  const subject = mainSubject(reading, before, before.last);
  if (subject?.form !== 'name' || subject.first !== before.first) return null;
  return auxiliaries.has(reading.tokens[subject.last]?.lower ?? '') ? { clause: null, subject } : null;
}

/** A paragraph of nothing but quoted words after one with a speaker; who only asked waits for an answer. */
export function inherited({ reading, sentence, earlier, earlierClauses }: Situation): Found | null {
  if (!isOnlyQuoted(reading, sentence)) return null;
  const previous = earlier.at(-1);
  if (previous?.subject != null && sentence.paragraph - previous.sentence.paragraph <= 1)
    return goOn(previous);
  const clause = earlierClauses.findLast(holdsFloor);
  if (clause?.cue.lemma === 'ask') return null;
  return clause === undefined || sentence.paragraph - clause.sentence.paragraph > 1 ? null : byClause(clause);
}
