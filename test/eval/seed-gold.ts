/** The seed: one article read by hand, with everything a summary should hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const goldQuoteSchema = z.object({
  kind: z.enum(['direct', 'mixed', 'indirect']),
  text: z.string(),
  span: z.tuple([z.int(), z.int()]),
  speaker: z.string(),
  unnamed: z.boolean(),
  speakerMention: z.string(),
  addressee: z.string().nullable(),
  when: z.string().nullable(),
  date: z.string().nullable(),
  where: z.string().nullable(),
});

const goldActorSchema = z.object({
  name: z.string(),
  kind: z.enum(['person', 'organization', 'state', 'group', 'unnamed']),
  aliases: z.array(z.string()),
  role: z.string().nullable(),
  quoted: z.int(),
});

const goldEventSchema = z.object({ text: z.string(), future: z.boolean(), date: z.string() });

const expectedSchema = z.object({
  article: z.string(),
  publishedAt: z.string(),
  body_starts: z.int(),
  quotes: z.array(goldQuoteSchema),
  actors: z.array(goldActorSchema),
  events: z.array(goldEventSchema),
});

export type SeedQuote = z.infer<typeof goldQuoteSchema>;
export type SeedActor = z.infer<typeof goldActorSchema>;
export type SeedGold = z.infer<typeof expectedSchema> & { text: string };

/** The expectation with its article's body; spans are moved so that they count from the body's first letter. */
export function readSeed(folder: string): SeedGold {
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const text = readFileSync(join(folder, expected.article), 'utf8').slice(expected.body_starts);
  const quotes = expected.quotes.map((quote) => {
    const [start, end] = quote.span;
    return { ...quote, span: [start - expected.body_starts, end - expected.body_starts] as [number, number] };
  });
  return { ...expected, text, quotes };
}
