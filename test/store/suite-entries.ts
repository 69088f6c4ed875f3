/** An entry is kept once, waits, is settled once together with its article, and is seen by those who follow its feed. */
import { describe, expect, test } from 'vitest';
import { at, entry, followed, later, newArticle, poll, settleOne, url, waitingIn } from './feeds.ts';
import type { Opened } from './suite.ts';

export function entryTests({ store, another }: Opened): void {
  const waiting = async (now = later) =>
    (await waitingIn(store(), now, 50)).map(({ content }) => content.title);

  describe('entries', () => {
    test('are kept with what the feed gave, newest first, and only once', async () => {
      const older = entry('old', { publishedAt: '2031-02-01T12:00:00+02:00', text: 'Text.', byline: 'Ada' });
      const key = await followed(store(), 'harbour', [older, entry('new'), entry('new')]);
      const [first, second, ...more] = await waitingIn(store(), later, 50);
      expect(more).toEqual([]);
      expect(first?.content.title).toBe('new');
      expect(second).toMatchObject({
        ...{
          feed: { key, title: 'Velmora News', url },
          content: older.content,
          article: null,
          tries: 0,
          seenAt: at,
        },
      });
      expect(await store().keepPoll(key, poll([entry('new'), older]))).toEqual({ added: 0, changed: 0 });
      expect(await waiting()).toEqual(['new', 'old']);
    });

    test('are the same by any of their keys', async () => {
      const key = await followed(store(), 'harbour', [entry('one')]);
      const moved = { ...entry('one'), keys: ['url moved', 'guid one'] };
      const renewed = { ...entry('one'), keys: ['url moved', 'guid renewed'] };
      for (const each of [moved, renewed]) {
        expect(await store().keepPoll(key, poll([each]))).toEqual({ added: 0, changed: 0 });
      }
      expect(await store().keepPoll(key, poll([{ ...entry('x'), keys: ['guid renewed'] }]))).toMatchObject({
        added: 0,
      });
    });

    test('of two feeds are two', async () => {
      await followed(store(), 'harbour', [entry('one')]);
      await store().addFeed('harbour', { url: 'https://other.example/', addedAt: at });
      const feed = await store().polledFeed('https://other.example/');
      expect(await store().keepPoll(feed?.key ?? 0, poll([entry('one')]))).toEqual({ added: 1, changed: 0 });
    });

    test('are kept once when two programs poll at once', async () => {
      const key = await followed(store(), 'harbour');
      const other = await another();
      const entries = Array.from({ length: 20 }, (_, index) => entry(`e${index}`));
      const came = await Promise.all(
        [store(), other, store()].map((each) => each.keepPoll(key, poll(entries))),
      );
      expect(came.map(({ added }) => added).sort()).toEqual([0, 0, 20]);
      expect(await waiting()).toHaveLength(20);
    });

    test('that changed are read again, a few times at most', async () => {
      const key = await followed(store(), 'harbour', [entry('one')]);
      await settleOne(store(), newArticle({ id: 'first' }));
      let readings = 0;
      for (let version = 1; version <= 20; version++) {
        const changed = entry('one', { text: `Version ${version}` });
        readings += (await store().keepPoll(key, poll([changed]))).changed;
        expect((await store().keepPoll(key, poll([changed]))).changed).toBe(0);
        const [again] = await waitingIn(store(), later, 1);
        if (version === 1) expect(again).toMatchObject({ article: 'first', content: changed.content });
        if (again !== undefined) await store().settleEntry(again, { kind: 'unread', reason: 'No.' });
      }
      expect(readings).toBe(6);
    });

    test('wait until their next try', async () => {
      await followed(store(), 'harbour', [entry('one')]);
      await settleOne(store(), { kind: 'later', nextTry: later, reason: 'Busy.' }, at);
      expect(await waiting(at)).toEqual([]);
      const [again] = await waitingIn(store(), later, 1);
      expect(again?.tries).toBe(1);
    });

    test('are settled once, and not when they changed in between', async () => {
      const key = await followed(store(), 'harbour', [entry('one')]);
      const [first] = await waitingIn(store(), later, 1);
      if (first === undefined) throw new Error('an entry waits');
      await store().keepPoll(key, poll([entry('one', { text: 'Changed.' })]));
      expect(await store().settleEntry(first, newArticle({ id: 'early' }))).toEqual({ settled: false });
      expect(await store().counts('harbour')).toMatchObject({ articles: 0 });
      const [now] = await waitingIn(store(), later, 1);
      if (now === undefined) throw new Error('an entry waits');
      const both = [newArticle({ id: 'a' }), newArticle({ id: 'b' })];
      const results = await Promise.all(both.map((each) => store().settleEntry(now, each)));
      expect(results.map(({ settled }) => settled).sort()).toEqual([false, true]);
      expect(await store().counts('harbour')).toMatchObject({ articles: 1 });
    });

    test('are not settled when their article cannot be stored', async () => {
      await followed(store(), 'harbour', [entry('one')]);
      const good = newArticle({ id: 'one', sayings: [{ speaker: 'Mira Voss', words: 'We open' }] });
      const twice = { ...good.summary, actors: [...good.summary.actors, ...good.summary.actors] };
      await expect(settleOne(store(), { ...good, summary: twice })).rejects.toThrow();
      expect(await waiting()).toEqual(['one']);
      expect(await settleOne(store(), good)).toBe(true);
    });
  });

  describe('what a feed brought', () => {
    const sayings = [{ speaker: 'Mira Voss', words: 'We open' }];
    const page = { limit: 10, offset: 0 };
    const sees = async (workspace: string): Promise<boolean[]> => [
      (await store().article(workspace, 'one')) !== null,
      (await store().articleByUrl(workspace, 'https://feed.example/one')) !== null,
      (await store().articles({ workspace, ...page })).total === 1,
      (await store().quotes({ workspace, about: 'open', ...page })).total === 1,
      (await store().actors({ workspace })).length === 1,
      (await store().actorNames(workspace)).length === 1,
      (await store().counts(workspace)).articles === 1,
      (await store().outlets(workspace, 'one')).length === 1,
    ];

    test('is seen by those who follow it, in every query, and by nobody else', async () => {
      await followed(store(), 'harbour', [entry('one')]);
      await settleOne(store(), newArticle({ id: 'one', url: 'https://feed.example/one', sayings }));
      expect(new Set(await sees('harbour'))).toEqual(new Set([true]));
      expect(new Set(await sees('island'))).toEqual(new Set([false]));
      await store().addFeed('island', { url, addedAt: later });
      expect(new Set(await sees('island'))).toEqual(new Set([true]));
    });

    test.each(['paused', 'removed'] as const)(
      'stays when the feed is %s, and no more comes',
      async (state) => {
        const key = await followed(store(), 'harbour', [entry('one')]);
        await store().addFeed('island', { url, addedAt: at });
        await settleOne(store(), newArticle({ id: 'one', text: 'One.' }));
        await store().setFollowing('harbour', url, state, at);
        await store().keepPoll(key, poll([entry('two')], { at: later }));
        await settleOne(store(), newArticle({ id: 'two', text: 'Two.' }));
        expect(
          (await store().articles({ workspace: 'harbour', ...page })).articles.map(({ id }) => id),
        ).toEqual(['one']);
        expect((await store().articles({ workspace: 'island', ...page })).total).toBe(2);
        await store().addFeed('harbour', { url, addedAt: later });
        expect((await store().articles({ workspace: 'harbour', ...page })).total).toBe(2);
      },
    );
  });
}
