/** What `summarize` says of one article, in the form the evaluation compares: quotes in marks, in code points. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { summarize } from '../../src/core/summarize.ts';
import type { Article, Span } from '../../src/core/summary.ts';
import { codePointCounter } from './spans.ts';

export type Prediction = Span & {
  speaker: (Span & { text: string }) | null;
  speakerName: string | null;
  cue: Span | null;
  content: Span[];
  rule: string;
};

export function predict(article: Article): Prediction[] {
  const summary = summarize(article);
  const count = codePointCounter(article.text);
  const toPoints = (span: Span): Span => ({ start: count(span.start), end: count(span.end) });
  const names = new Map(summary.actors.map((actor) => [actor.id, actor.name]));
  return summary.quotes
    .filter((quote) => quote.kind !== 'indirect')
    .map((quote) => ({
      ...toPoints(quote),
      speaker: quote.speakerMention && { ...toPoints(quote.speakerMention), text: quote.speakerMention.text },
      speakerName: quote.speaker === null ? null : (names.get(quote.speaker) ?? null),
      cue: quote.cue && toPoints(quote.cue),
      content: quote.content.map(toPoints),
      rule: quote.rule,
    }));
}

/** Adds one line per article in the reference scorer's format, so that its figures can be held against ours. */
export function predictionWriter(file: string): (doc: string, predictions: Prediction[]) => void {
  writeFileSync(file, '');
  return (doc, predictions) => {
    const quotes = predictions.map(({ start, end, speaker, speakerName, cue, content }) => ({
      ...{ start, end, speaker, speakerName, cue },
      content: content.map((span) => [span.start, span.end]),
    }));
    appendFileSync(file, `${JSON.stringify({ doc, quotes })}\n`);
  };
}
