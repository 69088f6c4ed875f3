/** What one process at a time may do: turns are taken, nobody starves, and whoever dies is not waited for for long. */
import { expect, onTestFinished, test } from 'vitest';
import { createAlone } from '../../src/jobs/alone.ts';
import { letOthers } from '../../src/jobs/oneByOne.ts';
import type { Store } from '../../src/store/store.ts';
import { sqlitePlace } from '../store/folder.ts';

const start = Temporal.Instant.from('2026-02-04T09:00:00Z');
let time = start;
const now = (): Temporal.Instant => time;

async function openStores(count: number): Promise<Store[]> {
  const place = await sqlitePlace();
  const stores: Store[] = [];
  for (let number = 0; number < count; number++) stores.push(await place.open());
  time = start;
  onTestFinished(async () => {
    for (const store of stores) await store.close();
    await place.remove();
  });
  return stores;
}

test('turns of several processes, and of one, never overlap, and all have theirs', async () => {
  const stores = await openStores(3);
  const turns: string[] = [];
  let inside = 0;
  const everybody = stores.map(async (store, number) => {
    const { inTurn } = createAlone({ store, owner: `process ${number}`, now });
    const action = async (): Promise<void> => {
      inside++;
      expect(inside).toBe(1);
      await store.counts('here');
      turns.push(`process ${number}`);
      inside--;
    };
    for (let round = 0; round < 5; round++) await Promise.all([inTurn('it', action), inTurn('it', action)]);
  });
  await Promise.all(everybody);
  expect(turns).toHaveLength(30);
});

test('whoever is at it without a pause lets somebody in who comes later', async () => {
  const [busy, other] = await openStores(2);
  if (busy === undefined || other === undefined) throw new Error('two are open');
  const done = new AbortController();
  let turns = 0;
  const { inTurn } = createAlone({ store: busy, owner: 'busy', now });
  const working = (async () => {
    while (!done.signal.aborted) {
      await letOthers();
      await inTurn('it', () => Promise.resolve(turns++));
    }
  })();
  await createAlone({ store: other, owner: 'other', now }).inTurn('it', () => Promise.resolve());
  done.abort();
  await working;
  expect(turns).toBeGreaterThan(0);
});

test('what another one is doing is left to it; one that has died is not waited for after its lease', async () => {
  const [store, other] = await openStores(2);
  if (store === undefined || other === undefined) throw new Error('two are open');
  const alone = createAlone({ store, owner: 'mine', now });
  const ran: string[] = [];
  const run = (name: string) => (): Promise<void> => {
    ran.push(name);
    return Promise.resolve();
  };
  await other.hold('it', {
    owner: 'dead',
    now: start.toString(),
    until: start.add({ seconds: 30 }).toString(),
  });
  await alone.unlessDone('it', run('too early'));
  await alone.unlessDone('something else', run('something else'));
  time = start.add({ seconds: 30 });
  await alone.unlessDone('it', run('it'));
  await alone.inTurn('it', run('it again'));
  expect(ran).toEqual(['something else', 'it', 'it again']);
});

test('what fails gives its turn up', async () => {
  const [store] = await openStores(1);
  if (store === undefined) throw new Error('one is open');
  const { inTurn } = createAlone({ store, owner: 'mine', now });
  await expect(inTurn('it', () => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
  expect(await inTurn('it', () => Promise.resolve('done'))).toBe('done');
});
