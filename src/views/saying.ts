/** Shows a quote's words verbatim; a word or two in marks within the clause they belong to. */
import type { Quote, Span } from '../core/summary.ts';
import type { Saying } from '../reply/reply.ts';
import { contentSpan } from './statement.ts';
import { textFragment } from './textFragment.ts';

/** As many words in marks say little by themselves. */
const fewWords = 2;

/** The part of the article that is shown for a quote. */
export function shownSpan(quote: Quote): Span {
  const isShort = quote.kind === 'mixed' && quote.text.trim().split(/\s+/).length <= fewWords;
  return isShort ? contentSpan(quote) : { start: quote.start, end: quote.end };
}

export function saying(
  quote: Quote,
  article: { text: string; url: string | null },
  note: string | null,
): Saying {
  const span = shownSpan(quote);
  const words = article.text.slice(span.start, span.end);
  return { words, link: textFragment(article.url, article.text, span), note };
}
