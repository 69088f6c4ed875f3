/** What is asked of the library: many different lines of each kind, the same ones every time. */
import type { Store } from '../../src/store/store.ts';
import { asker } from './answering.ts';
import { nouns } from './vocabulary.ts';
import { people, somebody } from './library.ts';
import { picker, TOWNS, type Pick } from './invented.ts';

export type Kind = {
  label: string;
  /** Whether the line is asked or completed. */
  way: 'answer' | 'complete';
  line: (pick: Pick) => string;
  /** Done before each question, and not counted. */
  before?: (store: Store) => Promise<void>;
};

/** So many articles have come since the last time. */
const SINCE = 300;

/** As if the one who asks had asked before these came. */
async function askedBefore(store: Store): Promise<void> {
  const at = '2026-02-01T00:00:00Z';
  const article = (await store.lastTold()) - SINCE;
  await store.keepVisit(asker.workspace, asker.reader, { at, article });
}

const NUMBERS = Array.from({ length: 1_000 }, (_, number) => number);
const [MOST_QUOTED = ''] = people;

export const kinds: Kind[] = [
  { label: '/quotes speaker', way: 'answer', line: (pick) => `/quotes ${quoted(somebody(pick))}` },
  {
    label: '/quotes speaker, who has most, any page',
    way: 'answer',
    line: (pick) => `/quotes ${quoted(MOST_QUOTED)} page:${1 + pick(NUMBERS)}`,
  },
  {
    label: '/quotes about:word, which most articles hold',
    way: 'answer',
    line: (pick) => `/quotes about:${pick(nouns)}`,
  },
  { label: '/quotes, any page', way: 'answer', line: (pick) => `/quotes page:${1 + pick(NUMBERS)}` },
  {
    label: 'completion of a speaker',
    way: 'complete',
    line: (pick) => `/quotes ${somebody(pick).slice(0, 1 + pick([1, 2, 3, 5, 8]))}`,
  },
  { label: '/brief one common word', way: 'answer', line: (pick) => `/brief ${pick(nouns)}` },
  {
    label: '/brief two words',
    way: 'answer',
    line: (pick) => `/brief ${pick(nouns)} ${pick(nouns)}`,
  },
  { label: '/brief town', way: 'answer', line: (pick) => `/brief ${pick(TOWNS)}` },
  { label: '/brief said, which every article holds', way: 'answer', line: () => '/brief said' },
  { label: '/brief since last time', way: 'answer', line: () => '/brief', before: askedBefore },
  { label: '/brief since:"25 Jan 2026"', way: 'answer', line: () => '/brief since:"25 Jan 2026"' },
  { label: '/actors name', way: 'answer', line: (pick) => `/actors ${quoted(somebody(pick))}` },
  { label: '/readout status', way: 'answer', line: () => '/readout status' },
];

export function linesOf({ line }: Kind, count: number): string[] {
  const pick = picker(4_711);
  return Array.from({ length: count }, () => line(pick));
}

function quoted(words: string): string {
  return `"${words}"`;
}
