/** Counts what was found and whose words it was said to be; the reference scorer's logic, step by step. */
import type { Span } from '../../src/core/summary.ts';
import type { Prediction } from './predict.ts';
import { overlapShare, pairSpans, sameSpan, trimSpan } from './spans.ts';

/** A segment in quotation marks with what people said of it. Offsets are code points. */
export type GoldQuote = Span & {
  /** `ignore`: too short or unclear, neither right nor wrong; `other`: in marks but no speech. */
  use: 'gold' | 'ignore' | 'other';
  /** `null` when the annotators named nobody: then it does not count for attribution. */
  speaker: string | null;
  speakerKind: string;
  isRight: (prediction: Prediction) => boolean;
};

export type GoldArticle = { doc: string; text: string; publishedAt: string | null; quotes: GoldQuote[] };

/** One gold quote that was found, and whether it was given to the right speaker. */
export type Judgement = {
  doc: string;
  words: string;
  gold: GoldQuote;
  prediction: Prediction;
  verdict: 'right' | 'wrong' | 'none';
};

export type Score = {
  articles: number;
  gold: number;
  predicted: number;
  exact: number;
  judgements: Judgement[];
  missed: { doc: string; words: string }[];
};

export function emptyScore(): Score {
  return { articles: 0, gold: 0, predicted: 0, exact: 0, judgements: [], missed: [] };
}

/** Adds one article to the score. */
export function scoreArticle(score: Score, article: GoldArticle, predictions: Prediction[]): void {
  const characters = Array.from(article.text);
  const trim = (span: Span): Span => trimSpan(characters, span);
  const gold = article.quotes.filter((quote) => quote.use === 'gold');
  const goldSpans = gold.map(trim);
  const ignored = article.quotes.filter((quote) => quote.use === 'ignore').map(trim);
  const isClose = (one: Span, other: Span): boolean => overlapShare(one, other) >= 0.5;

  const kept = predictions
    .map((prediction) => ({ prediction, span: trim(prediction) }))
    .filter(
      ({ span }) =>
        !ignored.some((other) => isClose(span, other)) || goldSpans.some((other) => isClose(span, other)),
    );
  const keptSpans = kept.map(({ span }) => span);

  score.articles++;
  score.gold += gold.length;
  score.predicted += kept.length;
  score.exact += pairSpans(goldSpans, keptSpans, sameSpan).size;
  const pairs = pairSpans(goldSpans, keptSpans, isClose);
  for (const [i, quote] of gold.entries()) {
    const place = { doc: article.doc, words: characters.slice(quote.start, quote.end).join('') };
    const prediction = kept[pairs.get(i) ?? -1]?.prediction;
    if (prediction === undefined) score.missed.push(place);
    else if (quote.speaker !== null)
      score.judgements.push({ ...place, gold: quote, prediction, verdict: judge(quote, prediction) });
  }
}

function judge(quote: GoldQuote, prediction: Prediction): Judgement['verdict'] {
  if (quote.isRight(prediction)) return 'right';
  return prediction.speaker === null && prediction.speakerName === null ? 'none' : 'wrong';
}

export function extraction(score: Score): { precision: number; recall: number; balance: number } {
  const precision = share(score.exact, score.predicted);
  const recall = share(score.exact, score.gold);
  return { precision, recall, balance: share(2 * precision * recall, precision + recall) };
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
