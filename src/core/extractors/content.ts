/** Finds the words that a speech clause reports: what was said, without who said it. */
import type { Span } from '../summary.ts';
import { isTime } from './chunks.ts';
import type { SpeechClause } from './clauses.ts';
import type { NamedReading } from './namedReading.ts';

/** Fewer words than these report nothing. */
const MIN_CONTENT_TOKENS = 3;

/** A report of more words than these is a text without sentences, not a report. */
const MAX_CONTENT_TOKENS = 250;

/** What each clause reports. */
export type Contents = ReadonlyMap<SpeechClause, Span>;

/** So many clauses ahead may end what a clause reports. */
const LOOK_AHEAD = 12;

export function contentsOf(reading: NamedReading, clauses: readonly SpeechClause[]): Contents {
  const contents = new Map<SpeechClause, Span>();
  for (const [index, clause] of clauses.entries()) {
    if (clause.subject === null) continue;
    const ahead = clauses.slice(index + 1, index + 1 + LOOK_AHEAD);
    const later = ahead.filter(({ sentence }) => sentence === clause.sentence);
    const span = contentOf(reading, clause, later);
    if (span !== null) contents.set(clause, span);
  }
  return contents;
}

/** `later` are the clauses of the sentence behind this one. */
function contentOf(reading: NamedReading, clause: SpeechClause, later: readonly SpeechClause[]): Span | null {
  const { sentence } = clause;
  const start = skipLight(reading, clause.last, sentence.last);
  const end = contentEnd(reading, start, sentence.last, later);
  const leads = end - start >= MIN_CONTENT_TOKENS && !/^[,.]$/.test(reading.tokens[start]?.text ?? '');
  if (clause.rule !== 'verb-subject' && leads) return spanOf(reading, start, end);
  return trailing(reading, clause);
}

/** "The plan works, the minister said.": the content is what stands before the clause. */
function trailing(reading: NamedReading, clause: SpeechClause): Span | null {
  const { sentence, first } = clause;
  const comma = reading.tokens[first - 1]?.text === ',' || clause.cue.form === 'according';
  const opening = reading.tokens[sentence.first]?.lower ?? '';
  if (
    !comma ||
    first - sentence.first < MIN_CONTENT_TOKENS ||
    /^(?:asked|pressed|questioned|speaking)$/.test(opening)
  )
    return null;
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
  later: readonly SpeechClause[],
): number {
  const { tokens } = reading;
  const next = later.find((other) => other.first > start && isCut(reading, other));
  const last = Math.min(next?.first ?? limit, start + MAX_CONTENT_TOKENS + 1);
  for (let index = start; index < last; index++) {
    if (tokens[index]?.text !== ',' || (reading.quotationOf[index] ?? -1) >= 0) continue;
    if (/^(?:but|while|although|though|whereas)$/.test(tokens[index + 1]?.lower ?? '')) return index;
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
  if (
    last - first < MIN_CONTENT_TOKENS ||
    last - first > MAX_CONTENT_TOKENS ||
    isTime(reading.tokens[first]?.lower ?? '')
  )
    return null;
  return { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last - 1]?.end ?? 0 };
}
