/** Actors of one article, actors by name, and all their names. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActorQuery } from '../../src/store/store.ts';
import { fixture } from './fixtures.ts';
import type { Opened } from './suite.ts';

const drafts = [
  {
    id: 'new',
    publishedAt: '2031-03-05',
    sayings: [
      { speaker: 'Oren Tabask', words: 'Once' },
      { speaker: 'Mira Voss', words: 'One', role: 'President', aliases: ['Voss'] },
      { speaker: 'Mira Voss', words: 'Two', role: 'President', aliases: ['Voss'] },
    ],
  },
  {
    id: 'old',
    publishedAt: '2031-01-01',
    sayings: [
      { speaker: 'Mira Voss', words: 'Before', role: 'Minister', aliases: ['Voss', 'M. Voss'] },
      { speaker: 'Ilse Mirador', words: 'Also' },
    ],
  },
];

export function actorTests({ store }: Opened): void {
  describe('actors', () => {
    beforeEach(async () => {
      for (const draft of [...drafts].reverse()) {
        const { article, summary } = fixture(draft);
        await store().addArticle(article, summary);
      }
    });
    const actors = async (query: Partial<ActorQuery>) => {
      const found = await store().actors({ workspace: 'anyone', ...query });
      return found.map(({ actor, article, quoted, mentioned }) => [
        article.id,
        actor.name,
        quoted,
        mentioned,
      ]);
    };

    test('are listed by newest article, then most quoted', async () => {
      expect(await actors({})).toEqual([
        ['new', 'Mira Voss', 2, 2],
        ['new', 'Oren Tabask', 1, 1],
        ['old', 'Mira Voss', 1, 1],
        ['old', 'Ilse Mirador', 1, 1],
      ]);
    });

    test('who are only mentioned come after those quoted, most mentioned first', async () => {
      const { article, summary } = fixture({
        id: 'mentions',
        publishedAt: '2031-04-01',
        sayings: [
          { speaker: 'Nela Orsk', words: 'a' },
          { speaker: 'Tomo Reyk', words: 'b' },
          { speaker: 'Tomo Reyk', words: 'c' },
        ],
      });
      await store().addArticle(article, { ...summary, quotes: summary.quotes.slice(0, 0) });
      expect(await actors({ article: 'mentions' })).toEqual([
        ['mentions', 'Tomo Reyk', 0, 2],
        ['mentions', 'Nela Orsk', 0, 1],
      ]);
    });

    test('come as the article knows them', async () => {
      const { article, summary } = fixture(drafts[1] ?? { id: '' });
      const { id, title, url, outlet, publishedAt } = article;
      expect(await store().actors({ workspace: 'anyone', article: 'old', names: ['Mira Voss'] })).toEqual([
        {
          actor: summary.actors[0],
          person: 'person mira voss',
          quoted: 1,
          mentioned: 1,
          article: { id, title, url, outlet, publishedAt },
        },
      ]);
    });

    test('are found by exact names and by article', async () => {
      expect(await actors({ names: ['Oren Tabask', 'Ilse Mirador'] })).toEqual([
        ['new', 'Oren Tabask', 1, 1],
        ['old', 'Ilse Mirador', 1, 1],
      ]);
      expect(await actors({ article: 'old' })).toEqual([
        ['old', 'Mira Voss', 1, 1],
        ['old', 'Ilse Mirador', 1, 1],
      ]);
      expect(await actors({ names: ['Voss'] })).toEqual([]);
      expect(await actors({ names: [] })).toEqual([]);
      expect(await actors({ article: '%' })).toEqual([]);
    });

    test('are named once each, most quoted first, with all aliases and with the newest role first', async () => {
      const nobody = { kind: 'person', aliases: [], roles: [], held: [], mentioned: 1, home: null };
      expect(await store().actorNames('anyone')).toEqual([
        {
          ...nobody,
          person: 'person mira voss',
          name: 'Mira Voss',
          aliases: ['Voss', 'M. Voss'],
          roles: ['President', 'Minister'],
          held: [
            { text: 'President', date: '2031-03-05' },
            { text: 'Minister', date: '2031-01-01' },
          ],
          quoted: 3,
          mentioned: 3,
        },
        { ...nobody, person: 'person oren tabask', name: 'Oren Tabask', quoted: 1 },
        { ...nobody, person: 'person ilse mirador', name: 'Ilse Mirador', quoted: 1 },
      ]);
    });

    test('are counted once per name', async () => {
      expect(await store().counts('anyone')).toMatchObject({ articles: 2, quotes: 5, actors: 3 });
    });
  });
}
