/** Rules that say which clauses of speech report something without quotation marks. */
import { cueForms } from '../lexicon/cueForms.ts';
import { documentNouns } from '../lexicon/cues.ts';
import { organizationNouns } from '../lexicon/organizations.ts';
import {
  announcingVerbs,
  askingVerbs,
  closingVerbs,
  doingVerbs,
  findingVerbs,
  judgingVerbs,
  reportingVerbs,
} from '../lexicon/reports.ts';
import { roleNoun, speakingNouns } from '../lexicon/roles.ts';
import { auxiliaries, prepositions, subordinators, verbs } from '../lexicon/words.ts';
import type { Content } from './content.ts';
import type { SpeechClause } from './clauses.ts';
import type { NamedReading } from './namedReading.ts';
import type { Phrase } from './phrases.ts';

/** A clause of speech with what may be its report; `next` is the word behind the clause. */
type Candidate = {
  reading: NamedReading;
  clause: SpeechClause;
  subject: Phrase;
  content: Content;
  next: string;
};

export type ReportRule = {
  name: string;
  example: string;
  fits: (candidate: Candidate) => boolean;
};

export const reportRules: readonly ReportRule[] = [
  {
    name: 'according-to',
    example: 'The road was closed, according to the mayor.',
    fits: ({ clause }) => clause.cue.form === 'according',
  },
  {
    name: 'that',
    example: 'The mayor said that the road was closed.',
    fits: ({ clause: { cue }, next }) =>
      next === 'that' && (cue.kinds.includes('speech') || cue.kinds.includes('thought')),
  },
  {
    name: 'closing',
    example: 'The road was closed, the mayor recalled.',
    fits: ({ clause: { cue }, content }) =>
      content.start < cue.start && (reportingVerbs.has(cue.lemma) || closingVerbs.has(cue.lemma)),
  },
  {
    name: 'infinitive',
    example: 'The mayor refused to close the road.',
    fits: ({ clause: { cue }, next }) => next === 'to' && cue.kinds.includes('intent'),
  },
  {
    name: 'clause',
    example: 'The mayor said the road was closed.',
    fits: (candidate) => {
      const { cue } = candidate.clause;
      const reports = reportingVerbs.has(cue.lemma) || isThought(candidate);
      return reports && isForward(candidate) && hasVerb(candidate);
    },
  },
  {
    name: 'question',
    example: 'The mayor asked whether the road was closed.',
    fits: ({ clause: { cue }, next }) =>
      askingVerbs.has(cue.lemma) && /^(?:whether|if|how|why|what|who|when|where)$/.test(next),
  },
  {
    name: 'request',
    example: 'The mayor called for a new road to the north.',
    fits: ({ clause: { cue }, next }) => next === 'for' && /^(?:call|ask|plead)$/.test(cue.lemma),
  },
  {
    name: 'doing',
    example: 'The mayor denied taking money from the company.',
    fits: ({ clause: { cue }, next }) => doingVerbs.has(cue.lemma) && next.endsWith('ing'),
  },
  {
    name: 'finding',
    example: 'The survey shows the mayor ahead of her rival.',
    fits: (candidate) =>
      findingVerbs.has(candidate.clause.cue.lemma) &&
      isDocument(candidate.subject.head) &&
      isObject(candidate),
  },
  {
    name: 'judgement',
    example: 'The mayor accused the company of taking money.',
    fits: (candidate) => judgingVerbs.has(candidate.clause.cue.lemma) && isSaid(candidate),
  },
  {
    name: 'announcement',
    example: 'The mayor announced a new road to the north.',
    fits: (candidate) => announcingVerbs.has(candidate.clause.cue.lemma) && isSaid(candidate),
  },
  {
    name: 'wish',
    example: 'The mayor wants the council to close the road.',
    fits: (candidate) =>
      candidate.clause.cue.lemma === 'want' && (candidate.next === 'to' || isSaid(candidate)),
  },
];

/** The first rule by which what the clause leads to is a report; `null` when it is none. */
export function reportRule(reading: NamedReading, clause: SpeechClause, content: Content): ReportRule | null {
  const { subject } = clause;
  if (subject === null || isSilence(reading, clause)) return null;
  if (clause.rule === 'main-subject' && !canSpeak(subject)) return null;
  const next = reading.tokens[clause.last]?.lower ?? '';
  return reportRules.find(({ fits }) => fits({ reading, clause, subject, content, next })) ?? null;
}

function isThought({ clause: { cue } }: Candidate): boolean {
  return cue.kinds.includes('thought') && !cue.kinds.includes('speech') && cue.lemma !== 'want';
}

function isForward({ clause, content }: Candidate): boolean {
  return content.end > clause.cue.end;
}

/** Someone who can speak, and right behind the verb what they speak of. */
function isSaid(candidate: Candidate): boolean {
  return canSpeak(candidate.subject) && isObject(candidate);
}

function isObject(candidate: Candidate): boolean {
  const { next } = candidate;
  return isForward(candidate) && !prepositions.has(next) && !subordinators.has(next) && next !== ',';
}

/** A name, a pronoun, or a noun for people, bodies and papers: "the offer" of a main clause says nothing. */
function canSpeak({ form, head, antecedent }: Phrase): boolean {
  if (antecedent !== undefined) return canSpeak(antecedent);
  if (form !== 'nominal') return true;
  return (
    roleNoun(head) !== null || speakingNouns.has(head) || organizationNouns.has(head) || isDocument(head)
  );
}

/** "poll", "polls". */
function isDocument(head: string): boolean {
  return documentNouns.has(head) || documentNouns.has(head.replace(/s$/, ''));
}

/** "said goodbye", "told a story" report nothing: what is reported has a verb. */
function hasVerb({ reading: { tokens }, clause, content }: Candidate): boolean {
  for (let index = clause.last + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.start >= content.end) return false;
    const { lower } = token;
    if (auxiliaries.has(lower) || verbs.has(lower) || cueForms.has(lower) || /(?:ed|[^s]s)$/.test(lower))
      return true;
  }
  return false;
}

/** "would not say whether", "does not know whether": nothing is reported. */
function isSilence({ tokens }: NamedReading, { cue, last }: SpeechClause): boolean {
  const negated =
    /^(?:not|n't|never)$/.test(tokens[cue.first - 1]?.lower ?? '') ||
    (tokens[cue.first - 1]?.lower ?? '').endsWith("n't");
  return negated && /^(?:whether|if|why|what|how|who|when|where)$/.test(tokens[last]?.lower ?? '');
}
