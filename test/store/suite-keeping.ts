/** What is given to a store is kept: once, whole, exactly, and after it is closed. */
import { describe, expect, test } from 'vitest';
import { fixture, numbered } from './fixtures.ts';
import type { Opened } from './suite.ts';

const first = fixture({
  id: 'first',
  workspace: 'harbour',
  title: 'Velmora opens its harbour',
  url: 'https://tessaly-post.example/harbour',
  outlet: 'Tessaly Post',
  publishedAt: '2031-03-02T10:00:00+02:00',
  sayings: [{ speaker: 'Mira Voss', role: 'Minister', words: 'We open today', to: 'Radio Velmora' }],
});

export function keepingTests({ store, another }: Opened): void {
  describe('keeping', () => {
    test('gives back an article and its summary as they were', async () => {
      expect(await store().addArticle(first.article, first.summary)).toEqual({ added: true });
      expect(await store().article('harbour', 'first')).toEqual(first);
    });

    test('knows no article that was never added', async () => {
      expect(await store().article('harbour', 'first')).toBeNull();
      expect(await store().articleByUrl('harbour', 'https://tessaly-post.example/harbour')).toBeNull();
    });

    test('keeps everything when it is opened again', async () => {
      await store().addArticle(first.article, first.summary);
      await store().addFeed('harbour', { url: 'https://feed.example/', addedAt: '2031-03-01T00:00:00Z' });
      await store().close();
      const again = await another();
      expect(await again.article('harbour', 'first')).toEqual(first);
      expect(await again.counts('harbour')).toEqual({ articles: 1, quotes: 1, actors: 1, feeds: 1 });
      const found = await again.quotes({ workspace: 'harbour', about: 'open', limit: 10, offset: 0 });
      expect(found.quotes.map(({ quote }) => quote)).toEqual(first.summary.quotes);
    });

    test('stores the same article once, and leaves it as it was', async () => {
      await store().addArticle(first.article, first.summary);
      const changed = { ...first.article, title: 'Another title' };
      expect(await store().addArticle(changed, { ...first.summary, quotes: [] })).toEqual({ added: false });
      expect(await store().counts('harbour')).toEqual({ articles: 1, quotes: 1, actors: 1, feeds: 0 });
      expect(await store().article('harbour', 'first')).toEqual(first);
    });

    test('stores an article once when it is added many times at once, here and elsewhere', async () => {
      const other = await another();
      const results = await Promise.all(
        Array.from({ length: 40 }, (_, index) => {
          const { article, summary } = numbered(index % 10);
          return (index % 2 === 0 ? store() : other).addArticle(article, summary);
        }),
      );
      expect(results.filter(({ added }) => added)).toHaveLength(10);
      expect(await store().counts('anyone')).toEqual({ articles: 10, quotes: 50, actors: 2, feeds: 0 });
    });

    test('keeps nothing of an article that fails on the way, and all of those beside it', async () => {
      const { article, summary } = fixture({
        id: 'failing',
        title: 'Failing',
        sayings: [{ speaker: 'Ilse Mirador', words: 'Failing' }],
      });
      // Two actors with one id cannot be stored; they come after the article has been written.
      const twice = { ...summary, actors: [...summary.actors, ...summary.actors] };
      const results = await Promise.allSettled([
        store().addArticle(numbered(0).article, numbered(0).summary),
        store().addArticle(article, twice),
        store().addArticle(numbered(2).article, numbered(2).summary),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await store().article('anyone', 'failing')).toBeNull();
      expect(await store().counts('anyone')).toMatchObject({ articles: 2, quotes: 10 });
      const found = await store().articles({ workspace: 'anyone', about: 'failing', limit: 10, offset: 0 });
      expect(found.total).toBe(0);
      expect(await store().addArticle(article, summary)).toEqual({ added: true });
    });

    test('keeps every UTF-16 unit of a text', async () => {
      const { article, summary } = fixture({
        id: 'odd',
        title: 'Odd \0 title',
        sayings: [
          { speaker: 'Mira Voss', words: 'nul \0, half \ud83d, other half \ude00, emoji 😀, e\u0301' },
        ],
      });
      await store().addArticle(article, summary);
      const stored = await store().article('anyone', 'odd');
      expect(stored).toEqual({ article, summary });
      const [quote] = stored?.summary.quotes ?? [];
      expect(stored?.article.text.slice(quote?.start, quote?.end)).toBe(quote?.text);
    });

    test('keeps an article with more quotes than one statement may hold', async () => {
      const { article, summary } = numbered(7, 4_000);
      await store().addArticle(article, summary);
      const last = await store().quotes({ workspace: 'anyone', limit: 1, offset: 3_999 });
      expect(last.total).toBe(4_000);
      expect(last.quotes[0]?.quote).toEqual(summary.quotes.at(-1));
    });

    test('replaces the summary of an article, and everything that was made from it', async () => {
      await store().addArticle(first.article, first.summary);
      await store().addArticle(numbered(1).article, numbered(1).summary);
      const better = { ...first.summary, version: 2, quotes: [], actors: [] };
      await store().replaceSummary('first', better);
      expect(await store().article('harbour', 'first')).toEqual({ article: first.article, summary: better });
      expect(await store().counts('harbour')).toMatchObject({ articles: 2, quotes: 5, actors: 2 });
      const gone = await store().quotes({ workspace: 'harbour', about: 'today', limit: 10, offset: 0 });
      expect(gone.total).toBe(0);

      await store().replaceSummary('first', first.summary);
      const back = await store().quotes({ workspace: 'harbour', about: 'today', limit: 10, offset: 0 });
      expect(back.quotes.map(({ quote }) => quote)).toEqual(first.summary.quotes);
    });

    test('replaces a summary whole when it is replaced many times at once, here and elsewhere', async () => {
      const other = await another();
      await store().addArticle(numbered(1).article, numbered(1).summary);
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 === 0 ? store() : other).replaceSummary('article-1', {
            ...numbered(1).summary,
            version: index + 2,
          }),
        ),
      );
      expect(await store().counts('anyone')).toMatchObject({ articles: 1, quotes: 5, actors: 2 });
      const found = await store().quotes({ workspace: 'anyone', about: 'harbour', limit: 1, offset: 0 });
      expect(found.total).toBe(5);
    });

    test('says so when there is no article whose summary could be replaced', async () => {
      await expect(store().replaceSummary('nowhere', first.summary)).rejects.toThrow(
        'There is no article nowhere in the store; add it first.',
      );
    });

    test('lists the articles of an older analysis, newest first, of all workspaces', async () => {
      for (const [id, version, workspace] of [
        ['old', 1, 'harbour'],
        ['new', 3, null],
        ['middle', 2, 'island'],
      ] as const) {
        const { article, summary } = fixture({ id, version, workspace, text: `Text of ${id}` });
        await store().addArticle(article, summary);
      }
      expect(await store().stale(1, 10)).toEqual([]);
      const stale = await store().stale(3, 10);
      expect(stale.map(({ id, text, workspace }) => [id, text, workspace])).toEqual([
        ['middle', 'Text of middle', 'island'],
        ['old', 'Text of old', 'harbour'],
      ]);
      expect((await store().stale(3, 1)).map(({ id }) => id)).toEqual(['middle']);
    });
  });
}
