/** Maps, timelines and days of invented people in invented countries. */
import type {
  ActorMap,
  DayHeader,
  MapActor,
  Relation,
  Timeline,
  TimelineItem,
} from '../../src/pictures/picture.ts';

export function actor(id: string, name: string, more: Partial<MapActor> = {}): MapActor {
  return { id, name, role: null, kind: 'person', side: null, quoted: 0, weight: 1, ...more };
}

export function relation(
  from: string,
  to: string,
  kind: Relation['kind'],
  more: Partial<Relation> = {},
): Relation {
  return { from, to, kind, label: null, count: 1, isStated: true, isPlanned: false, saidBy: null, ...more };
}

export function item(words: string, more: Partial<TimelineItem> = {}): TimelineItem {
  return {
    day: '2026-01-28',
    speaker: 'Milena Draskova',
    role: null,
    side: null,
    words,
    kind: 'direct',
    isFuture: false,
    ...more,
  };
}

export const dam: ActorMap = {
  kind: 'actor map',
  title: 'Who is talking to whom: the Korsk dam',
  articles: 5,
  days: { first: '2026-01-28', last: '2026-01-30' },
  others: 2,
  actors: [
    actor('draskova', 'Milena Draskova', { role: 'Water Minister', side: 'Lindrava', quoted: 4, weight: 9 }),
    actor('harrel', 'Tomas Harrel', { role: 'Prime Minister', side: 'Lindrava', quoted: 3, weight: 8 }),
    actor('santel', 'Ivo Santel', { role: 'Mayor of Korsk', side: 'Korsk', quoted: 5, weight: 7 }),
    actor('water', 'Osmark Water', { kind: 'organization', side: 'Osmark Water', weight: 5 }),
    actor('person', 'a person close to the minister', { kind: 'unnamed', side: 'Lindrava', weight: 4 }),
    actor('wire', 'Northern Wire', { kind: 'organization', weight: 2 }),
  ],
  relations: [
    relation('santel', 'draskova', 'accused', { count: 3 }),
    relation('draskova', 'harrel', 'spoke to', { label: 'offered to resign to' }),
    relation('harrel', 'draskova', 'praised'),
    relation('santel', 'harrel', 'met', { count: 2 }),
    relation('draskova', 'water', 'accused'),
    relation('water', 'draskova', 'accused', { count: 2 }),
    relation('santel', 'water', 'named together', { isStated: false }),
  ],
};

const names = 'Orsolya Venn,Tiberiu Hask,Republic of Sundrel,Federation of Marrow,Kessa Idris-Okonjo,'.concat(
  'Bartholomew Van der Lindenberg,Council of the Five Rivers,Ilse Maar,Pavo Quist,a Sundrel official,',
  'Grey Coast Shipping,Nadim Farouk-Hale,Marrow Border Guard,Lord Penhallow of Upper Wick',
);

/** As many actors and relations as a map has room for. */
export const strait: ActorMap = {
  kind: 'actor map',
  title: 'Who is talking to whom: the strait between Sundrel and Marrow',
  articles: 23,
  days: { first: '2026-03-01', last: '2026-03-09' },
  others: 9,
  actors: names.split(',').map((name, index) =>
    actor(String(index), name, {
      role: index % 3 === 0 ? null : 'Deputy Minister of Harbours',
      side: ['Sundrel', 'Marrow', 'Mediators', null][index % 4] ?? null,
      kind: index === 9 ? 'unnamed' : 'person',
      quoted: index % 5,
      weight: 20 - index,
    }),
  ),
  relations: Array.from({ length: 17 }, (_, index) =>
    relation(
      String(index % 14),
      String((index * 5 + 3) % 14),
      (['spoke to', 'met', 'accused', 'praised', 'warned', 'sent', 'mediates between'] as const)[index % 7] ??
        'met',
      { count: 1 + (index % 4) },
    ),
  ),
};

export const said: Timeline = {
  kind: 'timeline',
  others: 0,
  title: 'Who said what, and when: the Korsk dam',
  articles: 5,
  items: [
    item('There will be no independent inquiry.', { role: 'Water Minister', side: 'Lindrava' }),
    item('The upper wall of the dam gives way at dawn.', { speaker: null, kind: 'event' }),
    item('she offered to resign', { day: '2026-01-29', speaker: 'a person close to her', kind: 'indirect' }),
    item('the company “knew of the cracks”', { day: '2026-01-29', speaker: 'Ada Berg', kind: 'mixed' }),
    item('A panel begins its work.', { day: '2026-02-09', speaker: null, kind: 'event', isFuture: true }),
  ],
};

/** As many quotes as a timeline has room for, each of many words. */
export const longSaid: Timeline = {
  ...said,
  items: Array.from({ length: 12 }, (_, index) =>
    item('We asked for money for that wall four times. Four times we were told to wait. '.repeat(4), {
      day: `2026-01-${String(index + 10)}`,
      speaker: names.split(',')[index] ?? '',
      side: ['Lindrava', 'Korsk', null][index % 3] ?? null,
    }),
  ),
};

export const day: DayHeader = {
  kind: 'day',
  day: '2026-01-30',
  stories: [
    { title: 'A cold week is coming', articles: 1, outlets: 1 },
    { title: 'Outsiders to investigate Korsk dam', articles: 9, outlets: 4 },
  ],
  quotes: [
    { speaker: 'Milena Draskova', side: 'Lindrava', count: 4 },
    { speaker: 'Ivo Santel', side: 'Korsk', count: 2 },
  ],
};
