/** No method of a store shows one workspace what another has given it. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../src/core/records.ts';
import { fixture } from './fixtures.ts';
import type { Opened } from './suite.ts';

/** The same text, given by two workspaces, and one that everybody sees. */
function given(id: string, workspace: Workspace | null) {
  return fixture({
    id,
    workspace,
    title: 'Harbour',
    url: `https://news.example/${workspace ?? 'all'}`,
    outlet: 'Tessaly Post',
    publishedAt: '2031-03-01',
    sayings: [{ speaker: `Speaker ${workspace ?? 'of all'}`, words: 'The harbour opens', to: 'reporters' }],
  });
}

const workspaces = ['north', 'south'];
const page = { limit: 10, offset: 0 };

export function scopeTests({ store }: Opened): void {
  describe.each(workspaces)('workspace %s', (workspace) => {
    const other = workspace === 'north' ? 'south' : 'north';
    const own = ['Speaker of all', `Speaker ${workspace}`];

    beforeEach(async () => {
      for (const owner of [null, ...workspaces]) {
        const { article, summary } = given(`of-${owner ?? 'all'}`, owner);
        expect(await store().addArticle(article, summary)).toEqual({ added: true });
        await store().addFeed(owner ?? 'elsewhere', {
          url: `https://${owner ?? 'elsewhere'}.example/`,
          addedAt: '2031-01-01T00:00:00Z',
        });
      }
    });

    test('sees its own article and that of all, by id and by address', async () => {
      expect(await store().article(workspace, `of-${workspace}`)).toEqual(
        given(`of-${workspace}`, workspace),
      );
      expect(await store().article(workspace, 'of-all')).toEqual(given('of-all', null));
      expect(await store().article(workspace, `of-${other}`)).toBeNull();
      expect(await store().articleByUrl(workspace, `https://news.example/${workspace}`)).toBe(
        `of-${workspace}`,
      );
      expect(await store().articleByUrl(workspace, 'https://news.example/all')).toBe('of-all');
      expect(await store().articleByUrl(workspace, `https://news.example/${other}`)).toBeNull();
    });

    test.each([{}, { about: 'harbour' }, { outlet: 'Tessaly Post' }, { since: '2031-01-01' }])(
      'lists its own articles and quotes and those of all for %o',
      async (filter) => {
        const { total, articles } = await store().articles({ workspace, ...filter, ...page });
        expect(total).toBe(2);
        expect(articles.map(({ id }) => id).sort()).toEqual([`of-${workspace}`, 'of-all'].sort());
        const quotes = await store().quotes({ workspace, ...filter, ...page });
        expect(quotes.total).toBe(2);
        expect(quotes.quotes.map(({ speaker }) => speaker?.name).sort()).toEqual([...own].sort());
      },
    );

    test('finds no quote of the other by speaker or addressee', async () => {
      const speakers = workspaces.map((name) => `Speaker ${name}`);
      const { total, quotes } = await store().quotes({ workspace, speakers, ...page });
      expect([total, quotes.map(({ article }) => article.id)]).toEqual([1, [`of-${workspace}`]]);
      expect((await store().quotes({ workspace, to: 'reporters', ...page })).total).toBe(2);
    });

    test('finds no actor of the other', async () => {
      const names = async (query: object) =>
        (await store().actors({ workspace, ...query })).map(({ actor }) => actor.name).sort();
      expect(await names({})).toEqual([...own].sort());
      expect(await names({ names: [`Speaker ${other}`] })).toEqual([]);
      expect(await names({ article: `of-${other}` })).toEqual([]);
      expect((await store().actorNames(workspace)).map(({ name }) => name).sort()).toEqual([...own].sort());
    });

    test('has its own feeds and counts', async () => {
      expect((await store().feeds(workspace, '2031-02-01T00:00:00Z')).map(({ url }) => url)).toEqual([
        `https://${workspace}.example/`,
      ]);
      expect(await store().counts(workspace)).toEqual({ articles: 2, quotes: 2, actors: 2, feeds: 1 });
      expect(await store().counts('third')).toEqual({ articles: 1, quotes: 1, actors: 1, feeds: 0 });
    });
  });
}
