/** The bot finds commands, and turns every failure into words. */
import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { CommandFileError, loadCommands } from '../src/loadCommands.ts';
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
    ['hello there', 'refused', 'A question begins with a slash'],
    ['', 'refused', 'A question begins with a slash'],
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
