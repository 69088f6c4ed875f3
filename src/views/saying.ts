/** Shows a quote's words verbatim; a word or two in marks within their clause, and what was denied as denied. */
import type { Quote, Span } from '../core/summary.ts';
import type { Saying } from '../reply/reply.ts';
import { withCue } from './content.ts';
import { textFragment } from './textFragment.ts';

/** As many words in marks say little by themselves. */
const fewWords = 2;

/** The part of the article that is shown for a quote. */
export function shownSpan(quote: Quote, text: string): Span {
  const { kind, text: words } = quote;
  const isPart = kind === 'indirect' || (kind === 'mixed' && words.trim().split(/\s+/).length <= fewWords);
  return isPart ? withCue(quote, text) : { start: quote.start, end: quote.end };
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
