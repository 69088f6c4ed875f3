/** Finds the words that a speech clause reports: what was said, without who said it. */
import type { Span } from '../summary.ts';
import type { SpeechClause } from './clauses.ts';
import { isTime, type NamedReading } from './phrases.ts';

/** Fewer words than these report nothing. */
const MIN_CONTENT_TOKENS = 3;

/** `later` are the other clauses of the sentence. */
export function contentOf(
  reading: NamedReading,
  clause: SpeechClause,
  others: readonly SpeechClause[],
): Span | null {
  const { sentence } = clause;
  const start = skipLight(reading, clause.last, sentence.last);
  const end = contentEnd(reading, start, sentence.last, others);
  const leads = end - start >= MIN_CONTENT_TOKENS && !/^[,.]$/.test(reading.tokens[start]?.text ?? '');
  if (clause.rule !== 'verb-subject' && leads) return spanOf(reading, start, end);
  return trailing(reading, clause);
}

/** "The plan works, the minister said.": the content is what stands before the clause. */
function trailing(reading: NamedReading, clause: SpeechClause): Span | null {
  const { sentence, first } = clause;
  const comma = reading.tokens[first - 1]?.text === ',' || clause.cue.form === 'according';
  if (!comma || first - sentence.first < MIN_CONTENT_TOKENS) return null;
  return spanOf(reading, sentence.first, first);
}

function skipLight(reading: NamedReading, from: number, limit: number): number {
  let index = from;
  while (index < limit && /^(?:,|:|that|—|–)$/.test(reading.tokens[index]?.lower ?? '')) index++;
  return index;
}

/** The content runs to the end of the sentence, to a contrast, or to where the next clause of speech begins. */
function contentEnd(
  reading: NamedReading,
  start: number,
  limit: number,
  others: readonly SpeechClause[],
): number {
  const { tokens } = reading;
  const next = others.find((other) => other.first > start && isCut(reading, other));
  const last = next === undefined ? limit : next.first;
  for (let index = start; index < last; index++) {
    if (tokens[index]?.text !== ',' || (reading.quotationOf[index] ?? -1) >= 0) continue;
    if (/^(?:but|while|although|though|whereas)$/.test(tokens[index + 1]?.lower ?? '')) return index;
  }
  let end = last;
  while (
    end > start &&
    /^(?:and|but|or|,|while|by|in|before|after)$/.test(tokens[end - 1]?.lower ?? '') &&
    next !== undefined
  )
    end--;
  return end;
}

/** "… and added", ", describing": a clause of speech that goes on from this one, or one of its own behind a comma. */
function isCut(reading: NamedReading, clause: SpeechClause): boolean {
  const before = reading.tokens[clause.first - 1]?.lower ?? '';
  const shared = clause.rule === 'shared-subject' || clause.rule === 'main-subject';
  if (shared) return /^(?:,|and|but|;)$/.test(before);
  const behindComma = before === ',' || /^(?:[,;])$/.test(reading.tokens[clause.first - 2]?.text ?? '');
  return (
    behindComma &&
    /^(?:,|and|but|;)$/.test(before) &&
    clause.cue.kinds.includes('speech') &&
    !clause.cue.kinds.includes('thought')
  );
}

/** The span of the tokens without signs at its ends. */
function spanOf(reading: NamedReading, from: number, to: number): Span | null {
  let first = from;
  let last = to;
  while (first < last && reading.tokens[first]?.kind === 'sign') first++;
  while (first < last && /^(?:[.,;:!?—–…-]|\.\.\.|--)$/.test(reading.tokens[last - 1]?.text ?? '')) last--;
  if (last - first < MIN_CONTENT_TOKENS || isTime(reading.tokens[first]?.lower ?? '')) return null;
  return { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last - 1]?.end ?? 0 };
}
