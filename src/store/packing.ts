/** How texts and summaries are kept small: packed, and no word of an article written twice. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Summary } from '../core/summary.ts';
import type { ArticlesTable } from './schema.ts';
import { packedWords } from './packedWords.ts';
import { readText } from './texts.ts';

type Words = keyof typeof packedWords;

const dictionaries = new Map(
  Object.values(packedWords).map(([number, words]) => [number as number, Buffer.from(words)]),
);

function pack(json: string, words: Words): Uint8Array {
  const [number] = packedWords[words];
  const dictionary = dictionaries.get(number);
  return Buffer.concat([Buffer.of(number), deflateRawSync(json, { dictionary })]);
}

function unpack(packed: Uint8Array): string {
  const dictionary = dictionaries.get(packed[0] ?? 0);
  if (dictionary === undefined) throw new Error('This was not packed here.');
  return inflateRawSync(packed.subarray(1), { dictionary }).toString();
}

/** `text` as `wholeText` or `piecesOf` give it. */
export function packText(text: string): Uint8Array {
  return pack(text, 'news');
}

export function unpackText(body: Uint8Array): string {
  return readText(unpack(body));
}

/** What a summary is read with: its article as the tables have it. */
export type SummaryOf = Pick<ArticlesTable, 'id' | 'title' | 'url' | 'outlet' | 'published_at'> & {
  text: string;
};

/** In place of words that stand in the article. */
const THERE = 0;

function knownOf({ id, title, url, outlet, published_at }: SummaryOf): Record<string, string | null> {
  return { id, title, url, outlet, publishedAt: published_at };
}

/** Only what the article does not say itself is written. */
export function packSummary(summary: Summary, article: SummaryOf): Uint8Array {
  // A text column does not keep half a character.
  const known = Object.entries(knownOf(article)).filter(([name, value]) => {
    return summary[name as keyof Summary] === value && (value?.isWellFormed() ?? true);
  });
  const short = { ...summary, ...Object.fromEntries(known.map(([name]) => [name, THERE])) };
  const json = JSON.stringify(short, (_, value: unknown) => {
    return isExcerpt(value) && article.text.slice(value.start, value.end) === value.text
      ? { ...value, text: THERE }
      : value;
  });
  return pack(json, 'summary');
}

export function unpackSummary(packed: Uint8Array, article: SummaryOf): Summary {
  const summary = JSON.parse(unpack(packed), (_, value: unknown) => {
    return isExcerpt(value) && value.text === THERE
      ? { ...value, text: article.text.slice(value.start, value.end) }
      : value;
  }) as Record<string, unknown>;
  for (const [name, value] of Object.entries(knownOf(article))) {
    if (summary[name] === THERE) summary[name] = value;
  }
  // Summaries of an earlier analysis know no figures and no relations.
  summary.figures ??= [];
  summary.relations ??= [];
  return summary as Summary;
}

function isExcerpt(value: unknown): value is { start: number; end: number; text: unknown } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'text' in value;
}
