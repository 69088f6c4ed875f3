/** Decides which clause, or which phrase, a quotation belongs to. */
import type { AttributionRule } from '../rules.ts';
import type { Sentence } from '../text/sentences.ts';
import { agentBehind, cueAfter, cueAtDistance, cueBefore, verbAfter } from './beside.ts';
import { continuedSentence, cueBehind, inherited, introduced, sentenceSubject } from './carriedOver.ts';
import type { SpeechClause } from './clauses.ts';
import type { NamedReading } from './namedReading.ts';
import type { Phrase } from './phrases.ts';
import type { Quotation } from './quotations.ts';
import { label, labelInside, nameLine, signOff } from './signed.ts';
import { speechNoun } from './speechNouns.ts';

export type Attribution = {
  quotation: Quotation;
  sentence: Sentence;
  /** The clause that introduces the quotation, when there is one. */
  clause: SpeechClause | null;
  subject: Phrase | null;
  rule: AttributionRule;
};

/** Everything a rule may look at. `first` and `last` are the quotation's token indexes. */
export type Situation = {
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

export type Found = Pick<Attribution, 'clause' | 'subject'>;

type Finder = { rule: AttributionRule; find: (situation: Situation) => Found | null };

/** In this order; the first that finds someone decides. */
export const attributionFinders: readonly Finder[] = [
  { rule: 'cue-after', find: cueAfter },
  { rule: 'cue-before', find: cueBefore },
  { rule: 'verb-after', find: verbAfter },
  { rule: 'agent-behind', find: agentBehind },
  { rule: 'sign-off', find: signOff },
  { rule: 'label', find: label },
  { rule: 'label-inside', find: labelInside },
  { rule: 'continued-sentence', find: continuedSentence },
  { rule: 'speech-noun', find: speechNoun },
  { rule: 'cue-at-distance', find: cueAtDistance },
  { rule: 'continued', find: cueBehind },
  { rule: 'main-subject', find: sentenceSubject },
  { rule: 'introduced', find: introduced },
  { rule: 'inherited', find: inherited },
  { rule: 'name-line', find: nameLine },
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

/** A name that signs, labels or owns quoted words is one that speaks. */
export function isSigned({ rule }: Attribution): boolean {
  return /^(?:sign-off|label|label-inside|name-line|speech-noun)$/.test(rule);
}

function decide(situation: Situation): Attribution {
  const { quotation, sentence } = situation;
  for (const { rule, find } of attributionFinders) {
    const found = find(situation);
    if (found?.subject != null) return { quotation, sentence, rule, ...found };
  }
  return { quotation, sentence, clause: null, subject: null, rule: 'unclear' };
}
