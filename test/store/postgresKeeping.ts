/** What only PostgreSQL could do otherwise: limits of its words and indexes, writers that overlap, a server that goes away. */
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { StoreError, type Store } from '../../src/store/store.ts';
import { at, entry, followed, newArticle, settleOne } from './feeds.ts';
import { fixture, numbered } from './fixtures.ts';
import { sqlitePlace } from './folder.ts';
import type { Server } from './server.ts';

const page = { workspace: 'anyone', limit: 50, offset: 0 };

/** The same numbers for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

export function postgresTests(server: () => Server): void {
  const withStores = async (count: number, use: (...stores: Store[]) => Promise<void>): Promise<void> => {
    const stores = await Promise.all(Array.from({ length: count }, () => openStore(server().url('readout'))));
    try {
      await use(...stores);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
      await server().clear('readout');
    }
  };

  describe('words', () => {
    const words = `ferry ferries harbour harbours open opened opening sanction sanctions sanctioned relational
      national nation generalization happy happiness running runs run élandra elandra tessaly's ship-yard 12 12.5 3rd
      ünïcode İstanbul ǅungla ﬁsh straße skies sky dying die hoping hop controlled rate 東京 日本 naïve`.split(
      /\s+/,
    );

    test('find what they find on SQLite', async () => {
      const place = await sqlitePlace();
      const file = await place.open();
      await withStores(1, async (store) => {
        const next = numbersFrom(4_711);
        const pick = (): string => words[Math.floor(next() * words.length)] ?? '';
        const some = (count: number): string => Array.from({ length: count }, pick).join(' ');
        for (let number = 0; number < 12; number += 1) {
          const { article, summary } = fixture({
            id: `a${number}`,
            title: some(3),
            sayings: [{ words: some(4) }],
            text: some(12),
          });
          for (const each of [store, file]) await each.addArticle(article, summary);
        }
        let found = 0;
        for (const query of [
          ...words.map((about) => ({ about })),
          ...Array.from({ length: 10 }, () => ({ about: some(2) })),
          ...Array.from({ length: 20 }, () => ({ phrases: [some(2)] })),
        ]) {
          const idsOf = async (each: Store): Promise<string[]> => {
            const { articles } = await each.articles({ ...page, order: 'newest', ...query });
            const { quotes } = await each.quotes({ ...page, ...query });
            return [
              ...articles.map(({ id }) => id),
              ...quotes.map(({ article }) => `quote of ${article.id}`),
            ];
          };
          const expected = await idsOf(file);
          found += expected.length;
          expect([query, await idsOf(store)]).toEqual([query, expected]);
        }
        expect(found).toBeGreaterThan(100);
      });
      await file.close();
      await place.remove();
    });

    test('of a megabyte are kept, and what holds too many different ones is found by the first', async () => {
      await withStores(1, async (store) => {
        const many = Array.from({ length: 150_000 }, (_, index) => `w${index.toString(36)}`).join(' ');
        const long = fixture({ id: 'many', text: `Lighthouse ${many} cliffs` });
        const same = fixture({ id: 'same', text: `${'ferry '.repeat(180_000)} lighthouse` });
        const one = fixture({ id: 'one', text: `lighthouse ${'x'.repeat(1_000_000)}` });
        for (const { article, summary } of [long, same, one]) await store.addArticle(article, summary);
        expect((await store.articles({ ...page, about: 'lighthouse' })).total).toBe(3);
        expect((await store.articles({ ...page, about: 'cliffs' })).total).toBe(0);
        expect((await store.article('anyone', 'many'))?.article.text).toBe(long.article.text);
      });
    });
  });

  describe('long and odd texts', () => {
    test('are kept and found by what they are', async () => {
      await withStores(1, async (store) => {
        const next = numbersFrom(99);
        // Nothing that packing would make short.
        const long = Array.from({ length: 6000 }, () => Math.floor(next() * 36).toString(36)).join('');
        const url = `https://tessaly-post.example/${long}`;
        const odd = `nul \0 mark \u{10FFFE}0 \u{10FFFE}`;
        const draft = { id: 'long', title: odd, url, outlet: long, workspace: 'harbour' };
        const { article, summary } = fixture({ ...draft, sayings: [{ speaker: long, words: long }] });
        await store.addArticle(article, summary);
        expect(await store.article('harbour', 'long')).toEqual({ article, summary });
        expect(await store.articleByUrl('harbour', url)).toBe('long');
        expect((await store.quotes({ ...page, workspace: 'harbour', speakers: [long] })).total).toBe(1);
        expect((await store.articles({ ...page, workspace: 'harbour', outlet: long })).total).toBe(1);
        await followed(store, 'north', [entry('one', { url, title: odd })]);
        const brought = newArticle({ id: 'brought', url, outlet: long, title: odd });
        expect(await settleOne(store, brought)).toBe(true);
        expect(await store.outlets('north', 'brought')).toEqual([{ outlet: long, url }]);
        await expect(store.addFeed('north', { url, addedAt: at })).rejects.toThrow(/more than 2,700 bytes/);
      });
    });
  });

  describe('writers that overlap', () => {
    test('give what one after the other would give', async () => {
      const place = await sqlitePlace();
      const file = await place.open();
      const drafts = Array.from({ length: 24 }, (_, index) =>
        fixture({
          id: `a${index}`,
          workspace: [null, 'north', 'south'][index % 3] ?? null,
          sayings: ['Mira Voss', 'Oren Tabask', 'Ilse Mirador', 'Nela Orsk'].map((speaker, place) => ({
            ...{ speaker, role: ['Minister', 'Mayor', 'Judge'][(index + place) % 3] ?? 'Envoy' },
            words: `Words ${index}`,
          })),
        }),
      );
      await withStores(3, async (...stores) => {
        const shared = (index: number): Store => stores[index % stores.length] ?? file;
        for (const { article, summary } of drafts) await file.addArticle(article, summary);
        await Promise.all(
          drafts.map(({ article, summary }, index) => shared(index).addArticle(article, summary)),
        );
        const replace = { ...drafts[0]?.summary, quotes: [], actors: [], version: 2 };
        for (const each of drafts.slice(0, 6)) {
          const other = { ...each.summary, ...replace, id: each.article.id };
          await file.replaceSummary(each.article.id, other);
        }
        await Promise.all(
          drafts
            .slice(0, 6)
            .map(({ article, summary }, index) =>
              shared(index).replaceSummary(article.id, { ...summary, ...replace, id: article.id }),
            ),
        );
        const correction = [{ person: 'person mira voss', home: 'person oren tabask' }];
        await Promise.all(stores.map((store) => store.correctPeople('north', correction, at)));
        await file.correctPeople('north', correction, at);
        for (const workspace of ['north', 'south', 'anyone']) {
          const people = async (store: Store): Promise<unknown> => {
            const names = await store.actorNames(workspace);
            const counted = names.map(({ person, quoted, mentioned, home }) => ({
              person,
              quoted,
              mentioned,
              home,
            }));
            const kept = counted.sort((one, other) => (one.person < other.person ? -1 : 1));
            return [kept, await store.counts(workspace)];
          };
          expect(await people(shared(0))).toEqual(await people(file));
        }
        const feed = { url: 'https://feed.example/', addedAt: at };
        const added = await Promise.all(
          Array.from({ length: 9 }, (_, index) => shared(index).addFeed('north', feed)),
        );
        expect(added.filter((each) => each.added)).toHaveLength(1);
      });
      await file.close();
      await place.remove();
    });
  });

  describe('a server that is started anew', () => {
    test('is said to be away, and used again; what was kept stays, what was not is not there by half', async () => {
      await withStores(1, async (store) => {
        const kept: number[] = [];
        const failures: unknown[] = [];
        let isAgain = false;
        const write = async (): Promise<void> => {
          for (let number = 0; !(isAgain && failures.length > 0 && kept.at(-1) === number - 1); number += 1) {
            const { article, summary } = numbered(number);
            try {
              await store.addArticle(article, summary);
              kept.push(number);
            } catch (error) {
              failures.push(error);
            }
          }
        };
        const writing = write();
        await expect.poll(() => kept.length).toBeGreaterThan(2);
        await server().stop();
        await expect.poll(() => failures.length).toBeGreaterThan(0);
        await server().start();
        isAgain = true;
        await writing;
        for (const failure of failures) {
          expect(failure).toBeInstanceOf(StoreError);
          expect(String(failure)).toContain('cannot be reached; check that PostgreSQL runs there');
        }
        for (const number of kept)
          expect(await store.article('anyone', `article-${number}`)).toEqual(numbered(number));
        const { articles, quotes } = await store.counts('anyone');
        expect(quotes).toBe(articles * 5);
        expect((await store.articles({ ...page, about: 'Velmora' })).total).toBe(articles);
      });
    });
  });
}
