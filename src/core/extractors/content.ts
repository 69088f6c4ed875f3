/** Finds the words that a speech clause reports: what was said, without who said it. */
import { prepositions, subordinators } from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import { isTime } from './chunks.ts';
import type { SpeechClause } from './clauses.ts';
import { contentEnd } from './contentEnd.ts';
import type { NamedReading } from './namedReading.ts';

/** Fewer words than these report nothing. */
const MIN_CONTENT_TOKENS = 3;

/** A report of more words than these is a text without sentences, not a report. */
const MAX_CONTENT_TOKENS = 250;

/** From the first reported word to the last; `parts` are two where the clause of speech stands between them. */
export type Content = Span & { parts: readonly Span[] };

/** What each clause reports. */
export type Contents = ReadonlyMap<SpeechClause, Content>;

/** So many words may stand between "according to a poll" and its comma. */
const MAX_TAIL_TOKENS = 20;

/** So many clauses before and behind a clause may bound what it reports. */
const NEAR_CLAUSES = 12;

export function contentsOf(reading: NamedReading, clauses: readonly SpeechClause[]): Contents {
  const contents = new Map<SpeechClause, Content>();
  for (const [index, clause] of clauses.entries()) {
    if (clause.subject === null) continue;
    const near = clauses.slice(Math.max(0, index - NEAR_CLAUSES), index + 1 + NEAR_CLAUSES);
    const here = near.filter(({ sentence }) => sentence === clause.sentence);
    const parts = contentOf(reading, clause, here);
    const [first] = parts;
    if (first !== undefined) {
      contents.set(clause, { start: first.start, end: parts.at(-1)?.end ?? first.end, parts });
    }
  }
  return contents;
}

/** `here` are the clauses of the sentence around this one. */
function contentOf(reading: NamedReading, clause: SpeechClause, here: readonly SpeechClause[]): Span[] {
  const ahead = leading(reading, clause, here);
  const isAside = ahead !== null && reading.tokens[clause.last]?.text === ',';
  const before = trailing(reading, clause, here, isAside ? 1 : MIN_CONTENT_TOKENS);
  if (before === null) return ahead === null ? [] : [ahead];
  if (ahead === null || clause.rule === 'verb-subject') return [before];
  if (isAside) return isParticiple(reading, clause.last + 1) ? [before] : [before, ahead];
  return [ahead];
}

/** "The minister said | the plan works.": what stands behind the clause. */
function leading(reading: NamedReading, clause: SpeechClause, here: readonly SpeechClause[]): Span | null {
  const { tokens } = reading;
  const start = skipLight(reading, clause);
  if (clause.rule === 'verb-subject' || goesOnWith(reading, clause, start)) return null;
  const end = contentEnd(reading, clause, start, here, MAX_CONTENT_TOKENS + 1);
  return /^[,.;)]$/.test(tokens[start]?.text ?? '') ? null : spanOf(reading, start, end);
}

/** "The plan works, the minister said.": what stands in front of the clause. */
function trailing(
  reading: NamedReading,
  clause: SpeechClause,
  here: readonly SpeechClause[],
  least: number,
): Span | null {
  const { sentence, first } = clause;
  const isCut = reading.tokens[first - 1]?.text === ',' || clause.cue.form === 'according';
  if (!isCut && !(isBehindQuoted(reading, clause) && isFirstSaid(clause, here))) return null;
  const opening = reading.tokens[sentence.first]?.lower ?? '';
  if (first - sentence.first < least || /^(?:asked|pressed|questioned|speaking)$/.test(opening)) return null;
  return spanOf(reading, sentence.first, first, least);
}

/** No one else says anything in the sentence before. */
function isFirstSaid(clause: SpeechClause, here: readonly SpeechClause[]): boolean {
  return !here.some((other) => other.first < clause.first && other.subject !== null && !other.nested);
}

/** `"The plan works," the minister said`: the clause stands right behind quoted words that are not over. */
function isBehindQuoted({ tokens, quotationOf }: NamedReading, { first }: SpeechClause): boolean {
  const closing = tokens[first - 1]?.text === ',' ? first - 2 : first - 1;
  return (quotationOf[closing] ?? -1) >= 0 && tokens[closing]?.kind === 'mark';
}

/** "said | as she left", "according to the minister | , who …": words that say how or who, not what. */
function goesOnWith(reading: NamedReading, clause: SpeechClause, start: number): boolean {
  const opening = reading.tokens[start]?.lower ?? '';
  const { kinds, form } = clause.cue;
  if (form === 'according' && start === clause.last && clause.first > clause.sentence.first) return true;
  if (opening === 'as') return !kinds.includes('label');
  if (/^(?:over|like|than|according|who|whose|whom|which)$/.test(opening)) return true;
  if (!isBehindQuoted(reading, clause)) return false;
  const says = /^(?:that|if|whether|how|why|what|because|to|of|about)$/.test(opening);
  return !says && (prepositions.has(opening) || subordinators.has(opening) || isParticiple(reading, start));
}

/** "holding back tears", but not "referring to the vote". */
function isParticiple({ tokens }: NamedReading, index: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  return lower.length > 5 && lower.endsWith('ing') && lower !== 'referring';
}

/** Where what is reported begins; "according to a poll | taken in May, …" has its comma further on. */
function skipLight(reading: NamedReading, clause: SpeechClause): number {
  const { tokens } = reading;
  let index = clause.last;
  const { sentence, cue } = clause;
  if (cue.form === 'according' && clause.first === sentence.first) {
    const limit = Math.min(sentence.last, index + MAX_TAIL_TOKENS);
    while (index < limit && tokens[index]?.text !== ',') index++;
    if (index === limit) index = clause.last;
  }
  while (index < sentence.last && /^(?:,|:|that|—|–)$/.test(tokens[index]?.lower ?? '')) index++;
  return index;
}

/** "said | on Monday", but not "said | Monday's vote was a farce". */
function isOnlyWhen({ tokens }: NamedReading, index: number): boolean {
  return isTime(tokens[index]?.lower ?? '') && tokens[index + 1]?.lower !== "'s";
}

/** The span of the tokens without signs at its ends. */
function spanOf(reading: NamedReading, from: number, to: number, least = MIN_CONTENT_TOKENS): Span | null {
  let first = from;
  let last = to;
  while (first < last && reading.tokens[first]?.kind === 'sign') first++;
  while (first < last && /^(?:[.,;:!?—–…-]|\.\.\.|--)$/.test(reading.tokens[last - 1]?.text ?? '')) last--;
  if (last - first < least || last - first > MAX_CONTENT_TOKENS || isOnlyWhen(reading, first)) return null;
  return { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last - 1]?.end ?? 0 };
}
