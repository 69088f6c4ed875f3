/** Whoever watches a store is told how long the oldest has waited, and which migrations there have been. */
import { describe, expect, test } from 'vitest';
import type { NewSubscription } from '../../src/store/delivering.ts';
import { at, entry, failed, followed, later, newArticle, nextPoll, settleOne, url } from './feeds.ts';
import type { Opened } from './suite.ts';

const evening = '2031-03-01T20:00:00Z';

const subscription: NewSubscription = {
  ...{ id: 'abc123', workspace: 'harbour', channel: 'harbour:news', maker: 'harbour:ada' },
  ...{
    time: '08:00',
    zone: 'UTC',
    days: [1, 2, 3, 4, 5, 6, 7],
    length: 'full',
    quiet: 'say',
    breaking: 0,
    picture: false,
  },
  ...{ about: { kind: 'all' }, addedAt: '2031-02-27T12:00:00Z', nextAt: at },
};

const nothing = { feeds: null, entries: null, digests: null, deliveries: null };

export function watchTests({ store, another }: Opened): void {
  const waiting = (now = evening) => store().waitingSince(now);

  describe('whoever watches', () => {
    test('is told the migrations, the same by everybody who opened it', async () => {
      const names = await store().migrations();
      expect(names.length).toBeGreaterThan(0);
      expect(names).toEqual(names.toSorted());
      expect(await (await another()).migrations()).toEqual(names);
    });

    test('is told of nothing when nothing waits', async () => {
      expect(await waiting()).toEqual(nothing);
    });

    test('is told since when a feed is due, when somebody follows it', async () => {
      const key = await followed(store(), 'harbour');
      expect(await waiting('2031-03-01T08:29:59Z')).toEqual(nothing);
      expect(await waiting()).toEqual({ ...nothing, feeds: nextPoll });
      await store().setFollowing('harbour', url, 'removed', later);
      expect(await waiting()).toEqual(nothing);
      await store().addFeed('island', { url, addedAt: later });
      expect((await waiting()).feeds).not.toBeNull();
      await store().keepPoll(key, failed(later, 'It is gone.', 'ended'));
      expect((await waiting()).feeds).toBeNull();
    });

    test('is told since when an entry waits: since it came, or since the time of its next try', async () => {
      await followed(store(), 'harbour', [entry('one', { publishedAt: '2031-01-01T08:00:00Z' })]);
      expect((await waiting()).entries).toBe(at);
      await settleOne(store(), { kind: 'later', nextTry: '2031-03-01T12:00:00Z', reason: 'It is slow.' });
      expect((await waiting('2031-03-01T11:59:59Z')).entries).toBeNull();
      expect((await waiting()).entries).toBe('2031-03-01T12:00:00Z');
      await settleOne(store(), newArticle({ id: 'article-one', title: 'One' }), evening);
      expect((await waiting()).entries).toBeNull();
    });

    test('is told since when a digest is due, and then since when it is taken up and not settled', async () => {
      await store().addSubscription(subscription);
      expect(await waiting()).toEqual({ ...nothing, digests: at });
      const due = { day: '2031-03-01', at: Temporal.Instant.from(at) };
      const lease = { owner: 'one', now: at, until: later };
      const claim = { id: 'abc123', missed: [], due, nextAt: '2031-03-02T08:00:00Z' };
      const { claimed } = await store().claimDue(lease, 10, () => claim);
      const [delivery] = claimed;
      if (delivery === undefined) throw new Error('it is claimed');
      expect(await waiting()).toEqual({ ...nothing, deliveries: at });
      await store().settle(delivery, lease, { state: 'waiting', reason: 'Slack is busy.', tryAt: later });
      expect(await waiting()).toEqual({ ...nothing, deliveries: at });
      const [again] = await store().takeOver({ ...lease, now: later, until: evening }, 10);
      if (again === undefined) throw new Error('it is taken over');
      await store().settle(again, lease, { state: 'posted', reason: null });
      expect(await waiting()).toEqual(nothing);
    });
  });
}
