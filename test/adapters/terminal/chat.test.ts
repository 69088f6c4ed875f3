/** The chat as a person at a terminal has it: prompt, completion, history, pasting, leaving. */
import { readFile } from 'node:fs/promises';
import { PassThrough, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGather } from '../../../src/adapters/terminal/gather.ts';
import { loadHistory, remember } from '../../../src/adapters/terminal/history.ts';
import { createTerminal, type Terminal } from '../../../src/adapters/terminal/terminal.ts';
import { openChat, type Chat } from '../../chat.ts';
import { drawing } from '../drawn.ts';

const pictures = drawing();
afterAll(pictures.close);

let chat: Chat;
let input: PassThrough & { isTTY?: boolean };
let terminal: Terminal;
let written: string;

beforeEach(async () => {
  chat = await openChat({ sample: true });
  written = '';
});
afterEach(async () => {
  await terminal.stop();
  await chat.close();
});

async function open(environment: Record<string, string> = {}): Promise<void> {
  input = Object.assign(new PassThrough(), { isTTY: true });
  const screen = new Writable({
    write: (chunk: Buffer, _, done) => {
      written += chunk.toString();
      done();
    },
  });
  const output = Object.assign(screen, { isTTY: true, columns: 100 });
  terminal = createTerminal({
    bot: chat.bot,
    asker: chat.asker,
    draw: pictures.draw,
    picturesFolder: chat.folder.path('pictures'),
    input,
    output,
    errors: output,
    environment,
    historyFile: chat.folder.path('history'),
    onTrouble: (error) => {
      throw error;
    },
  });
  await terminal.start();
}

async function type(keys: string): Promise<void> {
  for (const key of keys) {
    input.write(key);
    await wait(1);
  }
}

async function sees(words: string | RegExp): Promise<void> {
  await vi.waitFor(() => {
    expect(stripVTControlCharacters(written)).toMatch(words);
  }, 5000);
}

describe('the chat', () => {
  test('asks, answers in colour, remembers, and says how it goes on', async () => {
    await open();
    await sees(/Tab completes, exit leaves\.\n> $/);
    await type('/readout status\r');
    await sees(/Stored +6 articles[^]*> $/);
    expect(written).toContain('\u001B[1mStatus\u001B[22m');
    expect(await readFile(chat.folder.path('history'), 'utf8')).toBe('/readout status\n');
  });

  test('has no colours when they are not wanted', async () => {
    await open({ NO_COLOR: '1' });
    await type('/readout status\r');
    await sees('6 articles');
    expect(written).not.toContain('\u001B[1m');
  });

  test('a link can be clicked where the terminal is known to do that', async () => {
    await open({ TERM_PROGRAM: 'WezTerm' });
    await type('/quotes trump\r');
    await sees('Quotes by Donald Trump');
    expect(written).toContain('\u001B]8;;https://readout.example/us-iran-talks#:~:text=');
    expect(written).not.toContain('↗1');
  });

  test('Tab completes a command and a speaker', async () => {
    await open();
    await type('/qu\t');
    await sees('> /quotes ');
    await type('aragh\t');
    await sees('/quotes Abbas Araghchi');
    await type('\r');
    await sees('Quotes by Abbas Araghchi');
  });

  test('a pasted text is one question, also when its last line has no end yet', async () => {
    await open();
    await sees('> ');
    input.write(
      'date 2026-02-03\rHarbour fees will rise.\r\r"No choice," Lena Okafor told reporters.\rThat was',
    );
    await wait(150);
    await type(' all.\r');
    await sees('Read and stored.');
    await sees(/Lena Okafor — to reporters\s+"No choice,"/);
    expect(written).not.toContain('begins with a slash');
    expect(
      (await chat.store.articles({ workspace: 'here', about: 'that was all', limit: 5, offset: 0 })).total,
    ).toBe(1);
  });

  test('Ctrl-C takes back what was typed, and on an empty line says how to leave', async () => {
    await open();
    await type('/brief something');
    await type('\u0003');
    await type('/readout status\r');
    await sees('6 articles');
    expect(written).not.toContain('something”');
    await type('\u0003');
    await sees('(exit or Ctrl-D leaves)');
  });

  test.each([['exit\r'], ['quit\r'], ['\u0004']])('%j leaves', async (keys) => {
    await open();
    await type(keys);
    await terminal.ended;
  });

  test('what nobody asked for is said without losing the prompt', async () => {
    await open();
    await terminal.post('', { blocks: [{ kind: 'paragraph', text: 'The morning digest' }] }, '1');
    await sees(/The morning digest\n> $/);
  });
});

describe('history', () => {
  test('is the newest first, and none without a file', async () => {
    await open();
    const path = chat.folder.path('deep/er/history');
    expect(await loadHistory(path)).toEqual([]);
    await remember(path, '/brief');
    await remember(path, '/quotes');
    expect(await loadHistory(path)).toEqual(['/quotes', '/brief']);
  });

  test('does not grow for ever', async () => {
    await open();
    const path = chat.folder.path('history');
    for (let index = 0; index <= 1000; index++) await remember(path, `/brief ${index}`);
    expect(await loadHistory(path)).toHaveLength(500);
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(501);
  });
});

describe('lines', () => {
  test.each([
    [
      ['/brief', '/quotes x'],
      ['/brief', '/quotes x'],
    ],
    [['', '  ', '/brief'], ['/brief']],
    [
      ['A text.', '', 'More.', '/brief', 'x'],
      ['A text.\n\nMore.', '/brief', 'x'],
    ],
    [['exit'], ['exit']],
    [[], []],
  ])('%j are the questions %j', async (lines, questions) => {
    await open();
    const gather = createGather();
    expect([...lines.flatMap(gather.take), ...gather.finish()]).toEqual(questions);
    expect(gather.isWaiting()).toBe(false);
  });
});

describe('a picture', () => {
  test('is drawn in a terminal that can, and named as a file', async () => {
    await open({ TERM_PROGRAM: 'iTerm.app' });
    await type('/actors khamenei map:true\r');
    await sees(/Picture: \S+\.png/);
    expect(written).toContain('\u001B]1337;File=inline=1;size=');
    expect(written).toMatch(/;width=100;[^:]*:iVBORw0KGgo/);
  });

  test('is drawn by pieces where the terminal wants that', async () => {
    await open({ TERM: 'xterm-kitty' });
    await type('/actors khamenei map:true\r');
    await sees(/Picture: \S+\.png/);
    expect(written).toContain('\u001B_Gf=100,a=T,c=100,m=1;iVBORw0KGgo');
    expect(written.split('\u001B_Gm=0;')).toHaveLength(2);
  });

  test('is only named where it cannot, or something stands between', async () => {
    await open({ TERM_PROGRAM: 'iTerm.app', TMUX: '/tmp/tmux' });
    await type('/actors khamenei map:true\r');
    await sees(/Picture: \S+\.png/);
    expect(written).not.toContain('1337');
  });
});
