/** Forgetting: whatever a workspace gave is gone, step by step and after a stop; nobody else misses anything. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { at, later, url } from './feeds.ts';
import { fixture } from './fixtures.ts';
import { answersOf } from './suite-privacy.ts';
import { asking, give, hidden, plansWith, type Side } from './twoWorkspaces.ts';
import type { Opened } from './suite.ts';

const nobody: Side = { workspace: 'nobody', mark: 'nobody', ids: 'nobody' };

async function forgetAll(store: Store, workspace: string): Promise<void> {
  await store.beginForgetting(workspace, later);
  while (await store.forgetSome(3));
}

const [plan] = fc.sample(plansWith('alike'), { numRuns: 1, seed: 4 });

export function forgettingTests({ store, another, elsewhere }: Opened): void {
  describe('a workspace that has everything forgotten', () => {
    test('has nothing more than one that was never there, also after a stop in the middle', async () => {
      if (plan === undefined) throw new Error('there is a plan');
      await give(store(), plan, [hidden, asking]);
      const given = await store().beginForgetting(hidden.workspace, later);
      expect(given).toMatchObject({ feeds: 2, subscriptions: 1, corrections: 1, readers: 2, buttons: 2 });
      expect(given.articles).toBe(plan.before.length + plan.after.length);
      for (let step = 0; step < 3; step++) expect(await store().forgetSome(2)).toBe(true);
      const again = await another();
      while (await again.forgetSome(50));
      const empty = { articles: 0, feeds: 0, subscriptions: 0, corrections: 0, readers: 0, buttons: 0 };
      expect(await again.given(hidden.workspace)).toEqual({ ...empty, lastArticle: 0 });
      expect(await again.polledFeed(url)).toBeNull();
      const [left, never] = [await answersOf(again, hidden), await answersOf(again, nobody)];
      // To forget must not give the day anew.
      for (const name of ['spent', 'spend']) left.delete(name);
      for (const [name, answer] of left) expect(answer, name).toEqual(never.get(name));
    });

    test('leaves the others as if it had never been there', async () => {
      if (plan === undefined) throw new Error('there is a plan');
      const alone = await elsewhere();
      await give(store(), { ...plan, feed: 'elsewhere' }, [hidden, asking]);
      await give(alone, { ...plan, feed: 'elsewhere' }, [asking]);
      await forgetAll(store(), hidden.workspace);
      const [left, wanted] = [await answersOf(store(), asking), await answersOf(alone, asking)];
      for (const [name, answer] of left) expect(answer, name).toEqual(wanted.get(name));
    });

    test('keeps what it gives later, also while it is being forgotten', async () => {
      const gave = async (id: string) => {
        const sayings = [{ speaker: 'Ada Morel', words: `We open, says ${id}` }];
        const { article, summary } = fixture({ id, workspace: 'harbour', sayings });
        await store().addArticle(article, summary);
      };
      await gave('before');
      await store().beginForgetting('harbour', at);
      await gave('after');
      await store().addFeed('harbour', { url, addedAt: later });
      await store().keep('harbour', [{ mark: 'button', value: '/brief' }], later);
      while (await store().forgetSome(1));
      const { articles } = await store().articles({ workspace: 'harbour', limit: 9, offset: 0 });
      expect(articles.map(({ id }) => id)).toEqual(['after']);
      expect((await store().actorNames('harbour')).map(({ name, quoted }) => [name, quoted])).toEqual([
        ['Ada Morel', 1],
      ]);
      expect(await store().feedNames('harbour')).toHaveLength(1);
      expect(await store().kept('harbour', 'button')).toBe('/brief');
    });

    test('takes no feed from those who follow it, now or while it is being forgotten', async () => {
      await store().addFeed('harbour', { url, addedAt: at });
      await store().beginForgetting('harbour', later);
      await store().addFeed('island', { url, addedAt: later });
      while (await store().forgetSome(1));
      expect(await store().feedNames('island')).toHaveLength(1);
      expect(await store().takeDueFeeds({ owner: 'one', now: later, until: later }, 9)).toHaveLength(1);
    });

    test('may be forgotten by several at once', async () => {
      if (plan === undefined) throw new Error('there is a plan');
      await give(store(), plan, [hidden]);
      await store().beginForgetting(hidden.workspace, later);
      const others = [store(), await another()];
      await Promise.all(
        others.map(async (each) => {
          while (await each.forgetSome(2));
        }),
      );
      expect((await store().given(hidden.workspace)).articles).toBe(0);
    });

    test('nothing comes of a poll of a feed that is gone', async () => {
      await store().addFeed('harbour', { url, addedAt: at });
      const feed = await store().polledFeed(url);
      await forgetAll(store(), 'harbour');
      const schedule = () => ({ interval: 900, nextPoll: later });
      const failed = { kind: 'failed', at: later, movedTo: null, reason: 'It is gone.', schedule } as const;
      expect(await store().keepPoll(feed?.key ?? 0, failed)).toEqual({ added: 0, changed: 0 });
      expect(await store().polledFeed(url)).toBeNull();
    });
  });

  describe('where the bot was removed', () => {
    test('all of a platform that have given something are found, some at a time', async () => {
      for (const place of ['chat:2', 'chat:1', 'chat:3', 'chatter:1', 'other:1'])
        await store().addFeed(place, { url, addedAt: at });
      for (const [index, workspace] of ['chat:3', 'chat:4', null].entries()) {
        const { article, summary } = fixture({ id: `given-${index}`, workspace, text: `Text ${index}.` });
        await store().addArticle(article, summary);
      }
      expect(await store().workspacesOf('chat', '', 9)).toEqual(['chat:1', 'chat:2', 'chat:3', 'chat:4']);
      expect(await store().workspacesOf('chat', 'chat:1', 2)).toEqual(['chat:2', 'chat:3']);
      expect(await store().workspacesOf('chat', 'chat:4', 2)).toEqual([]);
    });

    test('it is forgotten later, from the first day on, unless it came back or posts', async () => {
      for (const workspace of ['one', 'two', 'three']) await store().noteRemoval(workspace, at);
      await store().noteRemoval('one', '2031-05-01T08:00:00Z');
      await store().noteReturn(['two', 'four']);
      expect(await store().removedBefore(at, 9)).toEqual([]);
      expect((await store().removedBefore(later, 9)).sort()).toEqual(['one', 'three']);
      await forgetAll(store(), 'one');
      expect(await store().removedBefore(later, 9)).toEqual(['three']);
    });
  });

  describe('what a workspace gives in a day', () => {
    test('is counted up to the most, each day and workspace by itself, by several at once', async () => {
      const most = { texts: 5, characters: 1000 };
      const asked = [store(), await another()].flatMap((each) =>
        Array.from({ length: 4 }, () => each.spend('harbour', '2031-03-01', 10, most)),
      );
      expect((await Promise.all(asked)).filter((isCounted) => isCounted)).toHaveLength(5);
      expect(await store().spent('harbour', '2031-03-01')).toEqual({ texts: 5, characters: 50 });
      expect(await store().spend('island', '2031-03-01', 1000, most)).toBe(true);
      expect(await store().spend('island', '2031-03-01', 1, most)).toBe(false);
      expect(await store().spend('harbour', '2031-03-02', 1001, most)).toBe(false);
      expect(await store().spend('harbour', '2031-03-02', 1000, most)).toBe(true);
      await store().forgetSpendings('2031-03-02');
      expect(await store().spent('harbour', '2031-03-01')).toEqual({ texts: 0, characters: 0 });
      expect((await store().spent('harbour', '2031-03-02')).texts).toBe(1);
    });
  });
}
