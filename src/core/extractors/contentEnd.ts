/** Finds where the words that a speech clause reports come to an end. */
import { subordinators } from '../lexicon/words.ts';
import type { SpeechClause } from './clauses.ts';
import type { NamedReading } from './namedReading.ts';

/**
 * The content runs to the end of the sentence, to a contrast, to the main clause behind "While the minister said …", or
 * to where the next clause of speech begins. `here` are the clauses of the sentence,
 * `most` the tokens to look at.
 */
export function contentEnd(
  reading: NamedReading,
  clause: SpeechClause,
  start: number,
  here: readonly SpeechClause[],
  most: number,
): number {
  const { tokens } = reading;
  const next = here.find((other) => other.first > start && isCut(reading, other));
  const last = Math.min(next?.first ?? clause.sentence.last, start + most);
  const isOpening = opensSubordinate(reading, clause);
  for (let index = start; index < last; index++) {
    const text = tokens[index]?.text;
    if ((text !== ',' && text !== ';') || (reading.quotationOf[index] ?? -1) >= 0) continue;
    if (text === ';' || (isOpening && index - start > 2) || isContrast(reading, index + 1)) return index;
  }
  let end = last;
  while (
    next !== undefined &&
    end > start &&
    /^(?:and|but|or|,|while|by|in|before|after)$/.test(tokens[end - 1]?.lower ?? '')
  )
    end--;
  return end;
}

/** "but the mayor did not", rather than "but that the mayor did". */
function isContrast({ tokens }: NamedReading, index: number): boolean {
  if (tokens[index]?.lower === 'but') return tokens[index + 1]?.lower !== 'that';
  return /^(?:while|although|though|whereas)$/.test(tokens[index]?.lower ?? '');
}

/** "While the minister said the road was closed, …": a main clause follows behind a comma. */
function opensSubordinate({ tokens }: NamedReading, { sentence, first }: SpeechClause): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  return (
    first - sentence.first <= 2 && first > sentence.first && subordinators.has(before) && before !== 'that'
  );
}

/** "… and added", ", describing": a clause of speech that goes on from this one, or one of its own behind a comma. */
function isCut({ tokens }: NamedReading, clause: SpeechClause): boolean {
  const before = tokens[clause.first - 1]?.lower ?? '';
  const shared = clause.rule === 'shared-subject' || clause.rule === 'main-subject';
  if (shared) return /^(?:,|and|but|;)$/.test(before);
  let comma = before === 'and' || before === 'but' ? clause.first - 2 : clause.first - 1;
  if (tokens[comma]?.kind === 'mark') comma--;
  return (
    /^[,;]$/.test(tokens[comma]?.text ?? '') &&
    clause.cue.kinds.includes('speech') &&
    !clause.cue.kinds.includes('thought')
  );
}
