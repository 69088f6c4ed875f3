/** Feeds are followed by many and polled once; how they are is kept with them. */
import { describe, expect, test } from 'vitest';
import {
  at,
  dueIn,
  entry,
  failed,
  followed,
  later,
  newArticle,
  nextPoll,
  poll,
  settleOne,
  url,
  waitingIn,
} from './feeds.ts';
import type { Opened } from './suite.ts';

const other = 'https://other.example/feed';

export function feedTests({ store, another }: Opened): void {
  describe('following', () => {
    test('keeps a feed once for a workspace, oldest first', async () => {
      expect(await store().addFeed('harbour', { url, addedAt: later })).toEqual({ added: true });
      expect(await store().addFeed('harbour', { url: other, addedAt: at })).toEqual({ added: true });
      expect(await store().addFeed('harbour', { url, addedAt: at })).toEqual({ added: false });
      const feeds = await store().feeds('harbour', later);
      expect(feeds.map((feed) => [feed.url, feed.addedAt])).toEqual([
        [other, at],
        [url, later],
      ]);
    });

    test('of a feed that is new knows nothing but when it will be polled', async () => {
      await store().addFeed('harbour', { url, addedAt: at, title: 'Named', nextPoll });
      expect(await store().feeds('harbour', later)).toEqual([
        {
          ...{ url, title: 'Named', siteUrl: null, addedAt: at, pausedAt: null, succeededAt: null, nextPoll },
          ...{ failing: null, ended: null, perDay: 0, waiting: 0, unread: null },
        },
      ]);
    });

    test('pauses, resumes and removes for one workspace only', async () => {
      for (const workspace of ['harbour', 'island']) await store().addFeed(workspace, { url, addedAt: at });
      expect(await store().setFollowing('harbour', url, 'paused', later)).toEqual({ changed: true });
      expect(await store().setFollowing('harbour', url, 'paused', later)).toEqual({ changed: false });
      expect((await store().feeds('harbour', later))[0]).toMatchObject({ pausedAt: later, nextPoll: null });
      expect((await store().feeds('island', later))[0]).toMatchObject({ pausedAt: null, nextPoll: at });
      expect(await store().setFollowing('harbour', url, 'following', later)).toEqual({ changed: true });
      expect((await store().feeds('harbour', later))[0]).toMatchObject({ pausedAt: null });
      expect(await store().setFollowing('harbour', url, 'removed', later)).toEqual({ changed: true });
      expect(await store().feeds('harbour', later)).toEqual([]);
      expect(await store().setFollowing('harbour', url, 'following', later)).toEqual({ changed: false });
      expect(await store().addFeed('harbour', { url, addedAt: later })).toEqual({ added: true });
      expect(await store().setFollowing('harbour', 'https://nowhere.example/', 'paused', at)).toEqual({
        changed: false,
      });
    });
  });

  describe('polling', () => {
    const due = async (now: string) => (await dueIn(store(), now, 10)).map((feed) => feed.url);

    test('is due when its time has come, once for all who follow, longest overdue first', async () => {
      for (const workspace of ['harbour', 'island', 'north']) {
        await store().addFeed(workspace, { url, addedAt: at, nextPoll });
      }
      await store().addFeed('harbour', { url: other, addedAt: at });
      expect(await due('2031-03-01T07:59:59Z')).toEqual([]);
      expect(await due(at)).toEqual([other]);
      expect(await due(later)).toEqual([other, url]);
      expect((await dueIn(store(), later, 1)).map((feed) => feed.url)).toEqual([other]);
    });

    test('is not due when nobody wants it now', async () => {
      for (const workspace of ['harbour', 'island']) await store().addFeed(workspace, { url, addedAt: at });
      await store().setFollowing('harbour', url, 'removed', at);
      expect(await due(later)).toEqual([url]);
      await store().setFollowing('island', url, 'paused', at);
      expect(await due(later)).toEqual([]);
    });

    test('keeps what it needs for the next one', async () => {
      const key = await followed(store(), 'harbour', [entry('one')]);
      const feed = { key, url, title: 'Velmora News', etag: '"1"', lastModified: null, digest: 'd1' };
      expect(await (await another()).polledFeed(url)).toEqual({ ...feed, interval: 900, failing: null });
      expect(await due(at)).toEqual([]);
      expect(await due(nextPoll)).toEqual([url]);
      const unchanged = { kind: 'unchanged', etag: '"2"', lastModified: 'Sat', movedTo: null } as const;
      const schedule = (news: number) => ({ interval: 1000 + news, nextPoll: later });
      expect(await store().keepPoll(key, { ...unchanged, at: nextPoll, schedule })).toEqual({
        ...{ added: 0, changed: 0 },
      });
      expect(await store().polledFeed(url)).toEqual({
        ...{ ...feed, etag: '"2"', lastModified: 'Sat', interval: 1000, failing: null },
      });
    });

    test('that fails is data on the feed, until one succeeds', async () => {
      const key = await followed(store(), 'harbour');
      await store().keepPoll(key, failed(at));
      await store().keepPoll(key, failed(nextPoll, 'feed.example is busy.'));
      const [feed] = await store().feeds('harbour', later);
      expect(feed).toMatchObject({
        succeededAt: at,
        nextPoll: later,
        failing: { since: at, count: 2, reason: 'feed.example is busy.' },
      });
      expect(await store().polledFeed(url)).toMatchObject({
        interval: 1800,
        etag: '"1"',
        failing: { count: 2 },
      });
      expect(await store().feedCounts('harbour')).toMatchObject({ failing: 1, lastPoll: at });
      await store().keepPoll(key, poll([], { at: later }));
      expect((await store().feeds('harbour', later))[0]).toMatchObject({ failing: null, succeededAt: later });
    });

    test('that ends a feed is the last one, until somebody adds it again', async () => {
      const key = await followed(store(), 'harbour');
      const ended = failed(later, 'feed.example has taken this away.', 'ended');
      await store().keepPoll(key, ended);
      expect(await due('2032-01-01T00:00:00Z')).toEqual([]);
      expect((await store().feeds('harbour', later))[0]).toMatchObject({
        ...{
          nextPoll: null,
          failing: null,
          ended: { at: later, reason: 'feed.example has taken this away.' },
        },
      });
      expect(await store().feedCounts('harbour')).toMatchObject({ ended: 1, failing: 0 });
      await store().addFeed('island', { url, addedAt: later });
      expect((await store().feeds('harbour', later))[0]).toMatchObject({ ended: null, nextPoll: later });
    });

    test('keeps the address a feed has moved to for good', async () => {
      const key = await followed(store(), 'harbour', [entry('one')]);
      await store().keepPoll(key, poll([entry('one')], { movedTo: { url: other, isSameSite: true } }));
      expect((await store().feeds('harbour', later)).map((feed) => feed.url)).toEqual([other]);
      expect(await waitingIn(store(), later, 10)).toHaveLength(1);
      expect(await store().polledFeed(url)).toBeNull();
    });

    test('of a feed that moves to one that is followed makes its followers follow that one', async () => {
      const key = await followed(store(), 'harbour', [entry('one'), entry('two')]);
      await settleOne(store(), newArticle({ id: 'before' }));
      await store().setFollowing('harbour', url, 'paused', at);
      await store().addFeed('island', { url, addedAt: at });
      for (const workspace of ['harbour', 'north']) {
        await store().addFeed(workspace, { url: other, addedAt: at });
      }
      const target = await store().polledFeed(other);
      await store().keepPoll(target?.key ?? 0, poll([entry('two')]));
      const movedTo = { url: other, isSameSite: false };
      const entries = [entry('one'), entry('two'), entry('three')];
      expect(await store().keepPoll(key, poll(entries, { movedTo }))).toEqual({ added: 2, changed: 0 });
      for (const workspace of ['harbour', 'island', 'north']) {
        const feeds = await store().feeds(workspace, later);
        expect(feeds.map((feed) => [feed.url, feed.pausedAt])).toEqual([[other, null]]);
      }
      expect(await due(later)).toEqual([other]);
    });

    test('of a feed that moves to another site shows nobody there what it brought before', async () => {
      const key = await followed(store(), 'harbour', [entry('one')]);
      await settleOne(store(), newArticle({ id: 'before' }));
      const movedTo = { url: other, isSameSite: false };
      await store().keepPoll(key, poll([entry('two')], { movedTo, at: later }));
      await store().addFeed('north', { url: other, addedAt: later });
      expect(await store().article('harbour', 'before')).not.toBeNull();
      expect(await store().article('north', 'before')).toBeNull();
      expect((await store().feeds('harbour', later)).map((feed) => feed.url)).toEqual([other]);
    });
  });

  describe('notices', () => {
    const dayAfter = '2031-03-02T08:00:00Z';

    test('of a feed that fails for long are taken once by each who follows it', async () => {
      const key = await followed(store(), 'harbour');
      await store().addFeed('island', { url, addedAt: at, channel: 'the beach' });
      await store().addFeed('north', { url, addedAt: at });
      await store().setFollowing('north', url, 'paused', at);
      await store().keepPoll(key, failed(later));
      expect(await store().takeNotices(at)).toEqual([]);
      const notice = { kind: 'failing', since: later, reason: 'feed.example does not answer.' };
      const feed = { url, title: 'Velmora News' };
      expect(await store().takeNotices(later)).toEqual([
        { workspace: 'harbour', channel: 'harbour', feed, ...notice },
        { workspace: 'island', channel: 'the beach', feed, ...notice },
      ]);
      expect(await (await another()).takeNotices(dayAfter)).toEqual([]);
      await store().keepPoll(key, poll([]));
      await store().keepPoll(key, failed(dayAfter));
      expect(await store().takeNotices(dayAfter)).toHaveLength(2);
    });

    test('of a feed that has ended are taken once', async () => {
      const key = await followed(store(), 'harbour');
      await store().keepPoll(key, failed(later, 'It is gone.', 'ended'));
      expect(await store().takeNotices(at)).toMatchObject([
        { kind: 'ended', since: later, reason: 'It is gone.' },
      ]);
      expect(await store().takeNotices(at)).toEqual([]);
    });
  });

  test('how a feed does: entries a day, waiting ones, those that could not be read', async () => {
    const days = Array.from({ length: 14 }, (_, index) => `2031-02-${String(15 + index)}T10:00:00Z`);
    const entries = days.map((publishedAt, index) => entry(`e${index}`, { publishedAt }));
    await followed(store(), 'harbour', entries);
    await settleOne(store(), { kind: 'unread', reason: 'The page is behind a paywall.' });
    const [feed] = await store().feeds('harbour', at);
    expect(feed).toMatchObject({
      ...{ perDay: 1, waiting: 13, unread: { count: 1, reason: 'The page is behind a paywall.' } },
    });
    expect(await store().feedCounts('harbour')).toEqual({
      ...{ waiting: 13, failing: 0, paused: 0, ended: 0, lastPoll: at },
    });
    expect(await store().headlines(url, 2)).toEqual(['e13', 'e12']);
  });
}
