/** Names for whoever is typing one: those that the workspace may know, the likeliest first. */
import { describe, expect, test } from 'vitest';
import { FOLLOWERS } from '../../src/core/records.ts';
import { at, entry, followed, later, newArticle, settleOne, url } from './feeds.ts';
import { fixture } from './fixtures.ts';
import type { Opened } from './suite.ts';

export function namingTests({ store }: Opened): void {
  const add = async (id: string, outlet: string | null, workspace: string | null): Promise<void> => {
    const { article, summary } = fixture({ id, outlet, workspace, title: id });
    await store().addArticle(article, summary);
  };

  describe('names of outlets', () => {
    test('are those with most articles first, each once, however it is spelled', async () => {
      await add('one', 'Tessaly Post', null);
      await add('two', 'Harbour Wire', null);
      await add('three', 'HARBOUR wire', 'harbour');
      await add('four', null, null);
      const names = await store().outletNames('harbour', '', 10);
      expect(names).toEqual(['HARBOUR wire', 'Tessaly Post']);
      expect(await store().outletNames('island', '', 10)).toEqual(['Harbour Wire', 'Tessaly Post']);
      expect(await store().outletNames('harbour', '', 1)).toEqual(names.slice(0, 1));
    });

    test.each([
      ['tess', ['Tessaly Post']],
      ['POST', ['Tessaly Post']],
      ['tessaly p', ['Tessaly Post']],
      ['Échó', ['L’Écho']],
      ['aly', []],
      ['%', ['L’Écho', 'Tessaly Post']],
      ['_ost', []],
      ["' or 1=1 --", []],
    ])('begin with %j, or have a word that does', async (typed, names) => {
      await add('one', 'Tessaly Post', null);
      await add('two', 'L’Écho', null);
      expect(await store().outletNames('harbour', typed, 10)).toEqual(names);
    });

    test('are none that only others read', async () => {
      await add('own', 'Harbour Wire', 'harbour');
      expect(await store().outletNames('island', 'harb', 10)).toEqual([]);
      await followed(store(), 'harbour', [entry('one')]);
      await settleOne(store(), newArticle({ id: 'brought', outlet: 'Velmora Daily', workspace: FOLLOWERS }));
      expect(await store().outletNames('harbour', 'velm', 10)).toEqual(['Velmora Daily']);
      expect(await store().outletNames('island', 'velm', 10)).toEqual([]);
      await store().setFollowing('harbour', url, 'removed', later);
      expect(await store().outletNames('harbour', 'velm', 10)).toEqual(['Velmora Daily']);
    });
  });

  test('names of feeds are of those that the workspace follows, or has paused', async () => {
    const other = 'https://another.example/';
    await store().addFeed('harbour', { url, addedAt: at, title: 'Velmora News' });
    await store().addFeed('harbour', { url: other, addedAt: later });
    await store().addFeed('island', { url, addedAt: at });
    await store().setFollowing('harbour', url, 'paused', later);
    expect(await store().feedNames('harbour')).toEqual([
      { url, title: 'Velmora News' },
      { url: other, title: null },
    ]);
    await store().setFollowing('harbour', url, 'removed', later);
    expect((await store().feedNames('harbour')).map((feed) => feed.url)).toEqual([other]);
    expect(await store().feedNames('elsewhere')).toEqual([]);
  });
}
