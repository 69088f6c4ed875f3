/** Whether what is encrypted in the database can be read with the key that is set. */
import { keysOf } from '../settings.ts';
import { createSeal, SealError } from '../seal.ts';
import type { Examined } from '../store/examined.ts';
import { readable, well, wrong, type Check } from './patient.ts';

export const encryption: Check = {
  name: 'encryption',
  run: async (patient) => {
    const rows = (await (await readable(patient))?.installations()) ?? [];
    if (rows.length === 0) return [well('Nothing in the database is encrypted.')];
    const count = `${rows.length} ${rows.length === 1 ? 'installation' : 'installations'} of Slack`;
    const keys = keysOf(patient.environment.READOUT_SECRET_KEY ?? '');
    if (keys.length === 0)
      return [
        wrong(
          `READOUT_SECRET_KEY is not set, and the tokens of ${count} are encrypted; set the key with which they were stored, or install anew.`,
        ),
      ];
    const opened = openInstallations(rows, keys);
    const closed = rows.filter(({ place }) => !opened.has(place)).map(({ place }) => place);
    if (closed.length === 0) return [well(`READOUT_SECRET_KEY opens the tokens of ${count}.`)];
    return [
      wrong(
        `READOUT_SECRET_KEY does not open ${closed.length} of ${count} (${closed.slice(0, 5).join(', ')}); set the key with which they were stored, or install anew there.`,
      ),
    ];
  },
};

type Row = Awaited<ReturnType<Examined['installations']>>[number];

/** What was stored, by its place; what no key opens is left out. */
export function openInstallations(rows: Row[], keys: readonly string[]): Map<string, string> {
  const seal = createSeal(keys);
  return new Map(
    rows.flatMap(({ place, sealed }): [string, string][] => {
      try {
        return [[place, seal.open(place, sealed).words]];
      } catch (error) {
        if (error instanceof SealError) return [];
        throw error;
      }
    }),
  );
}
