/** Quotes by speaker, words, addressee, outlet and date. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { QuoteQuery } from '../../src/store/store.ts';
import { fixture } from './fixtures.ts';
import { hostileTexts } from './hostile.ts';
import type { Opened } from './suite.ts';

const drafts = [
  {
    id: 'monday',
    outlet: 'Tessaly Post',
    publishedAt: '2031-03-03T09:00:00Z',
    sayings: [
      { speaker: 'Mira Voss', words: 'Monday, first', to: 'Radio Velmora' },
      { speaker: 'Oren Tabask', words: 'Monday, second: sanctions on Élandra', to: 'the Tessaly Post' },
      { speaker: 'Mira Voss', words: 'Said long before', said: '2031-01-05' },
    ],
  },
  {
    id: 'tuesday',
    outlet: 'Radio Velmora',
    publishedAt: '2031-03-04',
    sayings: [
      { speaker: 'Mira Voss', words: 'Tuesday: 100 sanctions_' },
      { words: 'Tuesday, from somebody', to: 'Radiometrics' },
    ],
  },
  {
    id: 'wednesday',
    outlet: 'Tessaly Post',
    publishedAt: '2031-03-05',
    sayings: [{ speaker: 'Ilse Mirador', words: 'Wednesday', said: '2031-03-03', to: 'radio VÉLMORA staff' }],
  },
];

export function quoteTests({ store }: Opened): void {
  describe('quotes', () => {
    beforeEach(async () => {
      for (const draft of drafts) {
        const { article, summary } = fixture(draft);
        await store().addArticle(article, summary);
      }
    });
    const words = async (query: Partial<QuoteQuery>): Promise<[number, string[]]> => {
      const { total, quotes } = await store().quotes({
        workspace: 'anyone',
        limit: 10,
        offset: 0,
        ...query,
      });
      return [total, quotes.map(({ quote }) => quote.text.replaceAll('"', ''))];
    };

    test('are listed newest first: by day said, then by article, then as they stand in it', async () => {
      expect(await words({})).toEqual([
        6,
        [
          'Tuesday: 100 sanctions_',
          'Tuesday, from somebody',
          'Wednesday',
          'Monday, first',
          'Monday, second: sanctions on Élandra',
          'Said long before',
        ],
      ]);
    });

    test('come with their speaker and their article', async () => {
      const { summary, article } = fixture(drafts[1] ?? { id: '' });
      const { quotes } = await store().quotes({ workspace: 'anyone', limit: 2, offset: 0 });
      const { id, title, url, outlet, publishedAt, text } = article;
      const line = { id, title, url, outlet, publishedAt, text };
      expect(quotes).toEqual([
        { quote: summary.quotes[0], speaker: summary.actors[0], article: line },
        { quote: summary.quotes[1], speaker: null, article: line },
      ]);
    });

    test('come in pages, and the total is that of all', async () => {
      expect(await words({ limit: 2, offset: 2 })).toEqual([6, ['Wednesday', 'Monday, first']]);
      expect(await words({ limit: 2, offset: 9 })).toEqual([6, []]);
      expect(await words({ speakers: ['Mira Voss'], limit: 1, offset: 1 })).toEqual([3, ['Monday, first']]);
    });

    test('come in pieces that nothing moves', async () => {
      const query = { workspace: 'anyone', limit: 5, offset: 1 };
      const pieces: string[][] = [];
      for await (const piece of store().quotesInPieces(query, 2)) {
        pieces.push(piece.map(({ quote }) => quote.text.replaceAll('"', '')));
        const { article, summary } = fixture({
          id: `later ${pieces.length}`,
          publishedAt: '2031-03-08',
          sayings: [{ words: 'Later' }],
        });
        await store().addArticle(article, summary);
      }
      expect(pieces).toEqual([
        ['Tuesday, from somebody', 'Wednesday'],
        ['Monday, first', 'Monday, second: sanctions on Élandra'],
        ['Said long before'],
      ]);
    });

    test('are found by the exact names of their speakers', async () => {
      expect(await words({ speakers: ['Mira Voss'] })).toEqual([
        3,
        ['Tuesday: 100 sanctions_', 'Monday, first', 'Said long before'],
      ]);
      expect(await words({ speakers: ['Ilse Mirador', 'Oren Tabask'] })).toEqual([
        2,
        ['Wednesday', 'Monday, second: sanctions on Élandra'],
      ]);
      expect(await words({ speakers: ['Voss', 'mira voss', 'Mira%'] })).toEqual([0, []]);
      expect(await words({ speakers: [] })).toEqual([0, []]);
    });

    test('are found by all of their words', async () => {
      expect(await words({ about: 'sanction' })).toEqual([
        2,
        ['Tuesday: 100 sanctions_', 'Monday, second: sanctions on Élandra'],
      ]);
      expect(await words({ about: 'the SANCTIONS on elandra' })).toEqual([
        1,
        ['Monday, second: sanctions on Élandra'],
      ]);
      expect(await words({ about: 'sanctions nowhere' })).toEqual([0, []]);
    });

    test('are found by phrases, whose words stand side by side in their order', async () => {
      expect(await words({ phrases: ['Sanctions on elandra'] })).toEqual([
        1,
        ['Monday, second: sanctions on Élandra'],
      ]);
      expect(await words({ phrases: ['elandra sanctions'] })).toEqual([0, []]);
      expect(await words({ phrases: ['monday', 'first'] })).toEqual([1, ['Monday, first']]);
      expect(await words({ phrases: ['monday first'], about: 'second' })).toEqual([0, []]);
      expect(await words({ phrases: ['"'] })).toEqual([0, []]);
    });

    test('come newest first or, with words, the best match first', async () => {
      const about = 'sanctions';
      const { article, summary } = fixture({
        id: 'long ago',
        publishedAt: '2030-01-01',
        sayings: [{ words: 'Sanctions, sanctions, sanctions' }],
      });
      await store().addArticle(article, summary);
      const [, [first, second, third]] = await words({ about, order: 'relevant' });
      expect(first).toBe('Sanctions, sanctions, sanctions');
      expect(await words({ about, order: 'relevant', limit: 1, offset: 1 })).toEqual([3, [second]]);
      expect(await words({ phrases: [about], order: 'relevant', offset: 2 })).toEqual([3, [third]]);
      expect(await words({ about })).toEqual(await words({ about, order: 'newest' }));
      expect((await words({ about }))[1].at(-1)).toBe(first);
      expect(await words({ order: 'relevant' })).toEqual(await words({}));
    });

    test('are counted without a page', async () => {
      expect(await words({ limit: 0 })).toEqual([6, []]);
    });

    test('are found by kind', async () => {
      const { article, summary } = fixture({
        id: 'kinds',
        sayings: [{ words: 'in part' }, { words: 'as reported' }],
      });
      const kinds = ['mixed', 'indirect'] as const;
      const quotes = summary.quotes.map((quote, index) => ({ ...quote, kind: kinds[index] ?? quote.kind }));
      await store().addArticle(article, { ...summary, quotes });
      expect(await words({ kinds: ['mixed'] })).toEqual([1, ['in part']]);
      expect(await words({ kinds: ['indirect', 'mixed'] })).toEqual([2, ['in part', 'as reported']]);
      expect((await words({ kinds: ['direct'] }))[0]).toBe(6);
      expect(await words({ kinds: [] })).toEqual([0, []]);
    });

    test('are found until a day', async () => {
      expect(await words({ until: '2031-01-05' })).toEqual([1, ['Said long before']]);
      expect(await words({ since: '2031-03-04', until: '2031-03-04' })).toEqual([
        2,
        ['Tuesday: 100 sanctions_', 'Tuesday, from somebody'],
      ]);
      expect(await words({ until: '2031-01-04' })).toEqual([0, []]);
    });

    test('are found by the words attributed around them', async () => {
      const { article, summary } = fixture({
        id: 'around',
        sayings: [{ speaker: 'Mira Voss', words: 'a lighthouse' }],
        text: 'She wants to build it on the cliff.',
      });
      const start = article.text.indexOf('build');
      const quotes = summary.quotes.map((quote) => ({
        ...quote,
        kind: 'mixed' as const,
        content: [...quote.content, { start, end: article.text.length }],
      }));
      await store().addArticle(article, { ...summary, quotes });
      expect(await words({ about: 'lighthouse cliff' })).toEqual([1, ['a lighthouse']]);
      expect(await words({ about: 'lighthouse wants' })).toEqual([0, []]);
      expect(await words({ phrases: ['on the cliff'] })).toEqual([1, ['a lighthouse']]);
      // The words in marks end where the clause begins: no phrase reaches from one into the other.
      expect(await words({ phrases: ['lighthouse build'] })).toEqual([0, []]);
    });

    test('are found by whole words of the addressee', async () => {
      expect(await words({ to: 'radio velmora' })).toEqual([2, ['Wednesday', 'Monday, first']]);
      expect(await words({ to: 'the Tessaly' })).toEqual([1, ['Monday, second: sanctions on Élandra']]);
      expect(await words({ to: 'radi' })).toEqual([0, []]);
    });

    test('are found by the name of the actor an addressee stands for', async () => {
      const { article, summary } = fixture({
        id: 'addressee',
        sayings: [
          { speaker: 'Oren Tabask', words: 'I will go' },
          { speaker: 'Ilse Mirador', words: 'Then go', to: 'him' },
        ],
      });
      const quotes = summary.quotes.map((quote) =>
        quote.addressee === null ? quote : { ...quote, addressee: { ...quote.addressee, actor: 'a1' } },
      );
      await store().addArticle(article, { ...summary, quotes });
      expect(await words({ to: 'tabask' })).toEqual([1, ['Then go']]);
    });

    test('are found by outlet', async () => {
      expect(await words({ outlet: 'radio velmora' })).toEqual([
        2,
        ['Tuesday: 100 sanctions_', 'Tuesday, from somebody'],
      ]);
      expect(await words({ outlet: 'Velmora' })).toEqual([0, []]);
    });

    test('are found by the day said, or else published', async () => {
      expect(await words({ since: '2031-03-04' })).toEqual([
        2,
        ['Tuesday: 100 sanctions_', 'Tuesday, from somebody'],
      ]);
      expect((await words({ since: '2031-01-05' }))[0]).toBe(6);
      expect((await words({ since: '2031-01-06' }))[0]).toBe(5);
    });

    test('said within an interval count as of its last day, but no later than the article', async () => {
      const { article, summary } = fixture({
        id: 'interval',
        publishedAt: '2031-02-20',
        sayings: [
          { speaker: 'Nela Orsk', words: 'That week', said: '2031-02-03' },
          { speaker: 'Nela Orsk', words: 'This week', said: '2031-02-17' },
        ],
      });
      const intervals = ['2031-02-03/2031-02-09', '2031-02-17/2031-02-23'];
      const quotes = summary.quotes.map((quote, index) => ({
        ...quote,
        said: quote.said && { ...quote.said, date: intervals[index] ?? null },
      }));
      await store().addArticle(article, { ...summary, quotes });
      const speakers = ['Nela Orsk'];
      expect(await words({ speakers, since: '2031-02-09' })).toEqual([2, ['This week', 'That week']]);
      expect(await words({ speakers, since: '2031-02-10' })).toEqual([1, ['This week']]);
      expect(await words({ speakers, since: '2031-02-21' })).toEqual([0, []]);
    });

    test('are found by everything at once', async () => {
      const query = {
        speakers: ['Oren Tabask', 'Mira Voss'],
        about: 'monday',
        to: 'radio',
        outlet: 'Tessaly Post',
        since: '2031-03-03',
      };
      expect(await words(query)).toEqual([1, ['Monday, first']]);
      for (const narrower of [
        { speakers: ['Ilse Mirador'] },
        { about: 'tuesday' },
        { to: 'staff' },
        { outlet: 'Radio Velmora' },
        { since: '2031-03-04' },
      ]) {
        expect(await words({ ...query, ...narrower })).toEqual([0, []]);
      }
    });

    test.each(hostileTexts)('can be asked for with any input: $name', async ({ text }) => {
      const asked = [
        { about: text },
        { phrases: [text] },
        { to: text },
        { outlet: text },
        { speakers: [text] },
      ];
      for (const query of asked) {
        expect(await words(query)).toEqual([0, []]);
      }
    });
  });
}
