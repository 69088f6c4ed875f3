/** Chooses the sentences worth reading first. */
import { numberWords, pronouns } from '../lexicon/words.ts';
import type { Excerpt } from '../summary.ts';
import type { Sentence } from '../text/sentences.ts';
import { excerpt } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
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
  const { tokens, quotationOf } = reading;
  if (!/[.!…"”’')]/.test(reading.text.charAt(sentence.end - 1)) || dangles(reading, sentence)) return 0;
  let words = 0;
  let quoted = 0;
  let figures = false;
  for (let index = sentence.first; index < sentence.last; index++) {
    const token = tokens[index];
    if (token?.kind === 'word') words++;
    if ((quotationOf[index] ?? -1) >= 0) quoted++;
    figures ||= token?.kind === 'number' || numberWords.has(token?.lower ?? '');
  }
  if (words < MIN_WORDS || words > MAX_WORDS || quoted > (sentence.last - sentence.first) / 2) return 0;
  return (
    weights.lead / (1 + sentence.index * weights.decay) +
    Math.min(namesIn(reading, sentence), 4) * weights.name +
    (figures ? weights.figure : 0) +
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
function dangles({ tokens }: NamedReading, sentence: Sentence): boolean {
  const first = nextWord(tokens, sentence.first, sentence);
  const firstWord = tokens[first]?.lower ?? '';
  const points = (word: string): boolean =>
    pronouns.has(word) || /^(?:this|that|these|those|his|her|their|its|such|there)$/.test(word);
  if (!/^(?:and|but|so|yet|or|then|still|however|instead|meanwhile)$/.test(firstWord))
    return points(firstWord);
  return points(tokens[nextWord(tokens, first + 1, sentence)]?.lower ?? '');
}

/** The index of the first token from `index` on that has letters. */
function nextWord(tokens: readonly Token[], index: number, { last }: Sentence): number {
  let next = index;
  while (next < last && !/\p{L}/u.test(tokens[next]?.lower ?? '')) next++;
  return next;
}
