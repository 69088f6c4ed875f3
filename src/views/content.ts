/** What a quote attributes, and whether the cue in front of it can be left out. */
import type { Quote, Span } from '../core/summary.ts';

/** Verbs that say no more than that it was said. */
const plainCues =
  /^(?:(?:say|tell|add|note|report|confirm|state|explain|stress|announce)(?:s|ed|ing)?|said|told|noted|noting|writes?|wrote|written|writing|stated|stating|announced|announcing|according to)$/i;

const negation = /(?:\bnot|n['’]t|\bnever)\s*$/i;

/** "said", but not "denied" or "did not say": the words alone mean the same. */
export function isPlain({ cue }: Quote, text: string): boolean {
  if (cue === null) return true;
  return plainCues.test(cue.text) && !negation.test(text.slice(Math.max(0, cue.start - 8), cue.start));
}

/** All that a quote attributes in its own sentence, from the first word to the last. */
export function contentSpan(quote: Quote): Span {
  if (quote.kind === 'direct') return { start: quote.start, end: quote.end };
  return {
    start: Math.min(quote.start, ...quote.content.map(({ start }) => start)),
    end: Math.max(quote.end, ...quote.content.map(({ end }) => end)),
  };
}

/** So many characters may stand between a cue and what it reports: "agreed on Friday to the plan". */
const LONGEST_GAP = 60;

const denied = /\b(?:(?:did|do|does|would|could|has|have|had)\s+(?:not|never)|[a-z]+n['’]t|never)\s+$/i;

/** The content with a cue in front of it that means something: "denied that the road was closed", "did not say that". */
export function withCue(quote: Quote, text: string): Span {
  const { start, end } = contentSpan(quote);
  const { cue } = quote;
  if (cue === null || cue.end > start || isPlain(quote, text)) return { start, end };
  const gap = text.slice(cue.end, start);
  if (gap.length > LONGEST_GAP || !/^\s[^.;:!?"“”\n]*$/.test(gap)) return { start, end };
  const denial = denied.exec(text.slice(Math.max(0, cue.start - 16), cue.start))?.[0] ?? '';
  return { start: cue.start - denial.length, end };
}
