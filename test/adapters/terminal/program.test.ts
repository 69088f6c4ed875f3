/** The program as a process: piped input, one question, exit codes, and starts that cannot be. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sizeOfPng } from '../drawn.ts';
import { temporaryFolder, type Folder } from '../../store/folder.ts';

const program = join(import.meta.dirname, '../../../src/main.ts');

type Ended = { code: number | null; output: string; errors: string };

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
  await run(['/readout', 'status']);
});
afterAll(() => folder.remove());

function run(
  words: string[],
  input: string | Buffer = '',
  environment: Record<string, string> = {},
): Promise<Ended> {
  const data = { READOUT_DATA: folder.path('data'), READOUT_TIME_ZONE: 'UTC' };
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, ...data, ...environment },
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      resolve({ code, output, errors });
    }),
  );
}

describe('piped input', () => {
  test('is answered line by line, in order, without prompts or colours', async () => {
    const { code, output, errors } = await run([], '/brief\n/quotes araghchi\n\n/readout status\n');
    expect(code).toBe(0);
    expect(errors).toBe('');
    expect(output).toMatch(
      /^Top stories[^]*US says it is open[^]*\n\nQuotes by Abbas Araghchi[^]*\n\nStatus\nStored/,
    );
    expect(output).not.toContain('\u001B');
    expect(output).not.toMatch(/^> /m);
  });

  test('goes on after a question that was not answered', async () => {
    const { code, output } = await run([], '/brif\n/quotes since:never\n/readout status');
    expect(code).toBe(0);
    expect(output).toMatch(
      /^There is no command \/brif\. Did you mean \/brief\?[^]*expected a day[^]*6 articles/,
    );
  });

  test('lines without a slash are one text', async () => {
    const text = 'date 2026-02-03\nHarbour fees will rise.\n\n"No choice," Lena Okafor told reporters.\n';
    const { output } = await run([], `${text}/quotes okafor\nexit\n/brief\n`);
    expect(output).toMatch(/^Read and stored\.\nPasted text[^]*\n\nQuotes by Lena Okafor +1 quote/);
    expect(output).not.toContain('US says');
  });

  test('standard input is the chat, not a file', async () => {
    expect((await run([], '/brief -\n')).output).toMatch(/^Standard input is this chat\./);
  });

  test('hostile text comes out as text', async () => {
    const { output } = await run(
      [],
      '\u001B[31mred\u0007 \u202Eevil. "\u001B]0;x\u0007Yes," said Ada Low.\nline two\n',
    );
    expect(output).toContain('Ada Low');
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  test('nothing is asked, nothing is said', async () => {
    expect(await run([])).toEqual({ code: 0, output: '', errors: '' });
  });
});

describe('one question', () => {
  test('answered', async () => {
    const { code, output } = await run(['/quotes', 'khamenei', 'about:regional war']);
    expect(code).toBe(0);
    expect(output).toMatch(/^Quotes by Ali Khamenei about “regional war”/);
  });

  test('with a text on standard input', async () => {
    const { code, output } = await run(['/brief', '-'], '"Only this," Rui Dell told reporters.\n');
    expect(code).toBe(0);
    expect(output).toContain('Standard input');
    expect(output).toContain('"Only this,"');
  });

  test('feeds that were exported into a file are imported again as they were', async () => {
    // Refused before anybody is asked: a private host, which the configuration does not name.
    const url = `http://127.0.0.1:9/${'a-long-way/'.repeat(20)}feed?a=1&b=%20x`;
    const list = `<opml version="2.0"><body><outline xmlUrl="${url.replace('&', '&amp;')}" text="Harbour &amp;   quay &lt;b&gt; ${'news '.repeat(40)}"/></body></opml>`;
    const places = ['there', 'here'].map((name) => ({ READOUT_DATA: folder.path(name) }));
    const [path, exported] = [folder.path('list.opml'), folder.path('exported.opml')];
    await writeFile(path, list);
    expect((await run(['--empty', '/feeds', 'import', path], '', places[0])).code).toBe(0);
    const { output, errors } = await run(['--empty', '/feeds', 'export'], '', places[0]);
    expect(errors).toBe('');
    await writeFile(exported, output);
    expect((await run(['--empty', '/feeds', 'import', exported], '', places[1])).code).toBe(0);
    expect((await run(['--empty', '/feeds', 'export'], '', places[1])).output).toBe(output);
    expect(output).toContain(`xmlUrl="${url.replace('&', '&amp;')}"`);
  });

  test.each([
    [['/brif'], 'Did you mean /brief?'],
    [['/quotes', 'nobody'], 'Nobody called “nobody”'],
    [['/brief', '/none.txt'], 'does not exist'],
  ])('%j is not answered', async (words, message) => {
    const { code, output } = await run(words);
    expect(code).toBe(1);
    expect(output).toContain(message);
  });

  test('with bytes that are no text on standard input', async () => {
    const { code, output } = await run(['/brief', '-'], Buffer.from([0x50, 0, 0xff]));
    expect(code).toBe(1);
    expect(output).toContain('Standard input is not a text');
  });
});

describe('a file', () => {
  test.each(['csv', 'json', 'markdown'])(
    'as:%s is all that is printed, and what is said of it goes elsewhere',
    async (form) => {
      const { code, output, errors } = await run([`/quotes khamenei as:${form}`]);
      expect(code).toBe(0);
      expect(errors).toMatch(/^Quotes by Ali Khamenei +2 quotes\n$/);
      expect(output).toContain('devour');
      if (form === 'json') expect(JSON.parse(output)).toMatchObject({ total: 2, exported: 2 });
      if (form === 'csv') expect(output.split('\r\n')).toHaveLength(4);
      if (form === 'markdown') expect(output).toMatch(/^# Quotes by Ali Khamenei\n/);
    },
  );

  test('through a pipe is the same', async () => {
    const { output } = await run([], '/quotes khamenei as:json\n');
    expect(JSON.parse(output)).toMatchObject({ total: 2 });
  });

  test('is written by code that a list does not load', async () => {
    const environment = { NODE_OPTIONS: `--import=${join(import.meta.dirname, '../../loaded.ts')}` };
    expect((await run(['/quotes', 'khamenei'], '', environment)).errors).not.toContain('export/');
    const file = await run(['/quotes', 'khamenei', 'as:csv'], '', environment);
    expect(file.errors).toContain('loaded views/export/quotes.ts');
  });
});

describe('a picture', () => {
  test('is saved as a file that the answer names, with the same in words', async () => {
    const { code, output } = await run(['/actors khamenei map:true']);
    expect(code).toBe(0);
    const [, path = ''] = /^Picture: (\S+\.png)$/m.exec(output) ?? [];
    expect(path).toContain(join(folder.path('data'), 'pictures'));
    expect(sizeOfPng(await readFile(path)).width).toBeGreaterThan(700);
    expect(output).toMatch(/^Map: Ali Khamenei [^]*Ali Khamenei accused United States\./m);
  });

  test('is drawn by code that nothing else loads', async () => {
    const environment = { NODE_OPTIONS: `--import=${join(import.meta.dirname, '../../loaded.ts')}` };
    expect((await run(['/brief'], '', environment)).errors).not.toContain('loaded pictures/');
    const drawn = await run(['/quotes khamenei as:timeline'], '', environment);
    expect(drawn.errors).toContain('loaded pictures/painter.ts');
  });
});

describe('the start', () => {
  test('loads the analysis when a text comes, not for what is stored', async () => {
    const environment = { NODE_OPTIONS: `--import=${join(import.meta.dirname, '../../loaded.ts')}` };
    const stored = await run(['/quotes', 'khamenei'], '', environment);
    expect(stored.output).toContain('Quotes by Ali Khamenei');
    expect(stored.errors).toContain('loaded bot.ts');
    expect(stored.errors).not.toMatch(
      /loaded core\/(?:summarize|lexicon\/(?:places|organizations|roles|givenNames))\.ts/,
    );

    const given = await run(
      ['/brief', '-'],
      'The mayor, Lena Okafor, said that the harbour was closed.',
      environment,
    );
    expect(given.errors).toContain('loaded core/summarize.ts');
  });

  test('loads the sample news into an empty store once, and says so', async () => {
    const environment = { READOUT_DATA: folder.path('new') };
    const first = await run(['/readout', 'status'], '', environment);
    expect(first.errors).toBe(
      'The store was empty: 6 sample articles are loaded (start with --empty to go without).\n',
    );
    expect(first.output).toContain('6 articles');
    expect((await run(['/readout', 'status'], '', environment)).errors).toBe('');
  });

  test('--empty goes without', async () => {
    const { output, errors } = await run(['--empty', '/readout', 'status'], '', {
      READOUT_DATA: folder.path('bare'),
    });
    expect(errors).toBe('');
    expect(output).toContain('0 articles');
  });

  test('--help says how', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    expect(output).toMatch(/npm start -- \/brief[^]*--empty[^]*Exit codes/);
  });

  test.each([
    ['an unknown switch', ['--loud'], {}, /Unknown option '--loud'/],
    ['a variable that does not fit', [], { READOUT_LOG_LEVEL: 'loud' }, /READOUT_LOG_LEVEL/],
    ['a folder that cannot be made', [], { READOUT_DATA: '/dev/null/x' }, /folder/],
  ])('%s stops it in words', async (_, words, environment, message) => {
    const { code, output, errors } = await run(words, '', environment);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/^ +at /m);
  });

  test('a database that is none, and one of a newer version, stay untouched', async () => {
    await mkdir(folder.path('other'));
    await writeFile(folder.path('other/readout.db'), 'not a database, but long enough to look at'.repeat(40));
    const other = await run([], '', { READOUT_DATA: folder.path('other') });
    expect(other.code).toBe(2);
    expect(other.errors).toContain('readout.db');

    await run(['--empty', '/readout'], '', { READOUT_DATA: folder.path('newer') });
    const database = new DatabaseSync(folder.path('newer/readout.db'));
    database.exec(`insert into kysely_migration values ('9999-later', '2040-01-01')`);
    database.close();
    const newer = await run([], '', { READOUT_DATA: folder.path('newer') });
    expect(newer.code).toBe(2);
    expect(newer.errors).toContain('newer version');
  });
});
