/** Takes the words around a number, in which rules look for what it counts. */
import { peopleNouns } from '../lexicon/figures.ts';
import { MEASURE } from '../lexicon/traits.ts';
import { auxiliaries, prepositions } from '../lexicon/words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { addedBefore, addedBehind, type FigureContext } from './figureContext.ts';
import type { NamedReading } from './namedReading.ts';
import type { NumberPhrase } from './numbers.ts';

/** So many tokens before and behind a number say what it counts. */
const BEFORE = 22;
const BEHIND = 14;

/** Both sides end at the sentence, at a semicolon and at a quotation mark. */
export function contextOf(reading: NamedReading, sentence: Sentence, phrase: NumberPhrase): FigureContext {
  const { tokens, quotationOf } = reading;
  const isBorder = (index: number): boolean =>
    tokens[index]?.text === ';' || (quotationOf[index] ?? -1) >= 0 || tokens[index]?.kind === 'mark';
  let from = phrase.first;
  while (from > Math.max(sentence.first, phrase.first - BEFORE) && !isBorder(from - 1)) from--;
  let comma = phrase.first;
  while (comma > from && tokens[comma - 1]?.text !== ',') comma--;
  const limit = Math.min(sentence.last, phrase.last + BEHIND);
  const nouns = nounsEnd(tokens, phrase.last, limit);
  let to = nouns;
  while (to < limit && !isBorder(to)) to++;
  const before = words(tokens, from, phrase.first);
  const rest = words(tokens, nouns, to);
  const behind = nouns > phrase.last ? `people ${rest}` : rest;
  return {
    before: before.replace(addedBefore, ''),
    part: words(tokens, comma, phrase.first),
    behind: behind.replace(addedBehind, ''),
    added: addedBefore.test(before) || addedBehind.test(behind),
  };
}

/** A month is no modal verb. */
function words(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const word = isMonth(token) ? 'month' : token.kind === 'number' ? '#' : token.lower;
    text += (text === '' ? '' : ' ') + word;
  }
  return text;
}

function isMonth({ capital, lower }: Token): boolean {
  return capital && lower === 'may';
}

/** No more words than these stand between a number and who is counted: "58 Velmoran mine workers". */
const MOST_DESCRIBING = 4;

/** Where "people", "mine workers", "men, women and children" behind a number end; `from` when nobody is counted. */
function nounsEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  for (let index = from; index < limit; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (peopleNouns.has(token.lower)) end = index + 1;
    else if (token.text === ',' || token.lower === 'and') {
      if (end !== index || !peopleNouns.has(tokens[index + 1]?.lower ?? '')) break;
    } else if (index >= end + MOST_DESCRIBING || !describes(token) || end > from) break;
  }
  return end;
}

function describes({ kind, lower, traits }: Token): boolean {
  if (lower === 'other' || lower === 'more' || lower === 'others' || lower === 'further') return false;
  return kind === 'word' && (traits & MEASURE) === 0 && !auxiliaries.has(lower) && !prepositions.has(lower);
}
