/** What is asked of the library: many different lines of each kind, the same ones every time. */
import { nouns } from './vocabulary.ts';
import { people, somebody } from './library.ts';
import { picker, TOWNS, type Pick } from './invented.ts';

export type Kind = {
  label: string;
  /** Whether the line is asked or completed. */
  way: 'answer' | 'complete';
  line: (pick: Pick) => string;
};

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
  { label: '/brief', way: 'answer', line: () => '/brief' },
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
