/** Whether the time zones of the subscriptions are known, with the rules they have by now. */
import type { Observation } from '../adapters/adapter.ts';
import { noted, readable, well, wrong, type Check } from './patient.ts';

/** Changes of the last years; older data know another offset at that moment. */
export const changes: { zone: string; place: string; at: string; offset: string }[] = [
  { zone: 'Asia/Almaty', place: 'Kazakhstan, since March 2024', at: '2024-07-01T00:00Z', offset: '+05:00' },
  {
    zone: 'America/Asuncion',
    place: 'Paraguay, since October 2024',
    at: '2025-07-01T00:00Z',
    offset: '-03:00',
  },
  {
    zone: 'America/Vancouver',
    place: 'British Columbia, since 2026',
    at: '2026-12-20T00:00Z',
    offset: '-07:00',
  },
];

export const zones: Check = {
  name: 'time zones',
  run: async (patient) => {
    const subscriptions = (await (await readable(patient))?.allSubscriptions()) ?? [];
    const used = new Set(subscriptions.map(({ zone }) => zone));
    const unknown = [...used].filter((zone) => offsetAt(zone, patient.now().toString()) === null);
    const version = process.versions.tz ?? 'unknown';
    const stale = changes.filter(({ zone, at, offset }) => offsetAt(zone, at) !== offset);
    const found: Observation[] = [
      ...unknown.map((zone) =>
        wrong(
          `The time zone ${zone} of a subscription is not known here; update Node, or change it with /digest.`,
        ),
      ),
      ...stale.map(({ zone, place }) => {
        const text = `The time-zone data (${version}) do not have the change in ${place}; update Node.`;
        return used.has(zone) ? wrong(text) : noted(text);
      }),
    ];
    if (found.length > 0) return found;
    const count = used.size === 0 ? '' : ` with all ${used.size} zones of the subscriptions`;
    return [
      well(`Time-zone data ${version}${used.size === 1 ? ' with the zone of the subscriptions' : count}.`),
    ];
  },
};

function offsetAt(zone: string, at: string): string | null {
  try {
    return Temporal.Instant.from(at).toZonedDateTimeISO(zone).offset;
  } catch {
    return null;
  }
}
