/** A process that stood still for longer than its lease finds that another one has delivered, and posts nothing. */
import { expect, test } from 'vitest';
import { createDeliverer } from '../../src/jobs/deliver.ts';
import type { Store } from '../../src/store/store.ts';
import { sqlitePlace } from '../store/folder.ts';

const start = Temporal.Instant.from('2026-02-04T08:00:00Z');

test('what another process took over is posted once', async () => {
  const place = await sqlitePlace();
  const store = await place.open();
  await store.addSubscription({
    ...{ id: 'abc123', workspace: 'here', channel: 'here', maker: 'here', about: { kind: 'all' } },
    ...{
      time: '08:00',
      zone: 'UTC',
      days: [1, 2, 3, 4, 5, 6, 7],
      length: 'full',
      quiet: 'say',
      breaking: 0,
      picture: false,
    },
    ...{ addedAt: start.subtract({ hours: 1 }).toString(), nextAt: start.toString() },
  });
  let now = start;
  const posts: string[] = [];
  const delivererOf = (owner: string, of: Store) =>
    createDeliverer({
      ...{ store: of, owner, now: () => now },
      post: () => {
        posts.push(owner);
        return Promise.resolve();
      },
      onTrouble: (error) => {
        throw error;
      },
    });
  const { signal } = new AbortController();
  // What it is about to say has been kept when the others take it for dead.
  const slow: Store = {
    ...store,
    keepComposed: async (...composed) => {
      await store.keepComposed(...composed);
      now = start.add({ minutes: 6 });
      await delivererOf('quick', store).deliver(signal);
    },
  };
  await delivererOf('slow', slow).deliver(signal);
  expect(posts).toEqual(['quick']);
  expect(await store.deliveries('here', { id: 'abc123' }, 10)).toMatchObject([{ state: 'posted', tries: 1 }]);
  await store.close();
  await place.remove();
});
