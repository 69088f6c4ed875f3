/** Kills a delivering program at random moments, again and again, and counts on the platform's side what was posted. */
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/sqlite.ts';
import { openFake as openDiscord } from '../adapters/discord/fake.ts';
import { CHANNEL } from '../adapters/discord/world.ts';
import { openFake as openSlack, team } from '../adapters/slack/fake.ts';
import { temporaryFolder } from '../store/folder.ts';
import { runUntilKilled } from './untilKilled.ts';

const program = fileURLToPath(new URL('deliverer.ts', import.meta.url));

const PLACES = 8;

/** How long it delivers when nobody kills it, about; in milliseconds. */
const RUN = 120;

/** Longer than a lease, so that what a killed program held may be taken over. */
const MINUTES = 6;

export type Outcome = {
  /** Digests that were due, of all days. */
  due: number;
  /** Messages on the platform, and different ones of them. */
  posted: number;
  different: number;
  /** Deliveries that the store knows to be posted. */
  settled: number;
  killed: number;
};

type Platform = {
  address: string;
  channel: (place: number) => string;
  /** What tells each message from the others. */
  posted: () => string[];
  close: () => Promise<void>;
};

const platforms: Record<'discord' | 'slack', () => Promise<Platform>> = {
  discord: async () => {
    const fake = await openDiscord();
    return {
      address: fake.api,
      channel: () => `discord:${CHANNEL}`,
      posted: () => fake.posted.map(({ body }) => String(body.nonce)),
      close: fake.close,
    };
  },
  slack: async () => {
    const fake = await openSlack();
    return {
      address: fake.url,
      channel: (place) => `slack:${team}:C${place}`,
      posted: () => fake.posted.map(({ metadata }) => JSON.stringify(metadata)),
      close: fake.close,
    };
  },
};

/** Each day is delivered by one program after the other, until one of them is not killed. `random` is from 0 up to 1. */
export async function killWhileDelivering(
  name: keyof typeof platforms,
  kills: number,
  random: () => number,
): Promise<Outcome> {
  const folder = await temporaryFolder();
  const platform = await platforms[name]();
  const path = folder.path('readout.db');
  let day = Temporal.Instant.from('2026-02-04T08:00:00Z');
  await subscribe(path, platform, day);
  let [killed, days] = [0, 0];
  for (let tries = 0; killed < kills || tries > 0;) {
    const now = day.add({ minutes: tries * MINUTES });
    const patience = killed < kills ? random() * RUN : null;
    const isDone = await runUntilKilled(program, [path, name, platform.address, now.toString()], patience);
    if (!isDone) {
      killed++;
      tries++;
      continue;
    }
    // What a killed program held is free by now, and what it began is finished.
    if (tries > 0)
      await runUntilKilled(
        program,
        [path, name, platform.address, now.add({ minutes: MINUTES }).toString()],
        null,
      );
    days++;
    tries = 0;
    day = day.add({ hours: 24 });
  }
  const posted = platform.posted();
  const settled = await countSettled(path);
  await platform.close();
  await folder.remove();
  return { due: days * PLACES, posted: posted.length, different: new Set(posted).size, settled, killed };
}

async function subscribe(path: string, { channel }: Platform, first: Temporal.Instant): Promise<void> {
  const store = await openStore(path);
  for (let place = 0; place < PLACES; place++) {
    await store.addSubscription({
      ...{ id: `place${place}`, workspace: 'here', channel: channel(place), maker: channel(place) },
      ...{ time: '08:00', zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], length: 'full', quiet: 'say' },
      ...{ about: { kind: 'all' }, breaking: 0, picture: false },
      ...{ addedAt: first.subtract({ hours: 1 }).toString(), nextAt: first.toString() },
    });
  }
  await store.close();
}

async function countSettled(path: string): Promise<number> {
  const store = await openStore(path);
  const { states } = await store.deliveryCounts('here', '2026-01-01');
  await store.close();
  return states.posted ?? 0;
}
