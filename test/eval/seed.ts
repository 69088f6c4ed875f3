/** The seed article as a whole: read by `summarize` and held against what a person found in it. */
import { join } from 'node:path';
import { summarize } from '../../src/core/summarize.ts';
import { compareActors } from './seed-actors.ts';
import { compareEvents } from './seed-events.ts';
import { readSeed } from './seed-gold.ts';
import { compareQuotes } from './seed-quotes.ts';
import type { SeedRow } from './seed-row.ts';

export type SeedReport = { rows: SeedRow[]; extra: { label: string; items: string[] }[] };

/** The seed lies beside the evaluation folder. */
export function seedFolder(evaluationFolder: string): string {
  return join(evaluationFolder, '..', 'seed');
}

export function measureSeed(folder: string): SeedReport {
  const gold = readSeed(folder);
  const summary = summarize({
    id: 'seed',
    text: gold.text,
    title: null,
    url: null,
    outlet: null,
    publishedAt: gold.publishedAt,
  });
  const quotes = compareQuotes(gold, summary);
  const actors = compareActors(gold, summary);
  const events = compareEvents(gold, summary);
  return {
    rows: [...quotes.rows, ...actors.rows, ...events.rows],
    extra: [
      { label: 'quotes', items: quotes.extra },
      { label: 'actors', items: actors.extra },
      { label: 'events', items: events.extra },
    ],
  };
}
