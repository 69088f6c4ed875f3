/** The wider questions that are offered when no quote fits: each with one filter less. */
import type { Action } from '../reply/reply.ts';
import { quotesCommand, type Asked } from './quotesAsked.ts';
import { count, quoted } from './words.ts';

/** So many words of a topic are tried alone. */
const MOST_WORDS = 3;

/** One filter, or the two days of a period, and what a list without it is. */
const droppable: { names: (keyof Asked)[]; label: string }[] = [
  { names: ['since', 'until'], label: 'On any day' },
  { names: ['kind'], label: 'Of any kind' },
  { names: ['in'], label: 'In any outlet' },
  { names: ['to'], label: 'To anyone' },
  { names: ['about'], label: 'About anything' },
  { names: ['speaker'], label: 'By anyone' },
  { names: ['article'], label: 'In any article' },
  { names: ['story'], label: 'In any story' },
];

export type Wider = { label: string; asked: Asked };

export function widerQuotes(asked: Asked): Wider[] {
  const given = (names: (keyof Asked)[]): boolean => names.some((name) => asked[name] !== undefined);
  const filters = droppable.filter(({ names }) => given(names));
  const dropped = filters.map(({ names, label }) => ({
    label,
    asked: Object.fromEntries(Object.entries(asked).filter(([name]) => !names.includes(name as keyof Asked))),
  }));
  const { speaker, about } = asked;
  const alone = [
    ...(speaker === undefined ? [] : [{ label: `All of ${speaker}`, asked: { speaker } }]),
    ...(about === undefined ? [] : [{ label: 'All about it', asked: { about } }]),
  ];
  return [
    ...(filters.length < 2 ? [] : dropped),
    ...(filters.length < 3 ? [] : alone),
    ...fewerWords(about ?? '').map(({ label, about: less }) => ({ label, asked: { ...asked, about: less } })),
  ];
}

/** A phrase without its marks, and the longest words one by one. */
function fewerWords(about: string): { label: string; about: string }[] {
  const words = [...new Set(about.toLowerCase().match(/[\p{L}\p{N}]{3,40}/gu))];
  const single = words.toSorted((one, other) => other.length - one.length).slice(0, MOST_WORDS);
  const loose = about.includes('"')
    ? [{ label: 'With these words anywhere', about: about.replaceAll('"', '') }]
    : [];
  return words.length < 2
    ? []
    : [...loose, ...single.map((word) => ({ label: `About ${word}`, about: word }))];
}

/** Those that lead to something, with how many; then what is always there. */
export function widerActions({ speaker }: Asked, found: (Wider & { total: number })[]): Action[] {
  const wider = found
    .filter(({ total }) => total > 0)
    .map(({ label, asked, total }) => ({
      label: `${label}: ${count(total, 'quote')}`,
      command: quotesCommand(asked),
    }));
  const about =
    speaker === undefined ? [] : [{ label: `Who is ${speaker}`, command: `/actors ${quoted(speaker)}` }];
  return [...wider, ...about, { label: 'All quotes', command: '/quotes' }];
}
