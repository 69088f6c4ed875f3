/** PolNeAR: US news in which people marked who says what; read as gold quotes. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isSameName } from './names.ts';
import type { Prediction } from './predict.ts';
import type { GoldArticle, GoldQuote } from './score.ts';
import { overlaps } from './spans.ts';

/** Shorter segments are mostly scare quotes and titles. */
const FEWEST_WORDS = 5;

const quoteSchema = z.object({
  start: z.int(),
  end: z.int(),
  markup: z.boolean().nullish(),
  words: z.int(),
  attribution: z.string().nullish(),
  source: z.array(z.tuple([z.int(), z.int()])).nullish(),
  source_text: z.string().nullish(),
  speaker_kind: z.string().nullish(),
});

const articleSchema = z.object({ doc: z.string(), text: z.string(), quotes: z.array(quoteSchema) });

/** The articles of a file, or those of a range of its lines, counted from 1. */
export function readPolnear(file: string, range?: { from: number; to: number }): GoldArticle[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const wanted = range ? lines.slice(range.from - 1, range.to) : lines;
  return wanted.map((line) => {
    const { doc, text, quotes } = articleSchema.parse(JSON.parse(line));
    const publishedAt = /_(\d{4}-\d{2}-\d{2})_/.exec(doc)?.[1] ?? null;
    return { doc, text, publishedAt, quotes: quotes.map(goldQuote) };
  });
}

function goldQuote(quote: z.infer<typeof quoteSchema>): GoldQuote {
  const speakers = (quote.source ?? []).map(([start, end]) => ({ start, end }));
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
