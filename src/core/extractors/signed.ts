/** Rules for quoted words that are signed or labelled with a name: behind a dash, before a colon, inside the marks. */
import { isCueForm } from '../lexicon/cueForms.ts';
import { auxiliaries, prepositions, verbs } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Found, Situation } from './attribution.ts';
import { byClause } from './beside.ts';
import { isKnownName } from './capitals.ts';
import type { SpeechClause } from './clauses.ts';
import { mainSubject } from './mainSubject.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { maySpeak, phraseStartingAt, type Phrase } from './phrases.ts';

/** So many tokens may tell behind a name who signs ("— Ilva Norn, farmer in the north"). */
const ROLE_REACH = 12;

/** `"…" — Name` where the paragraph ends with it, or the next quoted words begin. */
export function signOff({ reading, last, sentence }: Situation): Found | null {
  if (!isDash(reading, last)) return null;
  const name = nameAt(reading, last + 1);
  if (name?.whole.first !== last + 1) return null;
  const ends = sentence.last - name.last <= ROLE_REACH || isBeforeMark(reading, name.last);
  return ends ? { clause: null, subject: namePhrase(name) } : null;
}

function isBeforeMark({ tokens }: NamedReading, index: number): boolean {
  for (let next = index; next <= index + ROLE_REACH; next++) if (tokens[next]?.kind === 'mark') return true;
  return false;
}

/** A name with age and work on a line of its own above or below quoted words; a line that has signed others is used up. */
export function nameLine({ reading, first, sentence, earlier }: Situation): Found | null {
  if (first !== sentence.first) return null;
  const above = nameOfLine(reading, reading.sentences[sentence.index - 1]);
  const used = earlier.at(-1);
  const free = above !== null && !(used?.rule === 'name-line' && used.subject?.first === above.first);
  const subject = free ? above : nameOfLine(reading, reading.sentences[sentence.index + 1]);
  return subject === null ? null : { clause: null, subject };
}

/** The name that a paragraph begins with which is one short line without a verb. */
function nameOfLine(reading: NamedReading, line: Sentence | undefined): Phrase | null {
  if (line === undefined || line.last - line.first > ROLE_REACH) return null;
  const { index, paragraph } = line;
  const alone = [index - 1, index + 1].every((other) => reading.sentences[other]?.paragraph !== paragraph);
  const name = nameAt(reading, line.first);
  if (!alone || name?.whole.first !== line.first || !name.key.includes(' ') || isKnownName(name.key))
    return null;
  if (name.last < line.last && !/^[,(]$/.test(reading.tokens[name.last]?.text ?? '')) return null;
  for (let next = name.last; next < line.last; next++) {
    const { lower = '', text } = reading.tokens[next] ?? {};
    if (auxiliaries.has(lower) || verbs.has(lower) || isCueForm(lower) || text === ':') return null;
  }
  return namePhrase(name);
}

/** `"Norn: We will stay."`: a record of a talk, whose first words say who speaks. */
export function labelInside({ reading, first, sentence }: Situation): Found | null {
  const name = nameAt(reading, first + 1);
  if (first !== sentence.first || name?.whole.first !== first + 1) return null;
  if (reading.tokens[name.last]?.text !== ':' || isKnownName(name.key)) return null;
  return { clause: null, subject: namePhrase(name) };
}

/** `Norn: "…"`: a name alone before a colon, else the clause or the subject of the sentence that the colon ends. */
export function label({ reading, first, sentence, clauses }: Situation): Found | null {
  if (first === sentence.first) return null;
  return reading.tokens[first - 1]?.text === ':' ? beforeColon(reading, sentence, first - 1, clauses) : null;
}

export function beforeColon(
  reading: NamedReading,
  sentence: Sentence,
  colon: number,
  clauses: readonly SpeechClause[],
): Found | null {
  const named = nameBefore(reading, sentence, colon) ?? takenFrom(reading, sentence, colon);
  if (named !== null) return { clause: null, subject: named };
  const spoken = clauses.filter(
    ({ sentence: its, subject, nested, cue }) =>
      its === sentence &&
      subject !== null &&
      !nested &&
      cue.kinds.some((kind) => kind === 'speech' || kind === 'label'),
  );
  const clause = spoken.findLast(({ subject }) => subject?.antecedent === undefined) ?? spoken.at(-1);
  if (clause !== undefined) return byClause(clause);
  const subject = mainSubject(reading, sentence, colon);
  if (subject !== null && maySpeak(subject)) return { clause: null, subject };
  const last = nameAt(reading, colon - 1);
  if (last === null || prepositions.has(reading.tokens[last.whole.first - 1]?.lower ?? '')) return null;
  return { clause: null, subject: namePhrase(last) };
}

/** The name alone, or the first of several ("Ilva Norn and Josef Albin:"), at the start or behind a dash. */
function nameBefore(reading: NamedReading, sentence: Sentence, colon: number): Phrase | null {
  let name = nameAt(reading, colon - 1);
  for (let more = 0; more < 4 && name !== null; more++) {
    const before = name.whole.first - 1;
    if (before < sentence.first || isDash(reading, before)) return namePhrase(name);
    name = /^(?:and|&|,)$/.test(reading.tokens[before]?.lower ?? '') ? nameAt(reading, before - 1) : null;
  }
  return null;
}

/** "From the report:", "More from Norn:", also behind a dash. */
function takenFrom(reading: NamedReading, sentence: Sentence, colon: number): Phrase | null {
  for (let index = colon - 2; index >= Math.max(sentence.first, colon - ROLE_REACH); index--) {
    if (reading.tokens[index]?.lower !== 'from') continue;
    let opening = index;
    while (
      /^(?:more|also|again|here|this|is|'s|excerpt|excerpts)$/.test(reading.tokens[opening - 1]?.lower ?? '')
    )
      opening--;
    const begins = opening <= sentence.first || isDash(reading, opening - 1);
    const phrase = begins ? phraseStartingAt(reading, index + 1, colon) : null;
    return phrase?.last === colon ? phrase : null;
  }
  return null;
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
