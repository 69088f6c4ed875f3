/** Runs every check and says each thing as soon as everything before it has been said. */
import type { Observation } from '../adapters/adapter.ts';
import { channels } from './channels.ts';
import { clock } from './clock.ts';
import { configuration } from './configuration.ts';
import { database } from './database.ts';
import { encryption } from './encryption.ts';
import { feeds } from './feeds.ts';
import { network } from './network.ts';
import { node } from './node.ts';
import { noted, wrong, type Check, type Patient } from './patient.ts';
import { discord, slack } from './platforms.ts';
import { port } from './port.ts';
import { zones } from './zones.ts';

const checks: Check[] = [
  ...[configuration, node, database, encryption, clock, zones, network],
  ...[slack, discord, port, channels, feeds],
];

/** What has begun when the time is over may still end, for so many milliseconds. */
const GRACE = 15_000;

export type Told = Observation & { name: string };

/** How many things are wrong. */
export async function examine(patient: Patient, tell: (told: Told) => void): Promise<number> {
  // Reading a large database stops everything else, which must not count as a server's silence.
  const first = await observe(database, patient);
  const running = checks.map((check) => ({
    name: check.name,
    observed: check === database ? Promise.resolve(first) : observe(check, patient),
  }));
  let count = 0;
  for (const { name, observed } of running)
    for (const observation of await observed) {
      tell({ name, ...observation });
      if (observation.state === 'wrong') count++;
    }
  return count;
}

async function observe({ run }: Check, patient: Patient): Promise<Observation[]> {
  const { promise: late, resolve } = Promise.withResolvers<Observation[]>();
  const giveUp = (): void =>
    void setTimeout(resolve, GRACE, [noted('took too long, and was given up.')]).unref();
  patient.signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([run(patient), late]);
  } catch (error) {
    return [wrong(`could not be looked at: ${String(error)}`)];
  }
}
