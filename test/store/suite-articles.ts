/** Articles by words, outlet and date. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleQuery } from '../../src/store/store.ts';
import { fixture } from './fixtures.ts';
import { hostileTexts } from './hostile.ts';
import type { Opened } from './suite.ts';

const drafts = [
  {
    id: 'ferry',
    title: 'Ferry talks in Velmora',
    outlet: 'Tessaly Post',
    url: 'https://tessaly-post.example/ferry',
    publishedAt: '2031-03-02',
    text: 'Negotiators met on the island of Élandra. The sanctions stay.',
  },
  {
    id: 'bridge',
    title: 'A bridge for Élandra',
    outlet: 'Radio Velmora',
    publishedAt: '2031-03-03T08:00:00+09:00',
    text: 'The ferry will stop. Talks about the bridge go on.',
  },
  {
    id: 'storm',
    title: 'Storm over the strait',
    outlet: 'Tessaly Post',
    publishedAt: '2031-03-03',
    text: 'No ships sailed. A sanction was lifted.',
  },
  { id: 'pasted', text: 'Somebody pasted this without a title.' },
];

export function articleTests({ store }: Opened): void {
  describe('articles', () => {
    beforeEach(async () => {
      for (const draft of drafts) {
        const { article, summary } = fixture(draft);
        await store().addArticle(article, summary);
      }
    });
    const ids = async (query: Partial<ArticleQuery>) => {
      const { total, articles } = await store().articles({
        workspace: 'anyone',
        limit: 10,
        offset: 0,
        ...query,
      });
      return [total, articles.map(({ id }) => id)];
    };

    test('are listed newest first; one without a date counts from when it was added', async () => {
      expect(await ids({})).toEqual([4, ['pasted', 'storm', 'bridge', 'ferry']]);
    });

    test('are listed with what a list shows', async () => {
      const { articles } = await store().articles({ workspace: 'anyone', limit: 1, offset: 3 });
      expect(articles).toEqual([
        {
          id: 'ferry',
          title: 'Ferry talks in Velmora',
          url: 'https://tessaly-post.example/ferry',
          outlet: 'Tessaly Post',
          publishedAt: '2031-03-02',
        },
      ]);
    });

    test('come in pages, and the total is that of all', async () => {
      expect(await ids({ limit: 2, offset: 1 })).toEqual([4, ['storm', 'bridge']]);
      expect(await ids({ limit: 2, offset: 9 })).toEqual([4, []]);
      expect(await ids({ about: 'talks', limit: 1, offset: 1 })).toEqual([2, ['bridge']]);
    });

    test('are found by all of the words, the best match first', async () => {
      expect(await ids({ about: 'ferry' })).toEqual([2, ['ferry', 'bridge']]);
      expect(await ids({ about: 'bridge' })).toEqual([1, ['bridge']]);
      expect(await ids({ about: 'ferry sanctions' })).toEqual([1, ['ferry']]);
      expect(await ids({ about: 'ferry unheard' })).toEqual([0, []]);
    });

    test('are found whatever the case, the diacritics and the ending', async () => {
      for (const about of ['ÉLANDRA', 'elandra', 'E\u0301landra']) {
        expect(await ids({ about })).toEqual([2, ['bridge', 'ferry']]);
      }
      expect(await ids({ about: 'sanction' })).toEqual([2, ['storm', 'ferry']]);
    });

    test('do not need the function words, unless there are no others', async () => {
      expect(await ids({ about: 'with the ferry at sanctions' })).toEqual([1, ['ferry']]);
      expect(await ids({ about: 'the of' })).toEqual([1, ['ferry']]);
    });

    test('are found by outlet and by date', async () => {
      expect(await ids({ outlet: 'tessaly POST' })).toEqual([2, ['storm', 'ferry']]);
      expect(await ids({ outlet: 'Post' })).toEqual([0, []]);
      expect(await ids({ since: '2031-03-03' })).toEqual([2, ['pasted', 'storm']]);
      expect(await ids({ since: '2031-03-02', about: 'talks', outlet: 'Radio Velmora' })).toEqual([
        1,
        ['bridge'],
      ]);
    });

    test('are found by phrases, whose words stand side by side in their order', async () => {
      expect(await ids({ phrases: ['island of ELANDRA'] })).toEqual([1, ['ferry']]);
      expect(await ids({ phrases: ['of island elandra'] })).toEqual([0, []]);
      expect(await ids({ phrases: ['island elandra'] })).toEqual([0, []]);
      expect(await ids({ about: 'ferry', phrases: ['about the bridge', 'go on'] })).toEqual([1, ['bridge']]);
      expect(await ids({ about: 'ferry', phrases: ['...'] })).toEqual([2, ['ferry', 'bridge']]);
      expect(await ids({ phrases: ['...'] })).toEqual([0, []]);
      expect(await ids({ phrases: ['velmora negotiators'] })).toEqual([0, []]);
    });

    test('are found until the end of a day', async () => {
      expect(await ids({ until: '2031-03-02' })).toEqual([2, ['bridge', 'ferry']]);
      expect(await ids({ since: '2031-03-03', until: '2031-03-03' })).toEqual([1, ['storm']]);
      expect(await ids({ until: '2031-03-01' })).toEqual([0, []]);
    });

    test('come newest first or the best match first', async () => {
      expect(await ids({ about: 'ferry', order: 'newest' })).toEqual([2, ['bridge', 'ferry']]);
      expect(await ids({ about: 'ferry', order: 'relevant' })).toEqual([2, ['ferry', 'bridge']]);
      expect(await ids({ order: 'relevant', limit: 1 })).toEqual([4, ['pasted']]);
    });

    test('are found by their address', async () => {
      expect(await store().articleByUrl('anyone', 'https://tessaly-post.example/ferry')).toBe('ferry');
    });

    test.each(hostileTexts)('can be asked for with any input: $name', async ({ text, finds }) => {
      expect(await ids({ about: text })).toEqual([finds.length, finds]);
      const [total, found] = await ids({ phrases: [text] });
      expect(finds.length, 'a phrase finds no more than its words').toBeGreaterThanOrEqual(Number(total));
      expect(finds).toEqual(expect.arrayContaining(found as string[]));
      expect(await ids({ outlet: text })).toEqual([0, []]);
      expect(await store().article('anyone', text)).toBeNull();
      expect(await store().articleByUrl('anyone', text)).toBeNull();
    });
  });
}
