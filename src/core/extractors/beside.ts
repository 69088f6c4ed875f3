/** Rules for who stands beside quoted words, in their sentence or behind a dash or colon. */
import { verbs } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Found, Situation } from './attribution.ts';
import type { SpeechClause } from './clauses.ts';
import { mainSubject } from './mainSubject.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { phraseStartingAt, type Phrase } from './phrases.ts';

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
  if (!ends && !clause.cue.kinds.includes('speech')) return null;
  return ends || inverted || clause.cue.form === 'according' ? byClause(clause) : null;
}

/** `"…," Norn snarled`: any finite verb right behind a name or a pronoun right behind the words. */
export function verbAfter({ reading, last, sentence, quotation }: Situation): Found | null {
  if (!/[,?!]['’"”]*$/.test(reading.text.slice(quotation.end - 3, quotation.end))) return null;
  const subject = phraseStartingAt(reading, last, sentence.last);
  if (subject === null || subject.form === 'nominal') return null;
  const verb = reading.tokens[subject.last]?.lower ?? '';
  return verbs.has(verb) || /(?:ed|s)$/.test(verb) ? { clause: null, subject } : null;
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

/** `"…" — Name` at the end of a paragraph, or a name alone on the line after a paragraph of quoted words. */
export function signOff({ reading, last, sentence }: Situation): Found | null {
  if (!isDash(reading, last)) return null;
  const name = nameAt(reading, last + 1);
  if (name?.whole.first !== last + 1 || sentence.last - name.last > 12) return null;
  return { clause: null, subject: namePhrase(name) };
}

/** `Norn: "…"`: a name alone before a colon, else the clause or the subject of the sentence that the colon ends. */
export function label({ reading, first, sentence, clauses }: Situation): Found | null {
  return reading.tokens[first - 1]?.text === ':' ? beforeColon(reading, sentence, first - 1, clauses) : null;
}

export function beforeColon(
  reading: NamedReading,
  sentence: Sentence,
  colon: number,
  clauses: readonly SpeechClause[],
): Found | null {
  const name = nameAt(reading, colon - 1);
  const alone = name?.whole.first === sentence.first || isDash(reading, (name?.whole.first ?? 0) - 1);
  if (name !== null && alone) return { clause: null, subject: namePhrase(name) };
  const clause = clauses.findLast(
    ({ sentence: its, subject, nested, cue }) =>
      its === sentence &&
      subject !== null &&
      !nested &&
      cue.kinds.some((kind) => kind === 'speech' || kind === 'label'),
  );
  if (clause !== undefined) return byClause(clause);
  const subject = mainSubject(reading, sentence, colon);
  return subject === null ? null : { clause: null, subject };
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

/** The nearest clause before the words that no other clause reports, or the one that ends the sentence. */
export function cueAtDistance({ first, last, clauses }: Situation): Found | null {
  const spoken = clauses.filter(({ subject }) => subject !== null);
  const before = spoken.findLast((clause) => clause.last <= first && !clause.nested);
  const after = spoken.findLast((clause) => clause.first >= last);
  const nested = spoken.findLast((clause) => clause.last <= first);
  const clause = before ?? after ?? nested;
  return clause === undefined ? null : byClause(clause);
}
