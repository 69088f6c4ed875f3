/** GUM: Wikinews articles with the resolved name of who speaks; a pronoun is not enough here. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isSameName } from './names.ts';
import type { GoldArticle, GoldQuote } from './score.ts';

const quoteSchema = z.object({
  start: z.int(),
  end: z.int(),
  label: z.enum(['quote', 'ambiguous', 'not_speech']),
  speaker: z.string().nullish(),
  aliases: z.array(z.string()).nullish(),
  speaker_in_paragraph: z.string().nullish(),
});

const articleSchema = z.object({ doc: z.string(), text: z.string(), quotes: z.array(quoteSchema) });

const USES = { quote: 'gold', ambiguous: 'ignore', not_speech: 'other' } as const;

export function readGum(file: string): GoldArticle[] {
  const articles = z.array(articleSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  return articles.map(({ doc, text, quotes }) => ({
    doc,
    text,
    publishedAt: dateLine(text),
    quotes: quotes.map(goldQuote),
  }));
}

function goldQuote(quote: z.infer<typeof quoteSchema>): GoldQuote {
  const speaker = quote.speaker ?? null;
  const names = [...(quote.aliases ?? []), ...(speaker === null ? [] : [speaker])];
  return {
    start: quote.start,
    end: quote.end,
    use: USES[quote.label],
    speaker,
    speakerKind: quote.speaker_in_paragraph ?? 'unknown',
    isRight: (prediction) => isSameName(prediction.speakerName ?? prediction.speaker?.text ?? '', names),
  };
}

/** The date under the headline: "Monday, May 18, 2015". */
function dateLine(text: string): string | null {
  const found = /\n\w+day, (\w+) (\d{1,2}), (\d{4})/.exec(text);
  const month = MONTHS.indexOf(found?.[1] ?? '') + 1;
  if (!found || month === 0) return null;
  return Temporal.PlainDate.from({ year: Number(found[3]), month, day: Number(found[2]) }).toString();
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
