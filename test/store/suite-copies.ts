/** The same article under another address, in another outlet, and as it was before it changed. */
import { describe, expect, test } from 'vitest';
import type { Settled } from '../../src/core/feedRecords.ts';
import { at, entry, followed, later, newArticle, settleOne, url, waitingIn } from './feeds.ts';
import { fixture } from './fixtures.ts';
import type { Opened } from './suite.ts';

const wire = newArticle({
  id: 'wire',
  title: 'Harbour opens',
  url: 'https://feed.example/wire',
  outlet: 'Tessaly Post',
  sayings: [{ speaker: 'Mira Voss', words: 'We open today' }],
});
const bands = ['0:a', '1:b', '2:c'];

export function copyTests({ store }: Opened): void {
  const page = { workspace: 'harbour', limit: 10, offset: 0 };

  describe('copies', () => {
    test('in several outlets are one article with several outlets', async () => {
      await followed(store(), 'harbour', [entry('one'), entry('two'), entry('three')]);
      await settleOne(store(), { ...wire, bands });
      const elsewhere = { outlet: 'Island Echo', url: 'https://echo.example/wire', isOpen: true };
      await settleOne(store(), { kind: 'same', article: 'wire', outlet: elsewhere });
      await settleOne(store(), { kind: 'same', article: 'wire', outlet: elsewhere });
      expect(await store().outlets('harbour', 'wire')).toEqual([
        { outlet: 'Island Echo', url: 'https://echo.example/wire' },
        { outlet: 'Tessaly Post', url: 'https://feed.example/wire' },
      ]);
      expect(await store().outlets('nobody', 'wire')).toEqual([]);
      expect(await store().counts('harbour')).toMatchObject({ articles: 1, quotes: 1 });
      expect(await waitingIn(store(), later, 10)).toEqual([]);
    });

    test('are found by any of their addresses', async () => {
      await followed(store(), 'harbour', [entry('one'), entry('two')]);
      await settleOne(store(), wire);
      await settleOne(store(), {
        kind: 'same',
        article: 'wire',
        outlet: { outlet: null, url: 'https://a.example/', isOpen: true },
      });
      for (const address of ['https://feed.example/wire', 'https://a.example/']) {
        expect(await store().articleFrom(['https://nowhere.example/', address])).toEqual(wire.article);
      }
      expect(await store().articleFrom(['https://nowhere.example/'])).toBeNull();
      expect(await store().articleFrom([])).toBeNull();
    });

    test('that have the very same text are one, also when nobody looked', async () => {
      await followed(store(), 'harbour', [entry('one'), entry('two')]);
      await settleOne(store(), { ...wire, bands });
      const outlet = { outlet: 'Island Echo', url: 'https://echo.example/wire', isOpen: true };
      await settleOne(store(), { ...wire, outlet, bands });
      expect(await store().counts('harbour')).toMatchObject({ articles: 1 });
      expect(await store().outlets('harbour', 'wire')).toHaveLength(2);
    });

    test('are looked for among texts that share a band, the most alike first, since a day', async () => {
      await followed(store(), 'harbour', [entry('one'), entry('two'), entry('three')]);
      await settleOne(store(), { ...wire, bands });
      await settleOne(store(), {
        ...newArticle({ id: 'other', text: 'Other.' }),
        bands: ['0:a', '1:b', '2:z'],
        compared: { since: at, articles: ['wire'] },
      });
      await settleOne(store(), { ...newArticle({ id: 'far', text: 'Far.' }), bands: ['0:x'] });
      const like = async (since: string, ...some: string[]) =>
        (await store().articlesLike(some, since)).map(({ id }) => id);
      expect(await like('2031-03-09', ...bands)).toEqual(['wire', 'other']);
      expect(await like('2031-03-09', '2:z')).toEqual(['other']);
      expect(await like('2031-03-10', ...bands)).toEqual([]);
      expect(await like('2031-03-09')).toEqual([]);
    });
  });

  describe('a changed article', () => {
    const after = fixture({
      ...{ id: 'wire', workspace: wire.article.workspace, title: 'Harbour stays shut' },
      ...{ url: 'https://feed.example/wire', outlet: 'Tessaly Post' },
      sayings: [{ speaker: 'Oren Tabask', words: 'It stays shut' }],
    });
    const changes = [{ before: 'open', after: 'shut' }];
    const changed: Settled = { kind: 'changed', ...after, bands: ['0:n'], changes, at: later };

    test('says what it says now, and keeps what it said before', async () => {
      await followed(store(), 'harbour', [entry('one'), entry('two')]);
      await settleOne(store(), { ...wire, bands });
      await settleOne(store(), changed);
      expect(await store().article('harbour', 'wire')).toEqual(after);
      const { title, text } = wire.article;
      expect(await store().versions('harbour', 'wire')).toEqual([
        { title, text, replacedAt: later, changes },
      ]);
      expect(await store().versions('nobody', 'wire')).toEqual([]);
      const quotes = async (about: string) => (await store().quotes({ ...page, about })).total;
      expect([await quotes('today'), await quotes('shut')]).toEqual([0, 1]);
      const articles = async (about: string) => (await store().articles({ ...page, about })).total;
      expect([await articles('today'), await articles('shut')]).toEqual([0, 1]);
      expect(await store().articlesLike(bands, at)).toEqual([]);
      expect(await store().articlesLike(['0:n'], at)).toHaveLength(1);
    });

    test('keeps every version, newest first', async () => {
      await followed(store(), 'harbour', [entry('one'), entry('two'), entry('three')]);
      await settleOne(store(), wire);
      await settleOne(store(), changed);
      await settleOne(store(), { ...changed, article: wire.article, summary: wire.summary, bands: [] });
      const versions = await store().versions('harbour', 'wire');
      expect(versions.map(({ title }) => title)).toEqual(['Harbour stays shut', 'Harbour opens']);
      expect(await store().polledFeed(url)).not.toBeNull();
    });
  });
}
