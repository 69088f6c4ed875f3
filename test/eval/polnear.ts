/** PolNeAR: US news in which people marked who says what; read as gold quotes. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { AttributedArticle, GoldAttribution } from './attributions.ts';
import type { AnnotatedArticle } from './borders.ts';
import { isSameName } from './names.ts';
import type { Prediction } from './predict.ts';
import type { GoldArticle, GoldQuote } from './score.ts';
import { overlaps } from './spans.ts';

/** Shorter segments are mostly scare quotes and titles. */
const FEWEST_WORDS = 5;

const spanSchema = z.tuple([z.int(), z.int()]).transform(([start, end]) => ({ start, end }));

const quoteSchema = z.object({
  start: z.int(),
  end: z.int(),
  markup: z.boolean().nullish(),
  words: z.int(),
  attribution: z.string().nullish(),
  source: z.array(spanSchema).nullish(),
  source_text: z.string().nullish(),
  speaker_kind: z.string().nullish(),
});

const attributionSchema = z.object({
  source: z.array(spanSchema),
  cue: z.array(spanSchema),
  content: z.array(spanSchema),
  type: z.string(),
});

const articleSchema = z.object({
  doc: z.string(),
  text: z.string(),
  quotes: z.array(quoteSchema),
  attributions: z.array(attributionSchema),
  gold_spans: z.array(z.object({ start: z.int(), end: z.int(), words: z.int() })),
});

export type PolnearArticle = GoldArticle & AnnotatedArticle & AttributedArticle;

/** The articles of a file, or those of a range of its lines, counted from 1. */
export function readPolnear(file: string, range?: { from: number; to: number }): PolnearArticle[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const wanted = range ? lines.slice(range.from - 1, range.to) : lines;
  return wanted.map((line) => {
    const { doc, text, quotes, attributions, gold_spans: goldSpans } = articleSchema.parse(JSON.parse(line));
    return {
      doc,
      text,
      publishedAt: /_(\d{4}-\d{2}-\d{2})_/.exec(doc)?.[1] ?? null,
      quotes: quotes.map(goldQuote),
      goldSpans,
      contents: attributions.flatMap(({ content }) => content),
      attributions: attributions.map(goldAttribution),
    };
  });
}

/** A speaker in several pieces is one stretch from the first to the last. */
function goldAttribution({ source, cue, content, type }: z.infer<typeof attributionSchema>): GoldAttribution {
  const start = Math.min(...source.map((span) => span.start));
  const end = Math.max(...source.map((span) => span.end));
  return { content, cue, kind: type, speaker: source.length === 0 ? null : { start, end } };
}

function goldQuote(quote: z.infer<typeof quoteSchema>): GoldQuote {
  const speakers = quote.source ?? [];
  const speakerText = quote.source_text ?? '';
  const isNamed = quote.speaker_kind === 'named';
  const isRight = ({ speaker, speakerName }: Prediction): boolean => {
    if (speaker !== null && speakers.some((span) => overlaps(span, speaker))) return true;
    const name = speakerName ?? speaker?.text ?? '';
    return isNamed && isSameName(name, [speakerText]);
  };
  return {
    start: quote.start,
    end: quote.end,
    use: useOf(quote),
    speaker: speakers.length === 0 ? null : speakerText,
    speakerKind: quote.speaker_kind ?? 'unknown',
    isRight,
  };
}

function useOf(quote: z.infer<typeof quoteSchema>): GoldQuote['use'] {
  if (quote.markup || quote.words < FEWEST_WORDS) return 'ignore';
  return quote.attribution ? 'gold' : 'other';
}
