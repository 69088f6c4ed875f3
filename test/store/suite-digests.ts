/** Subscriptions, and deliveries: each local day is claimed once, whoever asks, and settled by whoever holds the claim. */
import { describe, expect, test } from 'vitest';
import type { Delivery, Subscription } from '../../src/core/digests/records.ts';
import type { Claim, NewSubscription } from '../../src/store/delivering.ts';
import type { Lease } from '../../src/store/leasing.ts';
import type { Store } from '../../src/store/store.ts';
import type { Opened } from './suite.ts';

const monday = '2031-03-03';
const tuesday = '2031-03-04';
const at = '2031-03-03T08:00:00Z';
const later = '2031-03-03T09:00:00Z';

const subscription: NewSubscription = {
  ...{ id: 'abc123', workspace: 'harbour', channel: 'harbour:news', maker: 'harbour:ada' },
  ...{
    time: '08:00',
    zone: 'UTC',
    days: [1, 2, 3, 4, 5],
    length: 'full',
    quiet: 'say',
    breaking: 0,
    picture: false,
  },
  ...{ about: { kind: 'topic', words: '"tidal power"' }, addedAt: '2031-03-01T12:00:00Z', nextAt: at },
};

const lease = (owner: string, now = at): Lease => ({ owner, now, until: later });

const due = (day: string, missed: string[] = []): Claim => ({
  missed: missed.map((each) => ({ day: each, at: Temporal.Instant.from(`${each}T08:00:00Z`) })),
  due: { day, at: Temporal.Instant.from(`${day}T08:00:00Z`) },
  nextAt: `${day}T23:00:00Z`,
});

/** Claims what is said, when the subscription is looked at now. */
async function claim(store: Store, what: Claim, by: Lease): Promise<Delivery[]> {
  await store.changeSubscription('harbour', 'abc123', { nextAt: by.now });
  return (await store.claimDue(by, 10, () => what)).claimed;
}

/** Subscriptions that are to be looked at, and stay so. */
async function dueIn(store: Store, now: string): Promise<Subscription[]> {
  const due: Subscription[] = [];
  await store.claimDue(lease('looking', now), 10, (each) => {
    due.push(each);
    return { missed: [], due: null, nextAt: now };
  });
  return due;
}

const composed = { at, mark: 'a-mark', article: 7 };

