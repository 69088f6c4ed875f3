/** `/actors` and who is who, asked through the bot: spellings, namesakes, corrections, and whose they are. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredArticle } from '../../src/core/records.ts';
import type { Decision } from '../../src/core/stories/decide.ts';
import { openChat, type Chat } from '../chat.ts';
import { at, entry, followed, newArticle, settleOne } from '../store/feeds.ts';
import { fixture, type Draft } from '../store/fixtures.ts';

let chat: Chat;
beforeEach(async () => {
  chat = await openChat();
});
afterEach(() => chat.close());

const said = async (line: string): Promise<string> => (await chat.ask(line)).text.replace(/\s+/g, ' ');
const saidIn = async (workspace: string, line: string): Promise<string> =>
  JSON.stringify((await chat.bot.answer(line, { ...chat.asker, workspace })).reply);

async function keep(draft: Draft, workspace: StoredArticle['workspace'] = null): Promise<void> {
  const { article, summary } = fixture({ ...draft, workspace });
  await chat.store.addArticle(article, summary);
}

let number = 0;
function says(speaker: string, role?: string, more: Partial<Draft> = {}): Promise<void> {
  number++;
  const sayings = [{ speaker, words: `Words ${number}`, ...(role === undefined ? {} : { role }) }];
  return keep({ id: `a${number}`, publishedAt: '2026-02-01', sayings, ...more }, more.workspace ?? null);
}

/** The way on with this label, as a line to ask. */
function way(text: string, label: string): string {
  const [, line = ''] = new RegExp(`→ (/\\w+ (?:(?!→).)*?) ${label}(?= →|$)`).exec(text) ?? [];
  return line;
}

