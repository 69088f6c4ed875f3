/** Maps and timelines as they are asked for: what is in them, what they say in words, and what is wrong to ask. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActorMap, Picture, Timeline } from '../../src/pictures/picture.ts';
import { openChat, type Chat } from '../chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat({ sample: true });
});
afterAll(async () => {
  await chat.close();
});

async function picture(line: string): Promise<Picture | undefined> {
  const { reply } = await chat.bot.answer(line, chat.asker);
  const block = reply.blocks.find(({ kind }) => kind === 'picture');
  return block?.kind === 'picture' ? block.picture : undefined;
}

async function map(line: string): Promise<ActorMap> {
  const drawn = await picture(line);
  if (drawn?.kind !== 'actor map') throw new Error('no map');
  return drawn;
}

async function timeline(line: string): Promise<Timeline> {
  const drawn = await picture(line);
  if (drawn?.kind !== 'timeline') throw new Error('no timeline');
  return drawn;
}

const talks = 'article:sample-us-iran-talks';
const dam = 'story:sample-korsk-dam-1-burst';

describe('a map', () => {
  test('has who is in the article, for whom they stand, and what is told of two of them', async () => {
    const { title, articles, days, actors, relations } = await map(`/actors ${talks} map:true`);
    expect({ title, articles, days }).toEqual({
      title: 'US says it is open to a meeting with Iran',
      articles: 1,
      days: { first: '2026-02-02', last: '2026-02-02' },
    });
    const sides = new Map(actors.map(({ name, side }) => [name, side]));
    expect(sides.get('Abbas Araghchi')).toBe('Iran');
    expect(sides.get('Donald Trump')).toBe('United States');
    expect(sides.get('Axios')).toBe('Press');
    const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? '';
    const stated = relations.filter(({ isStated }) => isStated);
    expect(stated.map(({ from, kind, to }) => `${nameOf(from)} ${kind} ${nameOf(to)}`)).toContain(
      'Ali Khamenei accused United States',
    );
    // No name is said to stand beside that of the outlet that reports it.
    const beside = relations.filter(({ isStated }) => !isStated);
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.flatMap(({ from, to }) => [nameOf(from), nameOf(to)])).not.toContain('Axios');
  });

  test('of a story counts what several articles tell, and dates a role that is older', async () => {
    const { articles, actors, relations } = await map(`/actors ${dam} map:true`);
    expect(articles).toBe(5);
    expect(Math.max(...relations.map(({ count }) => count))).toBeGreaterThan(1);
    const roles = new Map(actors.map(({ name, role }) => [name, role]));
    expect(roles.get('Milena Draskova')).toBe('Water Minister');
    expect(roles.get('Viktor Lanz')).toBe('engineer, 29 Jan 2026');
  });

  test('around one actor has those with a line to them alone', async () => {
    const { title, actors, relations } = await map('/actors khamenei map:true');
    expect(title).toBe('Ali Khamenei');
    const self = actors.find(({ name }) => name === 'Ali Khamenei')?.id ?? '';
    for (const { id } of actors)
      expect(id === self || relations.some(({ from, to }) => [from, to].includes(id))).toBe(true);
    expect((await chat.ask('/actors khamenei map:true')).text).toContain(
      'Ali Khamenei accused United States.',
    );
  });

  test('without a place or a name is of the newest articles', async () => {
    expect((await map('/actors map:true')).articles).toBe(6);
  });

  test('says so when no article tells of a relation', async () => {
    const { text } = await chat.ask(
      'title: Two of them\n\nMayor Orla Tan opened the bridge over the river on Monday.\n\nThe road to the harbour was closed by Minister Ivo Denn in the evening, because of the rain.',
    );
    const [, id = ''] = /(article:\S+) map:true/.exec(text) ?? [];
    const { text: told } = await chat.ask(`/actors ${id} map:true`);
    expect(told).toContain('No article says who spoke to whom');
    expect(told).toMatch(/Orla Tan[^]*Ivo Denn/);
  });

  test.each([
    ['/actors article:nowhere map:true', 'no stored article “nowhere”'],
    ['/actors story:nowhere map:true', 'no stored story “nowhere”'],
    ['/actors nobody-at-all map:true', 'Nobody called'],
    ['/actors map:perhaps', 'does not fit map'],
  ])('%s says what is wrong', async (line, words) => {
    const { outcome, text } = await chat.ask(line);
    expect(outcome).toBe('refused');
    expect(text).toContain(words);
  });

  test('shows nothing of what another workspace gave', async () => {
    const text = 'date: 2026-02-03\n\nSpy chief Mara Quill told Captain Ulan Brod that the fleet had sailed.';
    await chat.bot.answer(text, { ...chat.asker, workspace: 'elsewhere' });
    const { text: ours } = await chat.ask('/actors map:true');
    expect(ours).not.toContain('Quill');
    const theirs = await chat.bot.answer('/actors map:true', { ...chat.asker, workspace: 'elsewhere' });
    expect(JSON.stringify(theirs.reply)).toContain('Quill');
  });
});

describe('a timeline', () => {
  test('has words and events by their days, and what is still to come', async () => {
    const { items } = await timeline(`/quotes ${talks} as:timeline`);
    const days = items.map(({ day }) => day ?? '9999');
    expect(days).toEqual(days.toSorted());
    expect(items.length).toBeLessThanOrEqual(12);
    expect(items.filter(({ isFuture }) => isFuture).length).toBeGreaterThan(0);
    const trump = items.find(({ speaker }) => speaker === 'Donald Trump');
    expect(trump).toMatchObject({ day: '2026-01-31', kind: 'direct', side: 'United States' });
    expect(trump?.words).toMatch(/^I hope they negotiate/);
    expect(items.some(({ kind }) => kind === 'indirect')).toBe(true);
  });

  test('of one speaker is what they said', async () => {
    const { title, items, others } = await timeline('/quotes khamenei as:timeline');
    expect(title).toBe('Quotes by Ali Khamenei');
    expect(items.map(({ speaker }) => speaker)).toEqual(['Ali Khamenei', 'Ali Khamenei']);
    expect(others).toBe(0);
  });

  test('of a story hears the first and the last words of whoever says most, and counts the rest', async () => {
    const { items, others } = await timeline(`/quotes ${dam} as:timeline`);
    const said = items.filter(({ speaker }) => speaker === 'Milena Draskova').map(({ day }) => day);
    expect(said[0]).toBe('2026-01-28');
    expect(said.at(-1)).toBe('2026-01-30');
    expect(others).toBeGreaterThan(10);
  });

  test('leaves out words that would say the opposite without what stands before them', async () => {
    const { items } = await timeline('/quotes about:dam as:timeline');
    expect(items.map(({ words }) => words)).toContain('Dams of this age seldom fail without a warning');
    for (const { words } of items) expect(words).not.toMatch(/^known whether/i);
  });

  test('of nothing says so', async () => {
    const { outcome } = await chat.ask('/quotes about:"purple elephants" as:timeline');
    expect(outcome).toBe('refused');
  });
});

test('a brief and a story lead to both', async () => {
  for (const [line, where] of [
    ['/brief iran talks', talks],
    ['/brief korsk dam', dam],
  ] as const) {
    const { text } = await chat.ask(line);
    expect(text).toContain(`/actors ${where} map:true`);
    expect(text).toContain(`/quotes ${where} as:timeline`);
  }
});
