/** Decides which clause, or which phrase, a quotation belongs to. */
import { beForms, coordinators, verbs } from '../lexicon/words.ts';
import type { AttributionRule } from '../rules.ts';
import type { Sentence } from '../text/sentences.ts';
import type { SpeechClause } from './clauses.ts';
import { nameAt, phraseStartingAt, type NamedReading, type Phrase } from './phrases.ts';
import type { Quotation } from './quotations.ts';
import { mainSubject } from './subjects.ts';

export type Attribution = {
  quotation: Quotation;
  sentence: Sentence;
  /** The clause that introduces the quotation, when there is one. */
  clause: SpeechClause | null;
  subject: Phrase | null;
  rule: AttributionRule;
  /** The words before it, when it goes on where they left off. */
  continues: Attribution | null;
};

/** Everything a rule may look at. `first` and `last` are the quotation's token indexes. */
type Situation = {
  reading: NamedReading;
  quotation: Quotation;
  first: number;
  last: number;
  sentence: Sentence;
  /** The clauses of the sentence, in order. */
  clauses: readonly SpeechClause[];
  /** All clauses before the sentence, and what was attributed before, in order. */
  earlierClauses: readonly SpeechClause[];
  earlier: readonly Attribution[];
};

type Found = Pick<Attribution, 'clause' | 'subject' | 'continues'>;

type Finder = { rule: AttributionRule; find: (situation: Situation) => Found | null };

/** In this order; the first that finds someone decides. */
export const attributionFinders: readonly Finder[] = [
  { rule: 'cue-after', find: cueAfter },
  { rule: 'cue-before', find: cueBefore },
  { rule: 'verb-after', find: verbAfter },
  { rule: 'sign-off', find: signOff },
  { rule: 'label', find: label },
  { rule: 'continued-sentence', find: continuedSentence },
  { rule: 'cue-at-distance', find: cueAtDistance },
  { rule: 'continued', find: cueBehind },
  { rule: 'main-subject', find: sentenceSubject },
  { rule: 'inherited', find: inherited },
];

/** So many clauses on either side of a quotation may introduce it. */
const NEAR_CLAUSES = 12;

export function attribute(reading: NamedReading, clauses: readonly SpeechClause[]): Attribution[] {
  const attributions: Attribution[] = [];
  let token = 0;
  let index = 0;
  let clause = 0;
  for (const quotation of reading.quotations) {
    while ((reading.tokens[token]?.start ?? Infinity) < quotation.start) token++;
    const first = token;
    while ((reading.tokens[token]?.start ?? Infinity) < quotation.end) token++;
    while ((reading.sentences[index]?.last ?? Infinity) <= first) index++;
    const sentence = reading.sentences[index];
    if (sentence === undefined) break;
    while ((clauses[clause]?.cue.first ?? Infinity) < first) clause++;
    const near = clauses.slice(Math.max(0, clause - NEAR_CLAUSES), clause + NEAR_CLAUSES);
    attributions.push(
      decide({
        ...{ reading, quotation, sentence, first, last: token },
        clauses: near.filter((candidate) => candidate.sentence === sentence),
        earlierClauses: near.filter((candidate) => candidate.sentence.index < sentence.index),
        earlier: attributions,
      }),
    );
  }
  return attributions;
}

function decide(situation: Situation): Attribution {
  const { quotation, sentence } = situation;
  for (const { rule, find } of attributionFinders) {
    const found = find(situation);
    if (found?.subject != null) return { quotation, sentence, rule, ...found };
  }
  return { quotation, sentence, clause: null, subject: null, rule: 'unclear', continues: null };
}

function byClause(clause: SpeechClause): Found {
  return { clause, subject: clause.subject, continues: null };
}

/** The tokens between two indexes are nothing but light signs. */
function isLight(reading: NamedReading, from: number, to: number, allowed: RegExp): boolean {
  for (let index = from; index < to; index++)
    if (!allowed.test(reading.tokens[index]?.lower ?? '')) return false;
  return true;
}

