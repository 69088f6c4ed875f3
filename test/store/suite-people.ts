/** Who is who across articles: people by key, what they are called by words, for those who may see it, and corrections. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { NameQuery } from '../../src/store/store.ts';
import { at, entry, followed, later, newArticle, poll, settleOne, url } from './feeds.ts';
import { fixture, type Draft } from './fixtures.ts';
import { hostileTexts } from './hostile.ts';
import type { Opened } from './suite.ts';

const page = { limit: 10, offset: 0 };

export function peopleTests({ store }: Opened): void {
  const keep = async (draft: Draft): Promise<void> => {
    const { article, summary } = fixture(draft);
    await store().addArticle(article, summary);
  };
  const says = (id: string, speaker: string, role?: string, more: Partial<Draft> = {}): Promise<void> =>
    keep({
      id,
      sayings: [{ speaker, words: `Words of ${id}`, ...(role === undefined ? {} : { role }) }],
      ...more,
    });
  const persons = async (workspace = 'anyone', query: NameQuery = {}): Promise<string[]> =>
    (await store().actorNames(workspace, query)).map(({ person }) => person);
  const quotesOf = async (person: string, workspace = 'anyone'): Promise<string[]> => {
    const { total, quotes } = await store().quotes({ workspace, persons: [person], ...page });
    expect(total).toBe(quotes.length);
    return quotes.map(({ article }) => article.id);
  };

  describe('people', () => {
    test('of one name are told apart by roles that have nothing in common', async () => {
      await says('a', 'Jane Roe', 'Finance Minister');
      await says('b', 'Jane Roe', 'goalkeeper');
      await says('c', 'JANE ROE', 'striker');
      await says('d', 'Jane Roe');
      expect((await persons()).sort()).toEqual(['person jane roe', 'person jane roe #2']);
      expect((await quotesOf('person jane roe')).sort()).toEqual(['a', 'd']);
      expect((await quotesOf('person jane roe #2')).sort()).toEqual(['b', 'c']);
      const appearances = await store().actors({ workspace: 'anyone', persons: ['person jane roe #2'] });
      expect(appearances.map(({ article }) => article.id).sort()).toEqual(['b', 'c']);
    });

    test('stay who they are when an article is read again', async () => {
      await says('a', 'Jane Roe', 'Finance Minister');
      await says('b', 'Jane Roe', 'goalkeeper');
      const before = await store().actorNames('anyone');
      for (const [id, role] of [
        ['a', 'Finance Minister'],
        ['b', 'goalkeeper'],
        ['a', 'Finance Minister'],
      ]) {
        const sayings = [{ speaker: 'Jane Roe', words: `Words of ${id ?? ''}`, role: role ?? '' }];
        await store().replaceSummary(id ?? '', fixture({ id: id ?? '', sayings }).summary);
      }
      expect(await store().actorNames('anyone')).toEqual(before);
    });

    test('lose what only an earlier reading said of them', async () => {
      const day = (id: string, role: string, publishedAt: string): Draft => ({
        ...{ id, publishedAt },
        sayings: [{ speaker: 'Mira Voss', words: 'Words', role, aliases: [`${role} Voss`] }],
      });
      await keep(day('old', 'President', '2031-01-01'));
      await keep(day('new', 'President', '2031-03-01'));
      await keep(day('other', 'Envoy', '2031-02-01'));
      const again = fixture({
        ...day('new', 'President', '2031-03-01'),
        sayings: [{ speaker: 'Mira Voss', words: 'W' }],
      });
      await store().replaceSummary('new', again.summary);
      await store().replaceSummary('other', fixture({ id: 'other', publishedAt: '2031-02-01' }).summary);
      expect(await store().actorNames('anyone')).toMatchObject([
        {
          aliases: ['President Voss'],
          held: [{ text: 'President', date: '2031-01-01' }],
          quoted: 2,
          mentioned: 2,
        },
      ]);
      expect(await persons('anyone', { words: 'envoy' })).toEqual([]);
      await store().replaceSummary('new', fixture({ id: 'new' }).summary);
      await store().replaceSummary('old', fixture({ id: 'old' }).summary);
      expect(await store().actorNames('anyone')).toEqual([]);
      expect(await store().nameCounts('anyone')).toEqual({ named: 0, unnamed: 0 });
    });

    test('are nobody without a name', async () => {
      const { article, summary } = fixture({
        id: 'a',
        sayings: [{ speaker: 'senior official', words: 'Yes' }],
      });
      const actors = summary.actors.map((actor) => ({ ...actor, kind: 'unnamed' as const }));
      await store().addArticle(article, { ...summary, actors });
      expect(await store().actors({ workspace: 'anyone' })).toMatchObject([{ person: null }]);
      expect(await store().actorNames('anyone', { words: 'official' })).toMatchObject([
        { name: 'senior official', kind: 'unnamed' },
      ]);
      expect(await store().actorNames('anyone', { named: true })).toEqual([]);
      expect(await store().nameCounts('anyone')).toEqual({ named: 0, unnamed: 1 });
    });
  });

  describe('names', () => {
    beforeEach(async () => {
      await says('a', 'Abbas Araghchi', 'Velmoran Foreign Minister');
      await says('b', 'José Peña', 'trade adviser');
      await says('c', 'Ana Silva');
      await says('d', 'Ana Silva');
      await says('e', 'Silva');
    });

    test.each<[NameQuery, string[]]>([
      [{ words: 'araghchi' }, ['person abbas araghchi']],
      [{ words: 'ARAGHCHÍ' }, ['person abbas araghchi']],
      [{ words: 'Araqchi' }, ['person abbas araghchi']],
      [{ words: 'arag' }, ['person abbas araghchi']],
      [{ words: 'araghcci' }, ['person abbas araghchi']],
      [{ words: 'foreign minister of Velmora' }, ['person abbas araghchi']],
      [{ words: 'ministers' }, ['person abbas araghchi']],
      [{ words: 'pena' }, ['person jose pena']],
      [{ words: 'silva' }, ['person ana silva', 'person silva']],
      [{ words: 'ana', way: 'whole' }, ['person ana silva']],
      [{ words: 'an', way: 'whole' }, []],
      [{ words: 'an', way: 'typing' }, ['person ana silva']],
      [{ words: 'minister', way: 'typing' }, []],
      [{ words: 'silva', limit: 1 }, ['person ana silva']],
      [{ words: 'silva', limit: 1, offset: 1 }, ['person silva']],
      [{ words: '' }, []],
      [{ words: '!? "' }, []],
      [{ words: 'xyzzy' }, []],
      [{ limit: 2, offset: 1 }, ['person abbas araghchi', 'person jose pena']],
      [{ persons: ['person silva', 'person nobody'] }, ['person silva']],
      [{ persons: [] }, []],
    ])('for %o', async (query, expected) => {
      const found = await persons('anyone', query);
      expect([...found].sort()).toEqual([...expected].sort());
      if (query.words === 'silva') expect(found).toEqual(expected);
    });

    test('are found whatever is typed, and whatever they are', async () => {
      for (const [index, { text }] of hostileTexts.entries()) {
        const found = await persons('anyone', { words: text });
        expect(found.every((person) => person.startsWith('person '))).toBe(true);
        expect(await persons('anyone', { words: text, way: 'typing' })).toEqual(expect.any(Array));
        const { article, summary } = fixture({
          id: `h${index}`,
          sayings: [{ speaker: 'Ada Low', words: 'x' }],
        });
        const actors = summary.actors.map((actor) => ({
          ...actor,
          name: text,
          aliases: [text, '__proto__'],
        }));
        expect(await store().addArticle(article, { ...summary, actors })).toEqual({ added: true });
      }
      const { named } = await store().nameCounts('anyone');
      expect(await persons('anyone', { limit: 1000 })).toHaveLength(named);
    });

    test('of a hundred people with one surname are bounded, and the one that is typed comes', async () => {
      for (let number = 0; number < 100; number++) {
        await says(
          `s${number}`,
          `Given${'abcdefghij'[number % 10] ?? ''}${'klmnopqrst'[Math.floor(number / 10)] ?? ''} Orsk`,
        );
      }
      expect(await persons('anyone', { words: 'orsk', limit: 30 })).toHaveLength(30);
      expect((await persons('anyone', { words: 'givenct orsk', limit: 1 }))[0]).toBe('person givenct orsk');
    });
  });

  describe('names seen', () => {
    const named = async (workspace: string): Promise<[string, number][]> =>
      (await store().actorNames(workspace)).map(({ name, quoted }) => [name, quoted]);

    test('are those of all and of one’s own, and evidence of others decides nothing', async () => {
      await says('a', 'Jane Roe', 'goalkeeper', { workspace: 'north' });
      await says('b', 'Jane Roe', 'Finance Minister', { workspace: 'south' });
      await says('c', 'Jane Roe', 'Finance Minister');
      expect(await named('third')).toEqual([['Jane Roe', 1]]);
      expect(await named('south')).toEqual([['Jane Roe', 2]]);
      expect((await store().actorNames('third'))[0]?.held).toHaveLength(1);
      for (const words of ['goalkeeper', 'goal', 'goalkeepers']) {
        expect(await persons('south', { words })).toEqual([]);
        expect(await persons('north', { words })).toEqual(['person jane roe']);
      }
    });

    test('of a feed are seen by its followers, and once when two feeds bring them', async () => {
      const sayings = [{ speaker: 'Mira Voss', words: 'We open' }];
      const other = 'https://other.example/';
      await followed(store(), 'harbour', [entry('one')]);
      await settleOne(store(), newArticle({ id: 'one', url: 'https://feed.example/one', sayings }));
      expect([await named('harbour'), await named('island')]).toEqual([[['Mira Voss', 1]], []]);
      await store().addFeed('island', { url: other, addedAt: at });
      await store().addFeed('harbour', { url: other, addedAt: at });
      const feed = await store().polledFeed(other);
      await store().keepPoll(feed?.key ?? 0, poll([entry('one')]));
      const outlet = { outlet: null, url: other, isOpen: true };
      await settleOne(store(), { kind: 'same', article: 'one', outlet });
      expect([await named('harbour'), await named('island'), await named('third')]).toEqual([
        [['Mira Voss', 1]],
        [['Mira Voss', 1]],
        [],
      ]);
      expect(await store().nameCounts('harbour')).toEqual({ named: 1, unnamed: 0 });
      expect(await store().nameCounts('third')).toEqual({ named: 0, unnamed: 0 });
      expect(await persons('third', { words: 'voss' })).toEqual([]);
      expect(await persons('third', { persons: ['person mira voss'] })).toEqual([]);
    });

    test.each(['paused', 'removed'] as const)('of a %s feed are as they were then', async (state) => {
      const saying = (role: string) => [
        { speaker: 'Mira Voss', words: 'We open', role, aliases: [`${role} Voss`] },
      ];
      const key = await followed(store(), 'harbour', [entry('one')]);
      await store().addFeed('island', { url, addedAt: at });
      await settleOne(store(), newArticle({ id: 'one', sayings: saying('Envoy') }));
      await store().setFollowing('harbour', url, state, at);
      await store().keepPoll(key, poll([entry('two')], { at: later }));
      const sayings = [...saying('Mayor'), { speaker: 'Oren Tabask', words: 'New' }];
      await settleOne(store(), newArticle({ id: 'two', sayings }));
      expect(await store().actorNames('harbour')).toMatchObject([
        { name: 'Mira Voss', roles: ['Envoy'], aliases: ['Envoy Voss'], quoted: 1, mentioned: 1 },
      ]);
      expect(await store().nameCounts('harbour')).toEqual({ named: 1, unnamed: 0 });
      expect(await named('island')).toEqual([
        ['Mira Voss', 2],
        ['Oren Tabask', 1],
      ]);
      await store().addFeed('harbour', { url, addedAt: later });
      expect(await named('harbour')).toEqual(await named('island'));
    });

    test('of an article that has changed are those of its new text', async () => {
      const key = await followed(store(), 'harbour', [entry('one')]);
      const first = newArticle({ id: 'one', sayings: [{ speaker: 'Mira Voss', words: 'We open' }] });
      await settleOne(store(), first);
      await store().keepPoll(key, poll([entry('one', { text: 'Changed' })], { at: later }));
      const second = newArticle({ id: 'one', sayings: [{ speaker: 'Oren Tabask', words: 'We close' }] });
      const changed = { article: second.article, summary: second.summary, bands: [], changes: [], at: later };
      await settleOne(store(), { kind: 'changed', ...changed });
      expect(await named('harbour')).toEqual([['Oren Tabask', 1]]);
      expect(await persons('harbour', { words: 'voss' })).toEqual([]);
    });
  });

  describe('corrections', () => {
    test('are those of one workspace, can be taken back, and bring whom they concern', async () => {
      await says('a', 'Ada Roe');
      await says('b', 'A. Norn');
      await says('c', 'Private Roe', undefined, { workspace: 'north' });
      const put = { person: 'person a norn', home: 'person ada roe' };
      await store().correctPeople(
        'north',
        [put, { person: 'person private roe', home: 'person ada roe' }],
        at,
      );
      const homes = async (workspace: string, words: string): Promise<unknown> =>
        (await store().actorNames(workspace, { words })).map(({ person, home }) => [person, home]).sort();
      expect(await homes('north', 'norn')).toEqual([
        ['person a norn', 'person ada roe'],
        ['person ada roe', null],
        ['person private roe', 'person ada roe'],
      ]);
      expect(await homes('south', 'norn')).toEqual([['person a norn', null]]);
      expect(await homes('south', 'roe')).toEqual([['person ada roe', null]]);
      await store().correctPeople('south', [{ person: 'person ada roe', home: 'person private roe' }], at);
      expect(await homes('south', 'roe')).toEqual([['person ada roe', 'person private roe']]);
      await store().correctPeople('north', [{ ...put, home: null }], later);
      expect(await homes('north', 'norn')).toEqual([['person a norn', null]]);
    });
  });
}
