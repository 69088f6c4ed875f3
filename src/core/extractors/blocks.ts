/** Finds words that are set off as a paragraph of their own, without marks, behind "wrote:" or "tweeted:". */
import { excerpt } from '../text/span.ts';
import type { SpeechClause } from './clauses.ts';
import type { NamedReading } from './namedReading.ts';
import type { QuoteDraft } from './quotes.ts';

/** Verbs of writing: what is written can stand alone; what is "said:" is mostly a list of the article's own. */
const writing = /^(?:write|tweet|post|text|email|blog)$/;

/** A paragraph longer than this is the article going on; in characters. */
const MAX_BLOCK_LENGTH = 1500;

/** The paragraph behind each clause of writing that ends in a colon, unless marks in it say more. */
export function blockDrafts(reading: NamedReading, clauses: readonly SpeechClause[]): QuoteDraft[] {
  return clauses.flatMap((clause) => {
    const { sentence, subject, cue, rule } = clause;
    if (subject === null || !writing.test(cue.lemma)) return [];
    if (reading.tokens[sentence.last - 1]?.text !== ':') return [];
    const next = reading.sentences[sentence.index + 1];
    const block = reading.paragraphs[sentence.paragraph + 1];
    if (next === undefined || block === undefined || next.paragraph !== sentence.paragraph + 1) return [];
    if (block.end - block.start > MAX_BLOCK_LENGTH || hasMarks(reading, next.first, block.end)) return [];
    const { start, end } = block;
    return [
      {
        kind: 'indirect' as const,
        ...excerpt(reading.text, start, end),
        content: [{ start, end }],
        ...{ rule, subject, clause, sentence },
      },
    ];
  });
}

function hasMarks({ tokens, quotationOf }: NamedReading, first: number, end: number): boolean {
  for (let index = first; index < tokens.length && (tokens[index]?.start ?? end) < end; index++)
    if ((quotationOf[index] ?? -1) >= 0) return true;
  return false;
}