export function digestTests({ store, another }: Opened): void {
  describe('subscriptions', () => {
    test('are kept as they were given, for their workspace alone', async () => {
      await store().addSubscription(subscription);
      const { nextAt, ...given } = subscription;
      expect(nextAt).toBe(at);
      const kept = { ...given, from: given.addedAt, last: null, paused: null, told: null };
      expect(await (await another()).subscriptions('harbour', 'harbour:news')).toEqual([kept]);
      expect(await store().subscriptions('harbour', 'harbour:other')).toEqual([]);
      expect(await store().subscriptions('island')).toEqual([]);
      expect(await store().removeSubscription('island', 'abc123')).toBe(false);
      expect(await store().changeSubscription('island', 'abc123', { nextAt: null })).toBe(false);
      expect(await store().claimExtra('island', 'abc123', 'at once', lease('one'))).toBeNull();
      expect(await store().removeSubscription('harbour', 'abc123')).toBe(true);
      expect(await store().subscriptions('harbour')).toEqual([]);
    });

    test('change in what is said, and are not due while they are paused', async () => {
      await store().addSubscription(subscription);
      expect(await dueIn(store(), '2031-03-03T07:59:59Z')).toEqual([]);
      expect(await dueIn(store(), at)).toHaveLength(1);
      const paused = { at, reason: 'The channel is gone.' };
      await store().changeSubscription('harbour', 'abc123', { time: '09:15', paused, nextAt: null });
      expect(await store().subscriptions('harbour')).toMatchObject([{ time: '09:15', zone: 'UTC', paused }]);
      expect(await dueIn(store(), later)).toEqual([]);
      await store().changeSubscription('harbour', 'abc123', { paused: null, from: later, nextAt: later });
      expect(await store().subscriptions('harbour')).toMatchObject([{ paused: null, from: later }]);
      expect(await dueIn(store(), later)).toHaveLength(1);
    });
  });

  describe('a delivery', () => {
    test('is claimed once for its day, by one of two', async () => {
      await store().addSubscription(subscription);
      const other = await another();
      const claims = await Promise.all([
        claim(store(), due(monday), lease('one')),
        claim(other, due(monday), lease('two')),
      ]);
      expect(claims.flat()).toHaveLength(1);
      expect(claims.flat()[0]).toMatchObject({
        ...{ day: monday, plannedAt: at, state: 'claimed', tries: 0, missed: 0, composed: null },
        subscription: { id: 'abc123', last: monday },
      });
      expect(await claim(store(), due(monday), lease('one', later))).toEqual([]);
      expect(await dueIn(store(), at)).toEqual([]);
    });

    test('is claimed once when many are due, by one of several', async () => {
      for (let number = 0; number < 30; number++)
        await store().addSubscription({ ...subscription, id: `number ${number}` });
      const stores = [store(), await another(), await another()];
      const claimed = await Promise.all(
        stores.map(async (each, number) => {
          const mine: Delivery[] = [];
          for (let looked = 4; looked === 4;) {
            const came = await each.claimDue(lease(String(number)), 4, () => due(monday));
            looked = came.looked;
            mine.push(...came.claimed);
          }
          return mine;
        }),
      );
      const ids = claimed.flat().map((each) => each.subscription.id);
      expect(ids).toHaveLength(30);
      expect(new Set(ids).size).toBe(30);
    });

    test('of a day before one that is claimed is not claimed, whatever the clock says', async () => {
      await store().addSubscription(subscription);
      await claim(store(), due(tuesday), lease('one'));
      expect(await claim(store(), due(monday), lease('one'))).toEqual([]);
      expect(await store().deliveries('harbour', { id: 'abc123' }, 10)).toHaveLength(1);
    });

    test('is told what was missed before it', async () => {
      await store().addSubscription(subscription);
      const [claimed] = await claim(store(), due('2031-03-05', [monday, tuesday]), lease('one'));
      expect(claimed).toMatchObject({ day: '2031-03-05', missed: 2 });
      const all = await store().deliveries('harbour', { channel: 'harbour:news' }, 10);
      expect(all.map(({ day, state }) => [day, state])).toEqual([
        ['2031-03-05', 'claimed'],
        [tuesday, 'missed'],
        [monday, 'missed'],
      ]);
      expect(await store().deliveries('island', { channel: 'harbour:news' }, 10)).toEqual([]);
    });

    test('is settled by its owner alone, and then tells what was told', async () => {
      await store().addSubscription(subscription);
      const [claimed] = await claim(store(), due(monday), lease('one'));
      if (claimed === undefined) throw new Error('it was claimed');
      await store().keepComposed(claimed, composed);
      await store().keepComposed(claimed, { ...composed, mark: 'another' });
      const posted = { state: 'posted', reason: null } as const;
      expect(await store().holdsClaim(claimed, 'one')).toBe(true);
      expect(await store().holdsClaim(claimed, 'two')).toBe(false);
      expect(await store().settle(claimed, lease('two'), posted)).toBe(false);
      expect(await store().settle(claimed, lease('one', later), posted)).toBe(true);
      expect(await store().settle(claimed, lease('one', later), posted)).toBe(false);
      expect(await store().deliveries('harbour', { id: 'abc123' }, 10)).toMatchObject([
        { state: 'posted', settledAt: later, tries: 1, composed },
      ]);
      expect(await store().subscriptions('harbour')).toMatchObject([{ told: { at, article: 7 } }]);
      expect(await store().takeOver(lease('two', '2031-04-01T00:00:00Z'), 10)).toEqual([]);
    });

    test('that nobody settled is taken over when its lease has run out, once', async () => {
      await store().addSubscription(subscription);
      const [claimed] = await claim(store(), due(monday), lease('one'));
      if (claimed === undefined) throw new Error('it was claimed');
      await store().keepComposed(claimed, composed);
      expect(await store().takeOver(lease('two', '2031-03-03T08:59:59Z'), 10)).toEqual([]);
      await store().renewLeases({ ...lease('one'), until: '2031-03-03T10:00:00Z' });
      expect(await store().takeOver(lease('two', later), 10)).toEqual([]);
      const late = { owner: 'two', now: '2031-03-03T10:00:00Z', until: '2031-03-03T11:00:00Z' };
      const taken = await Promise.all([
        store().takeOver(late, 10),
        (await another()).takeOver({ ...late, owner: 'three' }, 10),
      ]);
      expect(taken.flat()).toMatchObject([{ day: monday, composed }]);
      expect(await store().settle(claimed, lease('one'), { state: 'posted', reason: null })).toBe(false);
    });

    test('that has to wait is taken up again at its time, with what it says', async () => {
      await store().addSubscription(subscription);
      const [claimed] = await claim(store(), due(monday), lease('one'));
      if (claimed === undefined) throw new Error('it was claimed');
      await store().keepComposed(claimed, composed);
      const waiting = { state: 'waiting', reason: 'Busy.', tryAt: '2031-03-03T08:05:00Z' } as const;
      await store().settle(claimed, lease('one'), waiting);
      expect(await store().takeOver(lease('two', '2031-03-03T08:04:00Z'), 10)).toEqual([]);
      expect(await store().takeOver(lease('two', '2031-03-03T08:05:00Z'), 10)).toMatchObject([
        { day: monday, state: 'claimed', tries: 1, reason: 'Busy.', composed },
      ]);
    });

    test('that is asked for at once is no day’s', async () => {
      await store().addSubscription(subscription);
      const now = await store().claimExtra('harbour', 'abc123', 'at once', lease('one'));
      expect(now).toMatchObject({ day: 'at once', subscription: { last: null } });
      expect(await claim(store(), due(monday), lease('one'))).toHaveLength(1);
    });

    test('goes with its subscription, and is counted until then', async () => {
      await store().addSubscription(subscription);
      await claim(store(), due('2031-03-05', [monday]), lease('one'));
      expect(await store().deliveryCounts('harbour', '2031-03-01')).toEqual({
        ...{ subscriptions: 1, paused: 0, states: { claimed: 1, missed: 1 } },
      });
      await store().removeSubscription('harbour', 'abc123');
      expect(await store().deliveryCounts('harbour', '2031-03-01')).toEqual({
        ...{ subscriptions: 0, paused: 0, states: {} },
      });
    });
  });

  test('the time zone a reader names is remembered, for them and their workspace alone', async () => {
    await store().keepZone('harbour', 'ada', 'Europe/Berlin');
    await store().keepZone('harbour', 'ada', 'Asia/Tokyo');
    expect(await store().zoneOf('harbour', 'ada')).toBe('Asia/Tokyo');
    expect(await store().zoneOf('harbour', 'ben')).toBeNull();
    expect(await store().zoneOf('island', 'ada')).toBeNull();
  });
}
