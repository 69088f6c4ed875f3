/** The bot finds commands, and turns every failure into words. */
import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { CommandFileError, loadCommands } from '../src/loadCommands.ts';
import { plainText } from '../src/reply/plainText.ts';
import { StoreError } from '../src/store/store.ts';
import { openChat, type Chat } from './chat.ts';
import { temporaryFolder, type Folder } from './store/folder.ts';

let chat: Chat | null = null;
let folder: Folder | null = null;
afterEach(async () => {
  await chat?.close();
  await folder?.remove();
  chat = null;
  folder = null;
});

describe('a line', () => {
  test.each([
    ['/brif', 'refused', 'There is no command /brif. Did you mean /brief?'],
    ['/brif dam', 'refused', '→ /brief dam'],
    ['/q', 'refused', 'There is no command /q.'],
    ['/qu', 'refused', 'Did you mean /quotes?'],
    ['/', 'refused', 'There is no command /.'],
    ['hello there', 'refused', '→ /brief hello there'],
    ['', 'refused', 'That is no question I understand.'],
    ['what can you do?', 'answered', 'What you can ask'],
    ['what did Nobody say about dams', 'refused', 'Nobody called “Nobody about dams”'],
    ['quotes by Nobody', 'refused', 'Nobody called “Nobody”'],
    ['https://', 'refused', 'That is no question I understand.'],
    ['readout status', 'answered', '0 articles'],
    ['/READOUT status', 'answered', '0 articles'],
    ['  /readout   status  ', 'answered', '0 articles'],
    [`brief: ${'the minister said it. '.repeat(20)}`, 'answered', 'Read and stored.'],
  ])('%j is %s', async (line, outcome, words) => {
    chat = await openChat();
    const answer = await chat.ask(line);
    expect(answer.outcome).toBe(outcome);
    expect(answer.text).toContain(words);
  });
});

describe('a question by its options', () => {
  test('is answered as the same words are', async () => {
    chat = await openChat({ sample: true });
    const { bot, asker, ask } = chat;
    const { outcome, reply } = await bot.answer(
      { command: 'quotes', values: { speaker: 'khamenei', kind: 'direct' } },
      asker,
    );
    expect(outcome).toBe('answered');
    expect(plainText(reply, 100)).toBe((await ask('/quotes khamenei kind:direct')).text);
  });

  test('is refused with what was expected', async () => {
    chat = await openChat();
    const { bot, asker } = chat;
    const { outcome, reply } = await bot.answer({ command: 'quotes', values: { page: '0' } }, asker);
    expect(outcome).toBe('refused');
    expect(plainText(reply, 100)).toContain('“0” does not fit page: expected a whole number, 1 or more.');
  });

  test('for a command of before is refused', async () => {
    chat = await openChat();
    const { reply } = await chat.bot.answer({ command: 'brif', values: {} }, chat.asker);
    expect(plainText(reply, 100)).toContain('There is no command /brif. Did you mean /brief?');
  });
});

describe('what changes things for all', () => {
  test('is for those who manage them', async () => {
    chat = await openChat();
    const { bot, asker } = chat;
    const guest = { ...asker, mayManage: false };
    const { outcome, reply } = await bot.answer('/feeds list', guest);
    expect(outcome).toBe('refused');
    expect(plainText(reply, 100)).toContain('/feeds changes what everybody here gets');
    expect((await bot.answer('/readout home', guest)).outcome).toBe('answered');
    expect((await bot.answer('/feeds list', asker)).outcome).toBe('answered');
  });
});

describe('a failure', () => {
  test('of the store is said, and logged', async () => {
    const failing = (): Promise<never> => Promise.reject(new StoreError('The disk is full; make room.'));
    chat = await openChat({ change: (store) => ({ ...store, news: failing }) });
    expect(await chat.ask('/brief')).toEqual({ outcome: 'failed', text: 'The disk is full; make room.' });
    expect(chat.logged.join('')).toContain('The disk is full');
  });

  test('of ours is apologised for with the reference in the log, and shows nothing else', async () => {
    const failing = (): Promise<never> => Promise.reject(new TypeError('x is not a function'));
    chat = await openChat({ change: (store) => ({ ...store, news: failing }) });
    const { outcome, text } = await chat.ask('/brief');
    expect(outcome).toBe('failed');
    expect(text).toBe('Sorry, something went wrong on our side. It is logged as c0ffee.');
    expect(chat.logged.join('')).toMatch(/x is not a function.*"reference":"c0ffee"/);
  });
});

describe('the commands folder', () => {
  const good = `export default { description: 'd', examples: ['/x'], options: new (await import('zod')).ZodObject({ type: 'object', shape: {} }), run: () => {} };`;
  test.each([
    ['nothing.ts', 'export const nothing = 1;'],
    ['half.ts', `export default { description: 'd', examples: ['/half'], run: () => {} };`],
    ['broken.ts', 'export default {'],
    ['notes.md', '# notes'],
    ['Two-Words.ts', good],
  ])('%s stops the start and is named', async (file, text) => {
    folder = await temporaryFolder();
    await mkdir(folder.path('commands'));
    await writeFile(folder.path(`commands/${file}`), text);
    const loading = loadCommands(folder.path('commands'));
    await expect(loading).rejects.toThrow(CommandFileError);
    await expect(loading).rejects.toThrow(file);
  });
});