describe('one actor', () => {
  test('has roles with their dates, counts over all articles, last words and company', async () => {
    await says('Mira Voss', 'Interior Minister', { publishedAt: '2026-01-05' });
    const sayings = [
      { speaker: 'Mira Voss', words: 'We stay', role: 'Foreign Minister' },
      { speaker: 'Oren Tabask', words: 'They go' },
    ];
    await keep({ id: 'new', title: 'Harbour', publishedAt: '2026-02-02', sayings });
    await says('Voss', undefined, { publishedAt: '2026-01-20' });
    const page = await said('/actors voss');
    expect(page).toMatch(/^Mira Voss person · quoted 3 · mentioned 3/);
    expect(page).toContain(
      'Role Foreign Minister, as of 2 Feb 2026 Interior Minister, as of 5 Jan 2026 Other names Voss Mentioned with Oren Tabask',
    );
    expect(page).toContain('"We stay"');
    expect(await said('/quotes voss')).toMatch(/^Quotes by Mira Voss 3 quotes/);
    expect(await said('/actors')).toMatch(
      /Mira Voss — Foreign Minister, as of 2 Feb 2026 · quoted 3 · mentioned 3/,
    );
  });

  test('is found in another spelling, and one when the role says so', async () => {
    await says('Abbas Araghchi', 'Velmoran Foreign Minister');
    await says('Abbas Araqchi', 'Foreign Minister');
    await says('Vera Zelensky');
    for (const name of ['araqchi', 'Araghchi', 'Abbas Araqchi', 'ARÁGHCHI', 'abas aragchi']) {
      expect(await said(`/quotes ${name}`)).toMatch(/^Quotes by Abbas Araghchi 2 quotes/);
    }
    expect(await said('/quotes zelenskiy')).toMatch(/^Quotes by Vera Zelensky 1 quote/);
  });

  test('of two with the same name is asked for, and each has a way to be meant', async () => {
    await says('Jane Roe', 'Finance Minister');
    await says('Jane Roe', 'goalkeeper');
    await says('Jane Roe', 'striker');
    const asked = await said('/quotes jane roe');
    expect(asked).toContain('“jane roe” fits several. Whom do you mean?');
    expect(await said(way(asked, 'Jane Roe, Finance Minister'))).toMatch(/^Quotes by Jane Roe #1 1 quote/);
    expect(await said('/quotes "Jane Roe #2"')).toMatch(/^Quotes by Jane Roe #2 2 quotes/);
    expect(await said('/actors goalkeeper jane roe')).toMatch(/^Jane Roe #2 person · quoted 2/);
    const { candidates } = await chat.bot.complete('/quotes roe', chat.asker);
    expect(candidates).toEqual(['Jane Roe #2', 'Jane Roe #1']);
  });

  test('who matches nothing is answered with the nearest names', async () => {
    await says('Ali Khamen');
    await says('Mira Voss');
    expect(await said('/actors kamenov')).toMatch(/Nobody called “kamenov”.* The nearest names: Ali Khamen/);
  });
});

describe('a long list', () => {
  test('has every name on one page, and the names of one actor on one line', async () => {
    const letters = 'abcdefghijklmnopqrst'.split('');
    const sayings = letters.flatMap((one) =>
      letters
        .slice(0, 12)
        .map((other) => ({ speaker: `Given Orsk${one}${other}`, words: `Yes ${one}${other}` })),
    );
    await keep({ id: 'many', sayings });
    await says('Orskaa');
    const seen: string[] = [];
    for (let page = 1, line = '/actors'; line !== ''; page++) {
      const text = await said(line);
      seen.push(...[...text.matchAll(/• (\S+ \S+) · quoted/g)].map(([, name = '']) => name));
      line = way(text, 'Next page');
      expect(page).toBeLessThan(20);
    }
    expect(seen).toHaveLength(240);
    expect(new Set(seen).size).toBe(240);
    expect(await said('/actors')).toMatch(/^Who is involved 241 names • Given Orskaa · quoted 2/);
    expect(await said('/actors page:99')).toContain('The list ends before that page.');
    await said('/actors merge:"Given Orsktl" into:"Given Orskaa"');
    const pages = await Promise.all(
      Array.from({ length: 13 }, (_, index) => said(`/actors page:${index + 1}`)),
    );
    expect(pages.filter((page) => page.includes('• Given Orskaa '))).toHaveLength(1);
    expect(pages.filter((page) => page.includes('Orsktl'))).toEqual([]);
  });
});

describe('corrections', () => {
  beforeEach(async () => {
    await says('Ada Roe', 'Mayor of Velmora');
    await says('Bea Norn', 'adviser');
  });

  test('merge says what it did, holds in every answer and for later articles, and is undone by its way back', async () => {
    const done = await said('/actors merge:"Bea Norn" into:"Ada Roe"');
    expect(done).toContain('Bea Norn (adviser) is Ada Roe (Mayor of Velmora) here from now on');
    await says('Bea Norn');
    await says('Norn');
    expect(await said('/quotes norn')).toMatch(/^Quotes by Ada Roe 4 quotes/);
    expect(await said('/quotes ada roe')).toMatch(/^Quotes by Ada Roe 4 quotes/);
    expect(await said('/actors')).toMatch(/^Who is involved 1 actor /);
    expect(await said('/actors roe')).toContain('Other names Bea Norn · Norn');
    expect((await chat.bot.complete('/quotes ', chat.asker)).candidates).toContain('Ada Roe');
    expect((await chat.bot.complete('/quotes no', chat.asker)).candidates).toEqual([]);
    expect(await saidIn('there', '/actors')).toContain('Bea Norn');
    const undone = await said(way(done, 'Undo'));
    expect(undone).toContain('Ada Roe (Mayor of Velmora) and Bea Norn (adviser) are kept apart');
    expect(await said('/quotes norn')).toMatch(/^Quotes by Bea Norn 3 quotes/);
  });

  test('split keeps a surname apart, and is undone by its way back', async () => {
    await says('Roe');
    expect(await said('/quotes roe')).toMatch(/^Quotes by Ada Roe 2 quotes/);
    const done = await said('/actors split "Roe"');
    expect(done).toContain('Ada Roe (Mayor of Velmora) and Roe are kept apart here from now on');
    expect(await said('/quotes ada roe')).toMatch(/^Quotes by Ada Roe 1 quote/);
    expect(await said('/quotes roe')).toMatch(/^Quotes by Roe 1 quote/);
    await said(way(done, 'Undo'));
    expect(await said('/quotes roe')).toMatch(/^Quotes by Ada Roe 2 quotes/);
  });

  test('take words as people say them', async () => {
    expect(await said('/actors merge Bea Norn into "Ada Roe"')).toContain('is Ada Roe');
    expect(await said('/actors split bea norn')).toContain('are kept apart');
    expect(await said('/actors roe')).toMatch(/^Ada Roe person/);
  });

  test.each([
    ['/actors merge:"Bea Norn"', 'Give both names: /actors merge:'],
    ['/actors into:"Bea Norn"', 'Give both names'],
    ['/actors merge:"Ada Roe" into:roe', 'Ada Roe and Ada Roe are one already.'],
    ['/actors merge:zzz into:roe', 'Nobody called “zzz” is in the stored articles.'],
    ['/actors split:"Ada Roe"', 'Ada Roe has no other name here that could be kept apart.'],
    ['/actors split:zzz', 'Nobody called “zzz”'],
    ['/actors split "Ada Roe" article:a1', 'corrected for all articles, by names, not for one article.'],
    ['/actors merge:"Bea Norn" into:"Ada Roe" story:a1', 'not for one story.'],
    ['/actors roe story:a1', 'Ask for one actor, or for those of one story, not for both.'],
  ])('%s is refused in words', async (line, message) => {
    const { outcome, text } = await chat.ask(line);
    expect(outcome).toBe('refused');
    expect(text.replace(/\s+/g, ' ')).toContain(message);
    expect(chat.logged).toEqual([]);
  });

  test('a choice for one of the two leads on to the same correction', async () => {
    await says('Cara Norn');
    const asked = await said('/actors merge:norn into:"Ada Roe"');
    expect(asked).toContain('“norn” fits several');
    expect(await said(way(asked, 'Cara Norn'))).toContain('Cara Norn is Ada Roe');
  });
});

describe('the page of a story', () => {
  /** Articles of one story, each with what its speakers say. */
  async function story(...articles: Draft['sayings'][]): Promise<void> {
    for (const [index, sayings] of articles.entries()) {
      const id = `s${index}`;
      const publishedAt = `2026-02-0${index + 1}`;
      await keep({ id, title: `Part ${index}`, publishedAt, ...(sayings !== undefined && { sayings }) });
      const reason = { article: 's0', likeness: 1, shared: ['harbour'] };
      const join: Decision = { kind: 'join', story: 's0', merged: [], reason };
      await chat.store.keepStory(id, new Map([['harbour', 1]]), index === 0 ? { kind: 'new' } : join);
    }
  }
  const who = async (): Promise<string> =>
    / Who (?!said)(.*?) → /.exec(await said('/brief story:s0'))?.[1] ?? '';

  test('takes whom the workspace put together for one, by the chosen name', async () => {
    await says('Ada Roe', 'Mayor of Velmora');
    const [yes, no] = ['There will be an inquiry', 'There will be no inquiry'];
    await story(
      [{ speaker: 'Bea Norn', words: no }],
      [{ speaker: 'Bea Norn', words: 'It rains' }],
      [{ speaker: 'Cara Venn', words: yes }],
    );
    expect(await who()).toBe('Norn · Venn');
    expect(await said('/brief story:s0')).not.toContain('Then and now');
    await said('/actors merge:"Bea Norn" into:"Ada Roe"');
    const done = await said('/actors merge:"Cara Venn" into:"Ada Roe"');
    expect(await who()).toBe('Roe');
    expect(await said('/brief story:s0')).toMatch(/Then and now Ada Roe "There will be no inquiry"/);
    expect(await said('/brief story:s0')).not.toMatch(/Norn|Venn/);
    expect(await said('/actors story:s0')).toMatch(/ 1 actor • Ada Roe .* quoted 3 · mentioned 3/);
    expect(await saidIn('there', '/brief story:s0')).toMatch(/Cara Venn.*Bea Norn/);
    await said(way(done, 'Undo'));
    expect(await who()).toBe('Roe · Venn');
  });

  test('keeps apart whom the workspace split, once each, and namesakes by what they are', async () => {
    await story(
      [{ speaker: 'Ada Roe', words: 'There will be an inquiry' }],
      [{ speaker: 'Roe', words: 'There will be no inquiry' }],
      [{ speaker: 'Roe', words: 'It rains' }],
    );
    expect(await who()).toBe('Roe');
    expect(await said('/brief story:s0')).toContain('Then and now');
    await said('/actors split "Roe"');
    expect(await who()).toBe('Roe · Ada Roe');
    expect(await said('/actors story:s0')).toMatch(/ 2 actors • Roe · quoted 2 .* • Ada Roe · quoted 1/);
    expect(await said('/brief story:s0')).not.toContain('Then and now');
  });

  test('tells namesakes by their roles', async () => {
    await story(
      [{ speaker: 'Ada Roe', words: 'There will be an inquiry', role: 'Finance Minister' }],
      [{ speaker: 'Ada Roe', words: 'There will be no inquiry', role: 'goalkeeper' }],
    );
    expect(await who()).toBe('Ada Roe (Finance Minister) · Ada Roe (goalkeeper)');
    expect(await said('/brief story:s0')).not.toContain('Then and now');
  });
});

describe('what others may not see', () => {
  const lines = [
    '/actors',
    '/actors hidden',
    '/actors hid',
    '/quotes hidden',
    '/quotes hiden',
    '/quotes spymaster',
  ];
  const typed = ['/quotes ', '/quotes hi', '/actors hi', '/actors merge:hi', '/actors merge:x into:hi'];

  const shownTo = async (workspace: string): Promise<string> => {
    const answers: string[] = [];
    for (const line of [...lines, '/brief hidden', '/readout why hidden', '/actors roe', '/quotes zzz']) {
      // The words that were asked for come back; the names must not.
      answers.push((await saidIn(workspace, line)).replace(/“[^”]*”/g, ''));
    }
    for (const line of typed) {
      answers.push(...(await chat.bot.complete(line, { ...chat.asker, workspace })).candidates);
    }
    return answers.join('\n');
  };

  test('a private name shows nowhere, not even when it is put to a public one', async () => {
    await says('Ada Roe');
    await says('Hidden Person', 'spymaster', { workspace: 'here' });
    expect(await shownTo('here')).toMatch(/Hidden Person/);
    expect(await shownTo('there')).not.toMatch(/Hidden|spymaster/);
    await said('/actors merge:"Hidden Person" into:"Ada Roe"');
    expect(await said('/quotes hidden')).toMatch(/^Quotes by Ada Roe 2 quotes/);
    expect(await shownTo('there')).not.toMatch(/Hidden|spymaster/);
    expect(await saidIn('there', '/quotes "Ada Roe"')).toContain('1 quote');
    expect(await saidIn('there', '/actors merge:"Hidden Person" into:"Ada Roe"')).toContain('Nobody called');
  });

  test('a name that only others’ feeds brought shows nowhere', async () => {
    await says('Ada Roe');
    await followed(chat.store, 'here', [entry('one')]);
    const sayings = [{ speaker: 'Hidden Person', words: 'From a feed', role: 'spymaster' }];
    await settleOne(chat.store, newArticle({ id: 'feed', sayings }));
    expect(await shownTo('here')).toMatch(/Hidden Person/);
    expect(await shownTo('there')).not.toMatch(/Hidden|spymaster/);
    await chat.store.correctPeople('there', [{ person: 'person hidden person', home: 'person ada roe' }], at);
    expect(await shownTo('there')).not.toMatch(/Hidden|spymaster/);
  });
});
