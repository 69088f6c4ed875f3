/** Rules for quoted words with a verb of saying in their sentence. */
import { cueForms } from '../lexicon/cueForms.ts';
import { verbs } from '../lexicon/words.ts';
import type { Found, Situation } from './attribution.ts';
import type { SpeechClause } from './clauses.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { maySpeak, phraseStartingAt } from './phrases.ts';

export function byClause(clause: SpeechClause): Found {
  return { clause, subject: clause.subject };
}

/** The tokens between two indexes are nothing but light signs. */
export function isLight(reading: NamedReading, from: number, to: number, allowed: RegExp): boolean {
  for (let index = from; index < to; index++)
    if (!allowed.test(reading.tokens[index]?.lower ?? '')) return false;
  return true;
}

/** `"…," the minister said` or `"…," said the minister`; a cue behind "but" belongs to the next quotation. */
export function cueAfter({ reading, first, last, clauses, quotation }: Situation): Found | null {
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
  if (!clause.cue.kinds.includes('speech')) return null;
  return ends || inverted || clause.cue.form === 'according' ? byClause(clause) : null;
}

/** `"…," Norn snarled`, `"…," snarled Norn`: any finite verb and a name or a pronoun right behind the words. */
export function verbAfter({ reading, last, sentence, quotation }: Situation): Found | null {
  if (!/[,?!]['’"”]*$/.test(reading.text.slice(quotation.end - 3, quotation.end))) return null;
  const inverted = isFinite(reading, last);
  const subject = phraseStartingAt(reading, inverted ? last + 1 : last, sentence.last);
  if (subject === null || (subject.form === 'nominal' && !(inverted && maySpeak(subject)))) return null;
  if (inverted && !/^(?:[.,;:]|—|–)$/.test(reading.tokens[subject.last]?.text ?? '.')) return null;
  return inverted || isFinite(reading, subject.last) ? { clause: null, subject } : null;
}

function isFinite(reading: NamedReading, index: number): boolean {
  const token = reading.tokens[index];
  if (token?.kind !== 'word' || nameAt(reading, index) !== null) return false;
  return verbs.has(token.lower) || /(?:ed|s)$/.test(token.lower);
}

/** `was described as "…" by Norn`: a verb of saying in the passive in front of the words, its agent behind them. */
export function agentBehind({ reading, first, last, sentence }: Situation): Found | null {
  const { tokens } = reading;
  if (tokens[last]?.lower !== 'by') return null;
  let verb = first - 1;
  while (/^(?:as|an?|the)$/.test(tokens[verb]?.lower ?? '') && first - verb < 3) verb--;
  const passive = cueForms.get(tokens[verb]?.lower ?? '')?.some(({ form }) => form === 'past');
  if (passive !== true || verb < sentence.first) return null;
  const subject = phraseStartingAt(reading, last + 1, sentence.last);
  return subject !== null && maySpeak(subject) ? { clause: null, subject } : null;
}

/** `the minister said, "…"`: nothing but signs and small words between the clause and the words. */
export function cueBefore({ reading, first, clauses }: Situation): Found | null {
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

/** Someone who can speak tells it: neither "according to" amid what is told, nor the subject of what is told. */
function isLikely({ cue, subject }: SpeechClause): boolean {
  return cue.form !== 'according' && subject !== null && maySpeak(subject);
}

/** The nearest clause before the words that no other clause reports, or the one that ends the sentence. */
export function cueAtDistance({ first, last, clauses }: Situation): Found | null {
  const spoken = clauses.filter(({ subject }) => subject !== null);
  const led = spoken.filter((clause) => clause.last <= first && !clause.nested);
  const before = led.findLast(isLikely) ?? led.at(-1);
  const after = spoken.findLast((clause) => clause.first >= last);
  const nested = spoken.findLast((clause) => clause.last <= first);
  const clause = before ?? after ?? nested;
  return clause === undefined ? null : byClause(clause);
}
