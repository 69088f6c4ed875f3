/** Quotes in marks held against the annotators' own spans, as the reference scorer's first line does. */
import type { Span } from '../../src/core/summary.ts';
import type { Prediction } from './predict.ts';
import { common, overlapShare, pairSpans, sameSpan, trimSpan } from './spans.ts';

/** Shorter segments are mostly scare quotes and titles. */
const FEWEST_WORDS = 5;

export type AnnotatedArticle = {
  text: string;
  /** Quoted segments the annotators marked as content. */
  goldSpans: (Span & { words: number })[];
  /** Everything that is attributed to someone, in marks or not. */
  contents: Span[];
};

/**
 * `exact` and `close` (overlap of at least a half) count gold spans of five words or more that were found; `inside`
 * counts found quotes of five words or more that lie at least by half in annotated content.
 */
export type Borders = { gold: number; exact: number; close: number; predicted: number; inside: number };

export function emptyBorders(): Borders {
  return { gold: 0, exact: 0, close: 0, predicted: 0, inside: 0 };
}

export function addBorders(borders: Borders, article: AnnotatedArticle, quotes: Prediction[]): void {
  const characters = Array.from(article.text);
  const found = quotes.map((quote) => trimSpan(characters, quote));
  const gold = article.goldSpans
    .filter(({ words }) => words >= FEWEST_WORDS)
    .map((span) => trimSpan(characters, span));
  borders.gold += gold.length;
  borders.exact += pairSpans(gold, found, sameSpan).size;
  borders.close += pairSpans(gold, found, (one, other) => overlapShare(one, other) >= 0.5).size;
  for (const span of found) {
    if (countWords(characters.slice(span.start, span.end).join('')) < FEWEST_WORDS) continue;
    borders.predicted++;
    const covered = article.contents.reduce((sum, content) => sum + common(span, content), 0);
    if (covered >= 0.5 * (span.end - span.start)) borders.inside++;
  }
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}
