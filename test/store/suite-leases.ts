/** What one process has in hand no other one takes; when its lease has run out, it is free, and nothing it brings is lost. */
import { describe, expect, test } from 'vitest';
import { at, entry, failed, followed, later, newArticle, poll, url, waitingIn } from './feeds.ts';
import type { Opened } from './suite.ts';

const end = '2031-03-01T09:02:00Z';
const one = { owner: 'one', now: later, until: end };
const two = { owner: 'two', now: later, until: '2031-03-01T09:30:00Z' };
const afterEnd = { ...two, now: end };

export function leaseTests({ store, another }: Opened): void {
  const followMany = async (count: number): Promise<void> => {
    for (let number = 0; number < count; number++)
      await store().addFeed('harbour', { url: `https://n${number}.example/rss`, addedAt: at });
  };

  describe('a lease on feeds', () => {
    test('keeps them from others: each is taken by one of several', async () => {
      await followMany(30);
      const stores = [store(), await another(), await another()];
      const taken = await Promise.all(
        stores.map((each, number) => each.takeDueFeeds({ ...one, owner: String(number) }, 20)),
      );
      const urls = taken.flat().map((feed) => feed.url);
      expect(urls).toHaveLength(30);
      expect(new Set(urls).size).toBe(30);
      expect(await store().takeDueFeeds(two, 20)).toEqual([]);
    });

    test('ends, is renewed, and is given back, by its owner alone', async () => {
      await followMany(3);
      const keys = (await store().takeDueFeeds(one, 10)).map(({ key }) => key);
      const some = { feeds: keys.slice(0, 1), entries: [] };
      await store().giveBack('two', some);
      expect(await store().takeDueFeeds(two, 10)).toEqual([]);
      await store().giveBack('one', some);
      await store().renewTaken({ ...one, until: two.until }, { feeds: keys.slice(0, 2), entries: [] });
      const free = (await (await another()).takeDueFeeds(afterEnd, 10)).map(({ key }) => key);
      expect(new Set(free)).toEqual(new Set([keys[0], keys[2]]));
      await store().renewTaken({ ...one, until: later }, { feeds: keys, entries: [] });
      expect(await store().takeDueFeeds({ ...one, now: later }, 10)).toMatchObject([{ key: keys[1] }]);
    });

    test('ends with the poll that is kept', async () => {
      await followed(store(), 'harbour');
      const [feed] = await store().takeDueFeeds(one, 1);
      await store().keepPoll(feed?.key ?? 0, poll([entry('one')]), 'one');
      expect(await store().takeDueFeeds(two, 1)).toMatchObject([{ url }]);
    });

    test('that is lost keeps what others have made of the feed; entries that nobody has brought are kept', async () => {
      const key = await followed(store(), 'harbour', [entry('one', { text: 'New.' })]);
      await store().takeDueFeeds(one, 1);
      await store().takeDueFeeds(afterEnd, 1);
      const late = poll([entry('one', { text: 'Old.' }), entry('two')], { etag: '"old"', digest: 'old' });
      expect(await store().keepPoll(key, late, 'one')).toEqual({ added: 1, changed: 0 });
      expect(await store().keepPoll(key, failed(later), 'one')).toEqual({ added: 0, changed: 0 });
      expect(await store().polledFeed(url)).toMatchObject({ etag: '"1"', digest: 'd1', failing: null });
      const waiting = await waitingIn(store(), end, 10);
      expect(new Set(waiting.map(({ content }) => content.text))).toEqual(new Set(['New.', null]));
      await store().keepPoll(key, failed(end), 'two');
      expect(await store().polledFeed(url)).toMatchObject({ failing: { count: 1 } });
    });

    test('that nobody else took over is as good as before, also after its end', async () => {
      const key = await followed(store(), 'harbour');
      await store().takeDueFeeds(one, 1);
      await store().keepPoll(key, poll([entry('one')], { at: '2031-03-01T11:00:00Z', etag: '"2"' }), 'one');
      expect(await store().polledFeed(url)).toMatchObject({ etag: '"2"' });
    });

    test('of somebody else is not broken by whoever adds the feed meanwhile', async () => {
      const key = await followed(store(), 'harbour');
      await store().takeDueFeeds(one, 1);
      const added = poll([entry('one')], { at: later, etag: '"added"' });
      expect(await store().keepPoll(key, added)).toEqual({ added: 1, changed: 0 });
      expect(await store().polledFeed(url)).toMatchObject({ etag: '"1"' });
      await store().keepPoll(key, { ...added, at: end });
      expect(await store().polledFeed(url)).toMatchObject({ etag: '"added"' });
    });
  });

  describe('a lease on entries', () => {
    const many = Array.from({ length: 30 }, (_, number) => entry(`number ${number}`));

    test('keeps them from others, until it ends or they are given back', async () => {
      await followed(store(), 'harbour', many);
      const other = await another();
      const [mine, theirs] = await Promise.all([
        store().takeWaitingEntries(one, 20),
        other.takeWaitingEntries({ ...one, owner: 'two' }, 20),
      ]);
      const keys = [...mine, ...theirs].map(({ key }) => key);
      expect(new Set(keys).size).toBe(30);
      expect(await store().takeWaitingEntries({ ...one, owner: 'three' }, 20)).toEqual([]);
      await store().giveBack('one', { feeds: [], entries: mine.map(({ key }) => key) });
      expect(await store().takeWaitingEntries({ ...one, owner: 'three' }, 50)).toHaveLength(mine.length);
      expect(await store().takeWaitingEntries({ ...afterEnd, owner: 'four' }, 50)).toHaveLength(30);
    });

    test('that is lost spoils nothing for the next one, and an article that came is kept', async () => {
      await followed(store(), 'harbour', [entry('one')]);
      const [mine] = await store().takeWaitingEntries(one, 1);
      const [theirs] = await store().takeWaitingEntries(afterEnd, 1);
      if (mine === undefined || theirs === undefined) throw new Error('an entry waits');
      const unread = { kind: 'unread', reason: 'It was stopped.' } as const;
      expect(await store().settleEntry(mine, unread, 'one')).toEqual({ settled: false });
      const postponed = { kind: 'later', nextTry: '2031-04-01T00:00:00Z', reason: 'Busy.' } as const;
      expect(await store().settleEntry(mine, postponed, 'one')).toEqual({ settled: false });
      expect(await store().settleEntry(mine, newArticle({ id: 'a' }), 'one')).toEqual({ settled: true });
      expect(await store().settleEntry(theirs, newArticle({ id: 'b' }), 'two')).toEqual({ settled: false });
      expect(await store().counts('harbour')).toMatchObject({ articles: 1 });
    });
  });

  test('a new article is not kept beside one like it that came since it was compared', async () => {
    await followed(store(), 'harbour', [entry('one'), entry('two')]);
    const [first, second] = await waitingIn(store(), later, 2);
    if (first === undefined || second === undefined) throw new Error('two entries wait');
    const bands = ['0:a', '1:b'];
    const compared = { since: '2031-01-01', articles: [] };
    await store().settleEntry(first, { ...newArticle({ id: 'wire', text: 'Wire.' }), bands, compared });
    const copy = { ...newArticle({ id: 'copy', text: 'Wire, too.' }), bands, compared };
    const other = await another();
    expect(await other.settleEntry(second, copy)).toEqual({ settled: false, isOvertaken: true });
    expect(await waitingIn(store(), later, 2)).toHaveLength(1);
    const again = { ...copy, compared: { ...compared, articles: ['wire'] } };
    expect(await other.settleEntry(second, again)).toEqual({ settled: true });
  });

  describe('a lease on what one may do at a time', () => {
    test('is held by one of two, kept, and free when it is released or has run out', async () => {
      const other = await another();
      const held = await Promise.all([store().hold('stories', one), other.hold('stories', two)]);
      expect(new Set(held)).toEqual(new Set([true, false]));
      const [mine, theirs] = held[0] ? [one, two] : [two, one];
      expect(await store().hold('stories', mine)).toBe(true);
      expect(await store().hold('something else', theirs)).toBe(true);
      expect(await other.hold('stories', theirs)).toBe(false);
      expect(await store().release('stories', theirs.owner)).toEqual({ isWanted: false });
      expect(await other.hold('stories', theirs)).toBe(false);
      expect(await store().release('stories', mine.owner)).toEqual({ isWanted: true });
      expect(await other.hold('stories', theirs)).toBe(true);
      expect(await store().hold('stories', { ...mine, now: '2031-03-01T09:30:00Z' })).toBe(true);
      expect(await store().release('stories', theirs.owner)).toEqual({ isWanted: false });
    });
  });
}
