/** Finds the subject behind its verb of saying: "said the minister". */
import { tellingVerbs } from '../lexicon/cues.ts';
import { roleNoun } from '../lexicon/roles.ts';
import { auxiliaries, prepositions, pronouns, subordinators, verbs } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import { REACH } from './asides.ts';
import { isKnownName } from './capitals.ts';
import type { Cue } from './cues.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { maySpeak, phraseBetween, phraseStartingAt, type Phrase } from './phrases.ts';

/** `"…," said the minister`: the subject behind a finite verb that follows quoted words or a comma. */
export function invertedSubject(reading: NamedReading, sentence: Sentence, cue: Cue): Phrase | null {
  if (cue.form === 'participle') return null;
  const before = reading.tokens[cue.first - 1];
  const quoted = (reading.quotationOf[cue.first - 1] ?? -1) >= 0;
  if (cue.form === 'base' && !quoted) return null;
  if (!quoted && before?.text !== ',' && cue.first !== sentence.first) return null;
  return (
    withNameBehind(reading, phraseStartingAt(reading, cue.last, sentence.last)) ??
    nameBehind(reading, cue.last, sentence.last)
  );
}

/** "said left back Norn", "said cast member Norn": whatever the few words before a name are. */
function nameBehind(reading: NamedReading, first: number, limit: number): Phrase | null {
  for (let index = first; index < Math.min(limit, first + 4); index++) {
    const name = nameAt(reading, index);
    if (name !== null) return phraseBetween(reading, first, name.last);
    const token = reading.tokens[index];
    if (token?.kind !== 'word' || prepositions.has(token.lower) || pronouns.has(token.lower)) return null;
    if ((reading.quotationOf[index] ?? -1) >= 0 || subordinators.has(token.lower)) return null;
  }
  return null;
}

/**
 * `… and people can go home, said Norn, a farmer.`: a subject behind the verb, where what ends at the comma before it
 * is a clause and no aside, or the phrase in front of it cannot speak.
 */
export function subjectBehindClause(
  reading: NamedReading,
  sentence: Sentence,
  cue: Cue,
  before: Phrase | null,
): Phrase | null {
  const { tokens } = reading;
  if (tokens[cue.first - 1]?.text !== ',' || !cue.kinds.includes('speech') || tellingVerbs.has(cue.lemma))
    return null;
  if (cue.form !== 'past' && cue.form !== 'present') return null;
  const subject = invertedSubject(reading, sentence, cue);
  if (subject === null || !/^[.,;]$/.test(tokens[subject.last]?.text ?? '.')) return null;
  const better = before !== null && !maySpeak(before) && maySpeak(subject);
  return better || endsClause(reading, sentence, cue.first - 1) ? subject : null;
}

/** Whether the words between this comma and the sign before it hold a verb of their own. */
function endsClause(reading: NamedReading, sentence: Sentence, comma: number): boolean {
  const { tokens } = reading;
  let verb = false;
  for (let index = comma - 1; index >= Math.max(sentence.first, comma - REACH); index--) {
    const token = tokens[index];
    if (token === undefined || (reading.quotationOf[index] ?? -1) >= 0) continue;
    if (subordinators.has(token.lower) && token.lower !== 'that') return false;
    if (token.kind === 'sign' && token.text !== "'" && token.text !== '’')
      return verb && !subordinators.has(tokens[index + 1]?.lower ?? '');
    if (nameAt(reading, index) === null) verb ||= auxiliaries.has(token.lower) || verbs.has(token.lower);
  }
  return verb;
}

/** "said the prime minister, | Oda Lind": a role with the name behind a comma is the one of that name. */
export function withNameBehind(reading: NamedReading, phrase: Phrase | null): Phrase | null {
  if (phrase?.form !== 'nominal' || roleNoun(phrase.head) === null) return phrase;
  const name = reading.tokens[phrase.last]?.text === ',' ? nameAt(reading, phrase.last + 1) : null;
  if (name?.whole.first !== phrase.last + 1 || isKnownName(name.key)) return phrase;
  const ends =
    /^(?:[,.;:]|—|–)$/.test(reading.tokens[name.last]?.text ?? '.') ||
    reading.tokens[name.last]?.kind === 'mark';
  return ends ? { ...phrase, last: name.last, end: name.end, form: 'name', name } : phrase;
}
