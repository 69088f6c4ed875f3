/** Stories as every store must keep them: assigned by the job, merged, divided, and private where they are. */
import { describe, expect, test } from 'vitest';
import { FOLLOWERS, type Workspace } from '../../src/core/records.ts';
import type { Decision } from '../../src/core/stories/decide.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import type { Store } from '../../src/store/store.ts';
import { fixture } from './fixtures.ts';
import type { Opened } from './suite.ts';

type Given = { id: string; title?: string; text?: string; workspace?: Workspace; day?: number };

/** A profile is kept with every article; two terms are enough to see which. */
const profile = new Map([
  ['harbour', 0.8],
  ['=ship', 0.6],
]);

export function storyTests({ store, another }: Opened): void {
  describe('stories', () => {
    test('articles about one event are in one, with the reason; another event has its own', async () => {
      await tell(store(), ...quake, election);
      const stories = await storiesOf(store(), 'q1', 'q2', 'q3', 'v1');
      expect(stories).toEqual({ q1: 'q1', q2: 'q1', q3: 'q1', v1: 'v1' });
      const story = await store().story('north', 'q1', 10);
      expect(story).toMatchObject({ id: 'q1', total: 3 });
      const [newest, , first] = story?.articles ?? [];
      expect(first).toMatchObject({ id: 'q1', reason: null });
      expect(newest?.reason?.shared.join(' ')).toContain('Velmora');
      expect(['q1', 'q2']).toContain(newest?.reason?.article);
    });

    test('are the same for every store on the data, and told once', async () => {
      await tell(store(), ...quake);
      await createStoryteller(await another()).tellRest(AbortSignal.timeout(60_000));
      expect(await storiesOf(await another(), 'q1', 'q2', 'q3')).toEqual({ q1: 'q1', q2: 'q1', q3: 'q1' });
      expect(await store().storylessArticles(10)).toEqual([]);
      await store().keepStory('q3', profile, { kind: 'new' });
      expect(await storiesOf(store(), 'q3')).toEqual({ q3: 'q1' });
    });

    test('that are one are merged, and both ids lead there, through two merges too', async () => {
      await add(store(), { id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' });
      for (const id of ['a', 'b', 'c']) await store().keepStory(id, profile, { kind: 'new' });
      await store().keepStory('d', profile, join('b', ['c']));
      await store().keepStory('e', profile, join('a', ['b']));
      for (const id of ['a', 'b', 'c']) {
        const story = await store().story('north', id, 10);
        expect(story).toMatchObject({ id: 'a', total: 5 });
      }
      expect(await store().storyMembers(null, ['a'], 2)).toHaveLength(2);
    });

    test('that are two are divided: the old id stays with what stays', async () => {
      await add(store(), { id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' });
      await store().keepStory('a', profile, { kind: 'new' });
      for (const id of ['b', 'c']) await store().keepStory(id, profile, join('a'));
      const reason = { article: 'c', likeness: 0.5, shared: ['harbour'] };
      await store().keepStory('d', profile, { kind: 'join', story: 'a', merged: [], reason });
      await store().divideStory('a', ['c', 'd']);
      expect(await storiesOf(store(), 'a', 'b', 'c', 'd')).toEqual({ a: 'a', b: 'a', c: 'c', d: 'c' });
      const divided = await store().story('north', 'c', 10);
      expect(divided?.articles.map(({ id, reason }) => [id, reason?.article])).toEqual([
        ['d', 'c'],
        ['c', undefined],
      ]);
    });

    test('are divided also where the article that gave the id is the odd one', async () => {
      await add(store(), { id: 'a' }, { id: 'b' }, { id: 'c' });
      await store().keepStory('a', profile, { kind: 'new' });
      for (const id of ['b', 'c']) await store().keepStory(id, profile, join('a'));
      await store().divideStory('a', ['a']);
      expect(await storiesOf(store(), 'a', 'b', 'c')).toEqual({ a: 'a.2', b: 'a', c: 'a' });
      expect(await store().story('north', 'a', 10)).toMatchObject({ id: 'a', total: 2 });
      expect(await store().story('north', 'a.2', 10)).toMatchObject({ id: 'a.2', total: 1 });
    });

    test('give an article to another; one that is left empty leads there, with those merged into it', async () => {
      await add(store(), { id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' });
      for (const id of ['a', 'b']) await store().keepStory(id, profile, { kind: 'new' });
      for (const id of ['c', 'd']) await store().keepStory(id, profile, join('a'));
      await store().moveArticle('a', 'b', null);
      expect(await storiesOf(store(), 'a', 'b', 'c', 'd')).toEqual({ a: 'b', b: 'b', c: 'a', d: 'a' });
      expect(await store().story('north', 'a', 10)).toMatchObject({ id: 'a', total: 2 });
      await store().moveArticle('c', 'b', { article: 'b', likeness: 0.5, shared: ['harbour'] });
      const moved = await store().story('north', 'b', 10);
      const reasonOf = (one: string) => moved?.articles.find(({ id }) => id === one)?.reason;
      expect([reasonOf('c')?.shared, reasonOf('a')]).toEqual([['harbour'], null]);
      await store().moveArticle('d', 'b', null);
      for (const id of ['a', 'b'])
        expect(await store().story('north', id, 10)).toMatchObject({ id: 'b', total: 4 });
    });

    test('forget what is compared of old articles, and keep the articles', async () => {
      await tell(store(), ...quake);
      expect(await store().forgetProfiles(Date.parse('2031-03-04') / 86_400_000, 10)).toBe(2);
      expect((await store().storyMembers(null, ['q1'], 10)).map(({ article }) => article)).toEqual(['q3']);
      expect(await storiesOf(store(), 'q1', 'q3')).toEqual({ q1: 'q1', q3: 'q1' });
    });
  });

  describe('stories of one workspace', () => {
    test('a private article joins a story that all see, for its workspace alone', async () => {
      await tell(store(), ...quake.slice(0, 2), { ...quake[2], id: 'p', workspace: 'south' });
      expect(await storiesOf(store(), 'p')).toEqual({});
      expect(await store().story('north', 'q1', 10)).toMatchObject({ total: 2 });
      expect(await store().story('south', 'q1', 10)).toMatchObject({ total: 3 });
      expect(await store().storiesOf('south', ['p'])).toEqual(new Map([['p', 'q1']]));
      expect((await store().storyMembers(null, ['q1'], 10)).map(({ article }) => article)).not.toContain('p');
    });

    test('a private article is no reason for others to join, and its story is nobody else’s', async () => {
      await tell(store(), { ...quake[0], id: 'p', workspace: 'south' }, ...quake.slice(1));
      expect(await storiesOf(store(), 'p', 'q2', 'q3')).toEqual({ q2: 'q2', q3: 'q2' });
      expect(await store().story('north', 'p', 10)).toBeNull();
      const shown = await store().story('north', 'q2', 10);
      expect(JSON.stringify(shown)).not.toContain('"p"');
      await tell(store(), { ...quake[1], id: 'o', workspace: 'west' });
      expect(await store().storiesOf('west', ['o', 'p'])).toEqual(new Map([['o', 'q2']]));
    });

    test('private articles of two workspaces never meet', async () => {
      const [first, second] = quake;
      await tell(
        store(),
        { ...first, id: 's', workspace: 'south' },
        { ...second, id: 'w', workspace: 'west' },
      );
      expect(await store().storiesOf('south', ['s', 'w'])).toEqual(new Map([['s', 's']]));
      expect(await store().storiesOf('west', ['s', 'w'])).toEqual(new Map([['w', 'w']]));
      const counted = await store().termCounts({
        ...{ workspace: 'west', terms: ['velmora'], days: { first: 0, last: 40_000 }, atMost: 9 },
      });
      expect(counted.holding.get('velmora')).toBe(1);
    });

    test('a private article merges no stories, however like both it is', async () => {
      await add(store(), quake[0], { ...quake[0], id: 'twin' });
      for (const id of ['q1', 'twin']) await tellAs(store(), id);
      await tell(store(), { ...quake[0], id: 'p', workspace: 'south' });
      expect(await storiesOf(store(), 'q1', 'twin')).toEqual({ q1: 'q1', twin: 'twin' });
      expect(await store().storiesOf('south', ['p'])).toEqual(new Map([['p', expect.any(String)]]));
      await tell(store(), { ...quake[0], id: 'open' });
      expect(new Set(Object.values(await storiesOf(store(), 'q1', 'twin', 'open'))).size).toBe(1);
    });

    test('a private article divides no story, and moves with none', async () => {
      await tell(store(), ...quake.slice(0, 2));
      const before = await storiesOf(store(), 'q1', 'q2');
      const others = [1, 2, 3].map((number) => ({ ...election, id: `p${number}`, workspace: 'south' }));
      await add(store(), ...others);
      for (const { id } of others) await store().keepStory(id, profile, join('q1'));
      await tell(store(), { ...election, id: 'p4', workspace: 'south' });
      expect(await storiesOf(store(), 'q1', 'q2')).toEqual(before);
      await tell(store(), quake[2]);
      expect(await storiesOf(store(), 'q1', 'q2', 'q3')).toEqual({ q1: 'q1', q2: 'q1', q3: 'q1' });
    });

    test('what feeds bring is compared like what all see, and seen by followers alone', async () => {
      await tell(store(), quake[0], { ...quake[1], workspace: FOLLOWERS });
      expect(await storiesOf(store(), 'q1', 'q2')).toEqual({ q1: 'q1' });
      expect(await store().story('north', 'q1', 10)).toMatchObject({ total: 1 });
      expect((await store().storyMembers(null, ['q1'], 10)).map(({ article }) => article).sort()).toEqual([
        'q1',
        'q2',
      ]);
    });
  });
}

function join(story: string, merged: string[] = []): Decision {
  return { kind: 'join', story, merged, reason: { article: story, likeness: 0.5, shared: ['harbour'] } };
}

async function add(store: Store, ...articles: Given[]): Promise<void> {
  for (const { id, title = id, text = `Of ${id}.`, workspace = null, day = 2 } of articles) {
    const publishedAt = `2031-03-0${day}T08:00:00Z`;
    const { article, summary } = fixture({ id, title, text: `${text} (${id})`, workspace, publishedAt });
    expect(await store.addArticle(article, summary)).toEqual({ added: true });
  }
}

/** As they come in, one after another. */
async function tell(store: Store, ...articles: Given[]): Promise<void> {
  const storyteller = createStoryteller(store);
  for (const article of articles) {
    await add(store, article);
    await storyteller.tell(article.id);
  }
}

/** In a story of its own, compared by what it is really about. */
async function tellAs(store: Store, id: string): Promise<void> {
  const { traitsOf } = await import('../../src/core/stories/traits.ts');
  const { profileOf } = await import('../../src/core/stories/likeness.ts');
  const found = await store.storylessArticle(id);
  const own = profileOf(traitsOf(found?.article ?? { title: null, text: '' }), {
    articles: 0,
    holding: new Map(),
  });
  await store.keepStory(id, own, { kind: 'new' });
}

async function storiesOf(store: Store, ...ids: string[]): Promise<Record<string, string>> {
  return Object.fromEntries(await store.storiesOf('north', ids));
}

const quake = [
  {
    id: 'q1',
    day: 2,
    title: 'Earthquake shakes Velmora',
    text: 'A magnitude 6.1 earthquake struck Velmora on Sunday. Rescuers led by Mira Voss searched the rubble of the Tabask hotel.',
  },
  {
    id: 'q2',
    day: 3,
    title: 'Velmora quake: survivors found in Tabask hotel',
    text: 'Rescuers in Velmora pulled two guests from the rubble of the Tabask hotel, Mira Voss said, a day after the earthquake.',
  },
  {
    id: 'q3',
    day: 4,
    title: 'Aftershock stops search in Velmora',
    text: 'An aftershock halted the search of the Tabask hotel in Velmora. "We go on tonight," Mira Voss told reporters near the rubble.',
  },
] as const;

const election = {
  id: 'v1',
  day: 4,
  title: 'Orrin votes for a new parliament',
  text: 'Voters in Orrin queued at polling stations on Tuesday. Candidate Pavel Dunn promised lower taxes at his last rally.',
};
