/** What `summarize` says of one article, in the form the evaluation compares, in code points. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { summarize } from '../../src/core/summarize.ts';
import type { Actor, Article, Span } from '../../src/core/summary.ts';
import { codePointCounter } from './spans.ts';

type SpeakerMention = Span & { text: string };

/** A quote in marks. */
export type Prediction = Span & {
  speaker: SpeakerMention | null;
  speakerName: string | null;
  cue: Span | null;
  content: Span[];
  rule: string;
};

/** A quote of any kind, also without marks. */
export type PredictedAttribution = { content: Span[]; speaker: SpeakerMention | null; rule: string };

export type Predictions = {
  quotes: Prediction[];
  attributions: PredictedAttribution[];
  actors: Actor[];
};

export function predict(article: Article): Predictions {
  const { quotes, actors } = summarize(article);
  const count = codePointCounter(article.text);
  const toPoints = (span: Span): Span => ({ start: count(span.start), end: count(span.end) });
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const all = quotes.map(({ kind, speaker, speakerMention, cue, content, rule, ...span }) => ({
    kind,
    ...toPoints(span),
    speaker: speakerMention && { ...toPoints(speakerMention), text: speakerMention.text },
    speakerName: speaker === null ? null : (names.get(speaker) ?? null),
    cue: cue && toPoints(cue),
    content: content.map(toPoints),
    rule,
  }));
  return {
    quotes: all.filter(({ kind }) => kind !== 'indirect'),
    attributions: all,
    actors: actors.map(({ mentions, ...actor }) => ({
      ...actor,
      mentions: mentions.map((mention) => ({ ...mention, ...toPoints(mention) })),
    })),
  };
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
