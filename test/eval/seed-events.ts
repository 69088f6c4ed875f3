/** The seed's events: the right words with the right date, past or future. */
import type { Event, Summary } from '../../src/core/summary.ts';
import type { SeedGold } from './seed-gold.ts';
import { seedRow, type SeedRow } from './seed-row.ts';
import { overlaps } from './spans.ts';

export function compareEvents(gold: SeedGold, summary: Summary): { rows: SeedRow[]; extra: string[] } {
  const expectations = gold.events.map((expected) => ({
    expected,
    near: summary.events.filter((event) =>
      places(gold.text, expected.text).some((at) => overlaps(at, event)),
    ),
  }));
  const row = seedRow('events, words, date and tense', expectations, ({ expected, near }) =>
    near.some((event) => event.date === expected.date && event.future === expected.future)
      ? null
      : `expected ${describe(expected)}, found ${near.map(describe).join('; ') || 'none'}`,
  );
  const known = new Set(expectations.flatMap(({ near }) => near));
  return { rows: [row], extra: summary.events.filter((event) => !known.has(event)).map(describe) };
}

/** The expectation names words only; every place where they stand counts. */
function places(text: string, words: string): { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(RegExp.escape(words), 'g'))].map((match) => ({
    start: match.index,
    end: match.index + words.length,
  }));
}

function describe(event: Pick<Event, 'text' | 'date' | 'future'>): string {
  return `${event.text} (${event.date}, ${event.future ? 'future' : 'past'})`;
}
