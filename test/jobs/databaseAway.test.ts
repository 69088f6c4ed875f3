/** PostgreSQL goes away in the middle of a digest run and comes back: nothing is lost or doubled, and it goes on by itself. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createSlack } from '../../src/adapters/slack/slack.ts';
import { createDeliverer } from '../../src/jobs/deliver.ts';
import { openStore } from '../../src/store/open.ts';
import { StoreError } from '../../src/store/store.ts';
import { openFake, team } from '../adapters/slack/fake.ts';
import { startServer } from '../store/server.ts';
import { slackParts } from './deliveringSlack.ts';

const DIGESTS = 120;
const first = Temporal.Instant.from('2026-02-04T08:00:00Z');

/** Milliseconds. */
const AWAY = 2000;

/** Longer than a lease. */
const MINUTES = 6;

test('nothing is lost or doubled while the database is away', { timeout: 60_000 }, async () => {
  const [server, fake] = await Promise.all([startServer(), openFake()]);
  await server.run('postgres', 'create database readout');
  const store = await openStore(server.url('readout'));
  let now = first;
  const slack = createSlack({ ...slackParts(store, () => now), siteUrl: fake.url, second: 1 });
  onTestFinished(async () => {
    await slack.stop();
    await Promise.all([store.close(), fake.close()]);
    await server.remove();
  });
  for (let place = 0; place < DIGESTS; place++) {
    await store.addSubscription({
      ...{ id: `place${place}`, workspace: 'here', channel: `slack:${team}:C${place}`, maker: 'slack:U1' },
      ...{ time: '08:00', zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], length: 'full', quiet: 'say' },
      ...{ about: { kind: 'all' }, breaking: 0, picture: false },
      ...{ addedAt: first.subtract({ hours: 1 }).toString(), nextAt: first.toString() },
    });
  }
  const troubles: unknown[] = [];
  const onTrouble = (error: unknown): void => void troubles.push(error);
  const deliverer = createDeliverer({ store, now: () => now, owner: 'one', post: slack.post, onTrouble });
  /** As the clockwork calls it, which tells of what fails and calls again. */
  const deliver = (): Promise<void> => deliverer.deliver(new AbortController().signal).catch(onTrouble);

  const middle = deliver();
  while (fake.posted.length < DIGESTS / 4) await wait(1);
  await server.stop();
  await middle;
  const before = fake.posted.length;
  await deliver();
  await wait(AWAY);
  await deliver();
  expect(before).toBeLessThan(DIGESTS);
  expect(fake.posted).toHaveLength(before);
  await server.start();
  await deliver();
  now = now.add({ minutes: MINUTES });
  await deliver();

  const words = new Set(troubles.map((error) => (error instanceof StoreError ? error.message : error)));
  expect([...words]).toEqual([
    expect.stringMatching(/^The database readout on 127.* cannot be reached; check/),
  ]);
  const marks = fake.posted.map(({ metadata }) => JSON.stringify(metadata));
  expect(new Set(fake.posted.map(({ channel }) => channel)).size).toBe(DIGESTS);
  expect(new Set(marks).size).toBe(marks.length);
  const { states } = await store.deliveryCounts('here', '2026-01-01');
  expect(states).toEqual({ posted: DIGESTS });
});
