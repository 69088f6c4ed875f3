/** Menus that narrow a list of quotes: by kind, by outlet, by when it was said. */
import type { Block, Way } from '../reply/reply.ts';
import { quotesCommand, spanOfDays, type Asked } from './quotesAsked.ts';
import { kindLabels } from './speaker.ts';

/** As many as the smallest menu of a platform holds beside "any". */
const MOST_OUTLETS = 20;

const periods = [
  { label: 'today', days: 0 },
  { label: 'last 7 days', days: 6 },
  { label: 'last 30 days', days: 29 },
];

/** `outlets` are those of the listed quotes, `settings` what stands behind the filters in the command. */
export function quoteChoices(
  asked: Asked,
  outlets: string[],
  today: Temporal.PlainDate,
  settings: string,
): Block[] {
  const way = (label: string, chosen: boolean, change: Partial<Asked>): Way => ({
    label,
    chosen,
    command: quotesCommand({ ...asked, ...change }) + settings,
  });
  const kinds = Object.entries(kindLabels) as [keyof typeof kindLabels, string][];
  const named = [...new Set(asked.in === undefined ? outlets : [asked.in, ...outlets])].slice(
    0,
    MOST_OUTLETS,
  );
  const since = periods.map(({ label, days }) => ({ label, since: today.subtract({ days }).toString() }));
  const isWithin = (day: string): boolean => asked.until === undefined && asked.since === day;
  const other = since.some((each) => isWithin(each.since)) ? null : spanOfDays(asked);
  const choices: { label: string; ways: Way[] }[] = [
    {
      label: 'Kind',
      ways: [
        way('any', asked.kind === undefined, { kind: undefined }),
        ...kinds.map(([kind, label]) => way(label, asked.kind === kind, { kind })),
      ],
    },
    {
      label: 'Outlet',
      ways: [
        way('any', asked.in === undefined, { in: undefined }),
        ...named.map((outlet) => way(outlet, asked.in === outlet, { in: outlet })),
      ],
    },
    {
      label: 'Said',
      ways: [
        way('any day', asked.since === undefined && asked.until === undefined, {
          since: undefined,
          until: undefined,
        }),
        ...since.map(({ label, since: day }) => way(label, isWithin(day), { since: day, until: undefined })),
        ...(other === null ? [] : [way(other, true, {})]),
      ],
    },
  ];
  // One outlet, or none that is known, leaves nothing to choose.
  return choices
    .filter(({ ways }) => ways.length > 2 || ways.some(({ chosen }, index) => chosen && index > 0))
    .map((choice) => ({ kind: 'choice', ...choice }));
}
