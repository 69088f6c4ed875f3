/** The commands, asked through the bot on a real store with the sample news. */
import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEXT_LIMIT } from '../src/core/plainBytes.ts';
import { openChat, type Chat } from './chat.ts';
import { rss } from './jobs/site.ts';

const pasted = `date 2026-02-03
Harbour fees will rise in May, the port authority said.

"We have no choice," port director Lena Okafor told Radio Tessaly on Monday.`;

describe('on the sample news', () => {
  let chat: Chat;
  beforeAll(async () => {
    chat = await openChat({ sample: true, example: rss([{ guid: '1', title: 'One' }], 'Example News') });
  });
  afterAll(() => chat.close());

  const said = async (line: string): Promise<string> => (await chat.ask(line)).text;

  test('every example of every command is answered', async () => {
    const { reply } = await chat.bot.answer('/readout', chat.asker);
    expect(reply.blocks).not.toEqual([]);
    const examples = await examplesOf(chat);
    expect(examples.length).toBeGreaterThan(10);
    for (const example of examples)
      expect(await chat.ask(example), example).toMatchObject({ outcome: 'answered' });
  });

  test('/brief finds the story or article for words, a title, a link and an id', async () => {
    expect(await said('/brief dam crack warning')).toMatch(
      /^Draskova gives way[^]*Inspectors warned of cracks/,
    );
    expect(await said('/brief story:sample-korsk-dam-1-burst')).toMatch(/^Draskova gives way/);
    const title = 'Velmora dam toll rises to 58 as crowds demand answers';
    expect(await said(`/brief ${title}`)).toMatch(new RegExp(`^${title}`));
    expect(await said('/brief https://readout.example/us-iran-talks')).toMatch(/^US says it is open/);
    expect(await said('/brief <https://readout.example/us-iran-talks|readout.example>')).toMatch(
      /^US says it is open/,
    );
    expect(await said('/brief article:sample-korsk-dam-1-burst')).toMatch(/^Dam bursts/);
  });

  test('/brief finds a misspelt name', async () => {
    const text = (await said('/brief Aragchi')).replace(/\s+/g, ' ');
    expect(text).toContain('No article has the words “Aragchi”. This is the newest with Abbas Araghchi.');
    expect(text).toContain('US says it is open');
  });

  test.each([
    ['/brief zeppelins', /^No stored article is about “zeppelins”[^]*→ \/brief story:/],
    ['/brief https://other.example/', /^other\.example is not known: there is no such host/],
    ['/brief article:none', /^There is no stored article “none”/],
    ['/brief ./none.txt', /^\.\/none\.txt does not exist/],
    ['/quotes nobody', /^Nobody called “nobody” is in the stored articles\. The nearest names: /],
    ['/quotes witkoff', /^No stored quote fits: Quotes by Steve Witkoff\.[^]*→ \/actors "Steve Witkoff"/],
    ['/quotes inquiry', /^Nobody called “inquiry”[^]*→ \/quotes about:inquiry +\d+ quotes about it/],
    ['/quotes about:dam since:3 Feb', /^No stored quote fits[^]*→ \/quotes about:dam +On any day: 6 quotes/],
    ['/quotes minister', /^“minister” fits several\. Whom do you mean\?[^]*→ \/quotes "/],
    ['/quotes foreign minister of Iran', /Did you mean Abbas Araghchi\?/],
    ['/quotes about:"flying saucers"', /^No stored quote fits: Quotes about “flying saucers”/],
    ['/quotes since:2027-01-01', /has not come yet/],
    ['/quotes since:2026-02-31', /expected a day, as 2026-02-01, 3 Feb, monday/],
    ['/quotes araghchi page:9', /^The list ends before that page/],
    ['/quotes article:none', /^There is no stored article “none”/],
    ['/actors nobody', /^Nobody called “nobody”/],
    ['/actors article:none', /^No actor is stored for the article “none”/],
    ['/actors page:99', /^The list ends before that page/],
    ['/feeds add', /^Which feed\? Give one that begins with https/],
    ['/feeds add ftp://example.org/x', /is not a web address/],
    ['/feeds remove zeppelins', /^No feed that is followed is called “zeppelins”\. These are\./],
    ['/feeds drop x', /expected one of list, add, remove, pause, resume, import, export/],
    ['/readout help nonsense', /^There is no command “nonsense”\. There are \/actors, \/brief/],
    ['/readout staus', /expected one of help, status, why/],
    ['/readout why', /^Why what\? Give words of a quote, or a name\.[^]*→ \/quotes why:true/],
    ['/readout why zeppelins', /^No stored quote has the words “zeppelins”[^]*→ \/readout why "/],
    ['/quotes why:maybe', /“maybe” does not fit why: expected one of true, false/],
  ])('%s is refused in words', async (line, message) => {
    const { outcome, text } = await chat.ask(line);
    expect(outcome).toBe('refused');
    expect(text.replace(/\s+/g, ' ')).toMatch(message);
    expect(chat.logged).toEqual([]);
  });

  test('/quotes lists a speaker’s words with kind, addressee, date, outlet and link', async () => {
    const text = await said('/quotes araghchi');
    expect(text).toMatch(/^Quotes by Abbas Araghchi +3 quotes\n/);
    expect(text).toContain('Abbas Araghchi, Iranian Foreign Minister — to CNN, Sun 1 Feb 2026');
    expect(text).toContain('direct · Readout sample, 2 Feb 2026');
    expect(text).toContain('"friendly countries"');
    expect(text).toContain('#:~:text=%22I%20see%20the%20possibility,');
  });

  test('/quotes narrows and pages', async () => {
    const all = await said('/quotes');
    const pages = Number(/(\d+) quotes/.exec(all)?.[1]);
    expect(all).toContain(`1–10 of ${pages}`);
    expect(all).toContain('→ /quotes page:2');
    expect(await said('/quotes page:2')).toContain(`11–20 of ${pages}`);
    expect(await said('/quotes trump to:reporters')).toMatch(
      /^Quotes by Donald Trump to reporters +1 quote\n/,
    );
    expect(await said('/quotes about:inquiry since:30 Jan')).toMatch(/about “inquiry” since 30 Jan 2026/);
  });

  test('a page leads to the next one with the same question', async () => {
    const text = await said('/quotes draskova');
    const next = /→ (\/quotes .*page:2)/.exec(text)?.[1] ?? '';
    expect(next).toBe('/quotes "Milena Draskova" page:2');
    expect(await said(next)).toMatch(/^Quotes by Milena Draskova/);
  });

  test('/actors lists who is involved with role, date and counts; one of them has a page', async () => {
    expect(await said('/actors')).toMatch(
      /• Abbas Araghchi — Iranian Foreign Minister, as of 2 Feb 2026 · quoted 3 · mentioned \d/,
    );
    const page = await said('/actors khamenei');
    expect(page).toMatch(/^Ali Khamenei +person · quoted 2 · mentioned \d/);
    expect(page).toMatch(/Mentioned with {4}.*Donald Trump/);
    expect(page).toContain('Last words');
    expect(await said('/actors article:sample-us-iran-talks')).not.toContain('Draskova');
  });

  test('/readout is made from the commands', async () => {
    const text = await said('/readout');
    for (const name of ['actors', 'brief', 'feeds', 'quotes', 'readout'])
      expect(text).toMatch(new RegExp(`^/${name} `, 'm'));
    expect(await said('/readout help quotes')).toContain('since:…');
    expect(await said('/readout status')).toMatch(/Stored +6 articles\n +\d+ quotes/);
  });

  test('/quotes why:true says under each quote why, on every page', async () => {
    const text = await said('/quotes khamenei why:true');
    expect(text.match(/^ +why: /gm)).toHaveLength(2);
    expect(text.replace(/\s+/g, ' ')).toContain(
      'why: “said” stands right behind the words; its subject “he” stands in front of it (cue-after, subject-verb); ' +
        '“he” is taken to be Ali Khamenei, last named before it as “Khamenei”',
    );
    expect(await said('/quotes why:true')).toContain('→ /quotes why:true page:2');
    expect(await said('/quotes khamenei')).not.toContain('why:');
  });

  test('/readout why explains the quote that has the words, with its sentence and its parts', async () => {
    const text = await said('/readout why devour');
    expect(text).toMatch(/^Who said it, and why we think so/);
    expect(text.replace(/\s+/g, ' ')).toContain(
      'The article In a speech in Tehran on Sunday, Khamenei accused',
    );
    expect(text).toMatch(/^Cue {12}“accused”\nWhen {11}“on Sunday”, Sun 1 Feb 2026\nWhere {10}“Tehran”$/m);
    expect(text).toContain('→ /readout why "Ali Khamenei"');
    expect(await said('/readout why "regional war"')).toContain('"The Americans should know');
  });

  test('/readout why explains what someone is called', async () => {
    const text = await said('/readout why khamenei');
    expect(text).toMatch(
      /^What Ali Khamenei is called, and why +person\nRole +Supreme Leader, as of 2 Feb 2026: it /,
    );
    expect(text).toContain('Washington cannot');
    expect(text.match(/^ +why: /gm)).toHaveLength(2);
  });
});

async function examplesOf({ ask }: Chat): Promise<string[]> {
  const { text } = await ask('/readout');
  const names = [...text.matchAll(/^\/(\w+) /gm)].map(([, name = '']) => name);
  const pages = await Promise.all(names.map((name) => ask(`/readout help ${name}`)));
  return pages.flatMap((page) => page.text.match(/(?<=• )\/.*/g) ?? []);
}

describe('on an empty store', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await openChat();
  });
  afterEach(() => chat.close());

  test.each([
    ['/brief', 'Nothing is stored yet.'],
    ['/brief talks', 'Nothing is stored yet.'],
    ['/quotes', 'No quote is stored yet.'],
    ['/quotes ada', 'Nobody is stored yet'],
    ['/actors', 'Nobody is named in what is stored.'],
    ['/feeds', 'No feeds yet.'],
  ])('%s says what to do', async (line, message) => {
    expect((await chat.ask(line)).text).toContain(message);
  });

  test('a pasted text is read, stored once and can be asked about', async () => {
    const first = await chat.ask(pasted);
    expect(first.text).toContain('Read and stored.');
    expect(first.text).toMatch(/Pasted text +3 Feb 2026 · 1 article/);
    expect((await chat.ask(`/brief ${pasted}`)).text).toContain('Already stored.');
    expect((await chat.ask('/quotes okafor')).text).toContain('"We have no choice,"');
    expect(await chat.store.counts('here')).toMatchObject({ articles: 1 });
  });

  test('what one workspace gave, another does not see', async () => {
    await chat.ask(pasted);
    const { reply, outcome } = await chat.bot.answer('/quotes okafor', { ...chat.asker, workspace: 'there' });
    expect(outcome).toBe('refused');
    expect(JSON.stringify(reply)).not.toContain('choice');
  });

  test('a file is read like a text', async () => {
    const path = chat.folder.path('port.txt');
    await writeFile(path, `title: Port fees\n${pasted}`);
    expect((await chat.ask(`/brief ${path}`)).text).toMatch(/Port fees +3 Feb 2026/);
  });

  test.each([
    ['empty.txt', '', 'is empty'],
    ['header.txt', 'date 2026-02-03\n', 'There is no text to read.'],
    ['binary.txt', Buffer.from([1, 0, 2]), 'is not a text'],
    ['latin.txt', Buffer.from([0x61, 0xe9, 0x62]), 'is not valid UTF-8'],
    ['long.txt', Buffer.alloc(5_000_000, 'a '), 'is longer than 2 MB'],
  ])('%s is refused in words', async (name, bytes, message) => {
    const path = chat.folder.path(name);
    await writeFile(path, bytes);
    const { outcome, text } = await chat.ask(`/brief ${path}`);
    expect(outcome).toBe('refused');
    expect(text.replace(/\s+/g, ' ')).toContain(message);
    expect(await chat.store.counts('here')).toMatchObject({ articles: 0 });
  });

  test('a folder is not a file', async () => {
    await mkdir(chat.folder.path('news.txt'));
    expect((await chat.ask(`/brief ${chat.folder.path('news.txt')}`)).text).toMatch(
      /is a folder\.\s+Name a file in it/,
    );
  });

  test('a pasted text over the limit is refused with the limit', async () => {
    const { outcome, text } = await chat.ask(`/brief ${'word '.repeat(TEXT_LIMIT / 4)}`);
    expect(outcome).toBe('refused');
    expect(text).toContain('longer than 2 MB');
  });

  test('where there are no files, a path is a topic', async () => {
    const { reply } = await chat.bot.answer('/brief ./port.txt', { ...chat.asker, readFile: null });
    expect(JSON.stringify(reply)).toContain('No stored article is about “./port.txt”');
  });
});
