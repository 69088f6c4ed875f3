/** Finds the subject of a sentence: its first noun phrase behind an opening adverbial. */
import {
  adverbs,
  coordinators,
  isAdjective,
  prepositions,
  subordinators,
  timeNouns,
  verbs,
} from '../lexicon/words.ts';
import { roleNoun } from '../lexicon/roles.ts';
import type { Sentence } from '../text/sentences.ts';
import { REACH } from './asides.ts';
import { isTime } from './chunks.ts';
import { nameAt, type NamedReading } from './namedReading.ts';
import { phraseStartingAt, type Phrase } from './phrases.ts';

/** The first noun phrase of the sentence, after an opening adverbial ("Hours later, …", "After the vote, …"). */
export function mainSubject(reading: NamedReading, sentence: Sentence, limit: number): Phrase | null {
  const before = Math.min(limit, sentence.first + REACH);
  let index = sentence.first;
  for (let openings = 0; openings < 3; openings++) {
    const next = afterOpening(reading, index, before);
    if (next === null) break;
    index = next;
  }
  if (index >= before || (reading.quotationOf[index] ?? -1) >= 0) return null;
  const subject = phraseStartingAt(reading, index, before);
  return subject !== null && subject.form === 'nominal' && isAdjective(subject.head) ? null : subject;
}

/** The token after one opening conjunction, adverb or adverbial phrase; `null` when the subject begins here. */
function afterOpening(reading: NamedReading, index: number, before: number): number | null {
  const { tokens } = reading;
  const lower = tokens[index]?.lower ?? '';
  if (nameAt(reading, index) !== null) return null;
  const adverb =
    adverbs.has(lower) ||
    (lower.endsWith('ly') && roleNoun(lower) === null && !/^(?:family|assembly)$/.test(lower));
  if (tokens[index]?.text === ',' || coordinators.has(lower) || adverb) return index + 1;
  const phrase = phraseStartingAt(reading, index, before);
  const time = phrase?.form === 'nominal' && timeNouns.has(phrase.head);
  const adverbial =
    prepositions.has(lower) ||
    subordinators.has(lower) ||
    verbs.has(lower) ||
    /(?:ing|ed)$/.test(lower) ||
    isTime(lower) ||
    time;
  if (!adverbial) return null;
  for (let comma = index; comma < before; comma++) if (tokens[comma]?.text === ',') return comma + 1;
  return time ? null : before;
}