/** `"…," the minister said` or `"…," said the minister`; a cue behind "but" belongs to the next quotation. */
function cueAfter({ reading, first, last, clauses, quotation }: Situation): Found | null {
  const clause = clauses.find((candidate) => candidate.first >= last);
  if (clause === undefined || !isLight(reading, last, clause.first, /^(?:,|—|–|--|'|’|\)|then|as)$/))
    return null;
  if (clause.cue.form === 'participle' && clause.rule !== 'subject-verb') return null;
  const told = clauses.some(
    ({ last: before, subject, nested, cue }) =>
      before <= first && subject !== null && !nested && cue.kinds.includes('speech'),
  );
  if (clause.cue.form === 'according' && told) return null;
  const inverted = clause.cue.first === clause.first;
  if (inverted && clause.rule !== 'verb-subject' && clause.cue.form !== 'according') return null;
  const closing = reading.text.slice(Math.max(quotation.start, quotation.end - 4), quotation.end);
  const ends = /[,?!.…—–-]['’"”)]*$/.test(closing) || /^[,—–-]$/.test(reading.tokens[last]?.text ?? '');
  if (!ends && !clause.cue.kinds.includes('speech')) return null;
  return ends || inverted || clause.cue.form === 'according' ? byClause(clause) : null;
}

/** `"…," Norn snarled`: any finite verb right behind a name or a pronoun right behind the words. */
function verbAfter({ reading, last, sentence, quotation }: Situation): Found | null {
  if (!/[,?!]['’"”]*$/.test(reading.text.slice(quotation.end - 3, quotation.end))) return null;
  const subject = phraseStartingAt(reading, last, sentence.last);
  if (subject === null || subject.form === 'nominal') return null;
  const verb = reading.tokens[subject.last]?.lower ?? '';
  return verbs.has(verb) || /(?:ed|s)$/.test(verb) ? { clause: null, subject, continues: null } : null;
}

/** `the minister said, "…"`: nothing but signs and small words between the clause and the words. */
function cueBefore({ reading, first, clauses }: Situation): Found | null {
  const clause = clauses.findLast((candidate) => candidate.last <= first);
  if (clause === undefined) return null;
  const light = /^(?:,|:|that|—|–|-|\(|\[|'|‘|as|it|a|an|the|simply|how|of|for|him|her|them)$/;
  if (!isLight(reading, clause.last, first, light)) return null;
  const outer = clauses.findLast((candidate) => !candidate.nested && candidate.last <= clause.first);
  return byClause(
    clause.nested &&
      clause.subject?.form === 'pronoun' &&
      outer !== undefined &&
      !clause.cue.kinds.includes('label')
      ? outer
      : clause,
  );
}

/** `"…" — Name` at the end of a paragraph, or a name alone on the line after a paragraph of quoted words. */
function signOff({ reading, last, sentence }: Situation): Found | null {
  if (!isDash(reading, last)) return null;
  const name = nameAt(reading, last + 1);
  if (name?.whole.first !== last + 1 || sentence.last - name.last > 12) return null;
  return { clause: null, subject: namePhrase(name), continues: null };
}

/** `Norn: "…"`: a name alone before a colon, else the clause or the subject of the sentence that the colon ends. */
function label({ reading, first, sentence, clauses }: Situation): Found | null {
  return reading.tokens[first - 1]?.text === ':' ? beforeColon(reading, sentence, first - 1, clauses) : null;
}

function beforeColon(
  reading: NamedReading,
  sentence: Sentence,
  colon: number,
  clauses: readonly SpeechClause[],
): Found | null {
  const name = nameAt(reading, colon - 1);
  const alone = name?.whole.first === sentence.first || isDash(reading, (name?.whole.first ?? 0) - 1);
  if (name !== null && alone) return { clause: null, subject: namePhrase(name), continues: null };
  const clause = clauses.findLast(
    ({ sentence: its, subject, nested, cue }) =>
      its === sentence &&
      subject !== null &&
      !nested &&
      cue.kinds.some((kind) => kind === 'speech' || kind === 'label'),
  );
  if (clause !== undefined) return byClause(clause);
  const subject = mainSubject(reading, sentence, colon);
  return subject === null ? null : { clause: null, subject, continues: null };
}

function isDash({ tokens }: NamedReading, index: number): boolean {
  return /^(?:-|—|–|--|―)$/.test(tokens[index]?.text ?? '');
}

function namePhrase(name: NonNullable<Phrase['name']>): Phrase {
  return {
    first: name.whole.first,
    last: name.last,
    start: name.whole.start,
    end: name.end,
    form: 'name',
    name,
    head: name.key.split(' ').at(-1) ?? '',
  };
}

/** A sentence of nothing but quoted words has the speaker of the words, or of the clause, before it in the paragraph. */
function continuedSentence(situation: Situation): Found | null {
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
  return { clause: previous.clause, subject: previous.subject, continues: previous };
}

/** The sentence is one quotation and nothing else. */
function isOnlyQuoted({ quotations, quotationOf, tokens }: NamedReading, sentence: Sentence): boolean {
  const quotation = quotations[quotationOf[sentence.first] ?? -1];
  return quotation !== undefined && quotation.end >= (tokens[sentence.last - 1]?.start ?? Infinity);
}

/** The nearest clause before the words that no other clause reports, or the one that ends the sentence. */
function cueAtDistance({ first, last, clauses }: Situation): Found | null {
  const spoken = clauses.filter(({ subject }) => subject !== null);
  const before = spoken.findLast((clause) => clause.last <= first && !clause.nested);
  const after = spoken.findLast((clause) => clause.first >= last);
  const nested = spoken.findLast((clause) => clause.last <= first);
  const clause = before ?? after ?? nested;
  return clause === undefined ? null : byClause(clause);
}

/** Quoted words in a paragraph whose earlier words have a speaker. */
function cueBehind({ sentence, earlier, reading, first }: Situation): Found | null {
  const previous = earlier.at(-1);
  if (previous?.subject == null || previous.sentence.paragraph !== sentence.paragraph) return null;
  const opening = reading.tokens[sentence.first]?.lower ?? '';
  if (previous.sentence !== sentence && first !== sentence.first && !coordinators.has(opening)) {
    const main = mainSubject(reading, sentence, first);
    if (main !== null && main.form !== 'nominal') return null;
  }
  return goOn(previous);
}

function sentenceSubject({ reading, sentence, first }: Situation): Found | null {
  if (isAsked(reading, sentence, first)) return null;
  const subject = mainSubject(reading, sentence, first);
  return subject === null ? null : { clause: null, subject, continues: null };
}

/** "Norn was asked, …": the subject hears the words. */
function isAsked({ tokens }: NamedReading, sentence: Sentence, before: number): boolean {
  return tokens
    .slice(sentence.first, before)
    .some(
      ({ lower }, index, words) =>
        /^(?:asked|told)$/.test(lower) && beForms.has(words[index - 1]?.lower ?? ''),
    );
}

/** A paragraph of nothing but quoted words after one with a speaker. */
function inherited({ reading, sentence, earlier, earlierClauses }: Situation): Found | null {
  if (!isOnlyQuoted(reading, sentence)) return null;
  const previous = earlier.at(-1);
  if (previous?.subject != null && sentence.paragraph - previous.sentence.paragraph <= 1)
    return goOn(previous);
  const clause = earlierClauses.findLast(holdsFloor);
  return clause === undefined || sentence.paragraph - clause.sentence.paragraph > 1 ? null : byClause(clause);
}
