/** Shows a quote's words verbatim; a word or two in marks within the clause they belong to. */
import type { Quote, Span } from '../core/summary.ts';
import type { Saying } from '../reply/reply.ts';
import { contentSpan } from './statement.ts';
import { textFragment } from './textFragment.ts';

/** As many words in marks say little by themselves. */
const fewWords = 2;

/** Verbs that say no more than that it was said. */
const plainVerbs = /^(?:say|says|said|saying|tells?|told|telling|adds?|added|adding|writes?|wrote|written)$/i;

/** The part of the article that is shown for a quote. */
export function shownSpan(quote: Quote, text: string): Span {
  const isShort = quote.kind === 'mixed' && quote.text.trim().split(/\s+/).length <= fewWords;
  return isShort ? withCue(quote, text) : { start: quote.start, end: quote.end };
}

/** "accused Norn of being "late"" says more than "Norn of being "late"". */
function withCue(quote: Quote, text: string): Span {
  const { start, end } = contentSpan(quote);
  const { cue } = quote;
  const leads = cue !== null && cue.end <= start && text.slice(cue.end, start).trim() === '';
  return leads && !plainVerbs.test(cue.text) ? { start: cue.start, end } : { start, end };
}

export function saying(
  quote: Quote,
  article: { text: string; url: string | null },
  note: string | null,
): Saying {
  const span = shownSpan(quote, article.text);
  const words = article.text.slice(span.start, span.end);
  return { words, link: textFragment(article.url, article.text, span), note };
}
