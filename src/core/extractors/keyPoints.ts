/** Chooses the sentences worth reading first. */
import { numberWords, pronouns } from '../lexicon/words.ts';
import type { Excerpt } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { excerpt } from '../text/span.ts';
import type { SpeechClause } from './clauses.ts';
import { nameAt, type NamedReading } from './namedReading.ts';

const MIN_WORDS = 8;
const MAX_WORDS = 60;

/** The weights of a sentence; news puts first what matters most, so every sentence counts less than the one before. */
const weights = { lead: 1, decay: 0.12, name: 0.06, figure: 0.1, reported: 0.15, quoted: -0.25 };

export function findKeyPoints(reading: NamedReading, clauses: readonly SpeechClause[]): Excerpt[] {
  const reporting = new Set(
    clauses.filter(({ subject }) => subject?.form !== 'pronoun').map(({ sentence }) => sentence),
  );
  const candidates = reading.sentences
    .map((sentence) => ({ sentence, score: score(reading, sentence, reporting.has(sentence)) }))
    .filter(({ score }) => score > 0);
  const wanted = Math.min(5, Math.max(1, Math.ceil(reading.sentences.length / 4)));
  return candidates
    .sort((one, other) => other.score - one.score)
    .slice(0, wanted)
    .map(({ sentence }) => excerpt(reading.text, sentence.start, sentence.end))
    .sort((one, other) => one.start - other.start);
}

/** Zero for a sentence that does not stand alone. */
function score(reading: NamedReading, sentence: Sentence, reports: boolean): number {
  const tokens = reading.tokens.slice(sentence.first, sentence.last);
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  if (
    words < MIN_WORDS ||
    words > MAX_WORDS ||
    !/[.!…"”’')]$/.test(reading.text.slice(sentence.start, sentence.end))
  )
    return 0;
  if (dangles(tokens.map(({ lower }) => lower))) return 0;
  const quoted = tokens.filter(
    (_, offset) => (reading.quotationOf[sentence.first + offset] ?? -1) >= 0,
  ).length;
  if (quoted > tokens.length / 2) return 0;
  const names = namesIn(reading, sentence);
  return (
    weights.lead / (1 + sentence.index * weights.decay) +
    Math.min(names, 4) * weights.name +
    (tokens.some(({ kind, lower }) => kind === 'number' || numberWords.has(lower)) ? weights.figure : 0) +
    (reports ? weights.reported : 0) +
    (quoted > 0 ? weights.quoted : 0)
  );
}

/** Names outside quotation marks. */
function namesIn(reading: NamedReading, sentence: Sentence): number {
  let names = 0;
  for (let index = sentence.first; index < sentence.last; index++) {
    const name = nameAt(reading, index);
    if (name !== null && name.whole.first === index && !name.quoted) names++;
  }
  return names;
}

/** Opens with a word that points back: "He added", "But it", "That is why". */
function dangles(lowers: readonly string[]): boolean {
  const [first = '', second = ''] = lowers.filter((lower) => /\p{L}/u.test(lower));
  const points = (word: string): boolean =>
    pronouns.has(word) || /^(?:this|that|these|those|his|her|their|its|such|there)$/.test(word);
  return (
    points(first) ||
    (/^(?:and|but|so|yet|or|then|still|however|instead|meanwhile)$/.test(first) && points(second))
  );
}
