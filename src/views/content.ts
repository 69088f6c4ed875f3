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

/** The content with a cue right in front of it that means something: "denied that the road was closed". */
export function withCue(quote: Quote, text: string): Span {
  const { start, end } = contentSpan(quote);
  const { cue } = quote;
  const leads = cue !== null && cue.end <= start && /^\s+(?:that\s+)?$/.test(text.slice(cue.end, start));
  return leads && !isPlain(quote, text) ? { start: cue.start, end } : { start, end };
}
