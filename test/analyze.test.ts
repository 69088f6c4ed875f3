/** `analyze` as a program sees it: a child process, lines in, lines out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { summarySchema } from '../src/core/summary.ts';
import { LONGEST_LINE } from '../src/jsonl.ts';

const program = join(import.meta.dirname, '../src/analyze.ts');

type Result = { code: number | null; ids: string[]; output: string; errors: string };

async function analyze(input: string | Buffer): Promise<Result> {
  const child = spawn(process.execPath, [program], { stdio: 'pipe' });
  child.stdin.end(input);
  const closed = once(child, 'close');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  const ids = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => summarySchema.parse(JSON.parse(line)).id);
  return { code: child.exitCode, ids, output, errors };
}

function article(id: string, more: object = {}): string {
  return JSON.stringify({ id, text: `"We will go on," Ada Morel told Channel Nine on Sunday.`, ...more });
}

test('a summary for each article, in order, with the article’s own id', async () => {
  const ids = Array.from({ length: 50 }, (_, i) => `article ${i}`);
  const result = await analyze(ids.map((id) => `${article(id)}\n`).join(''));
  expect(result).toMatchObject({ code: 0, ids, errors: '' });
});

test('title, url, outlet and date are taken over, and may be null', async () => {
  const known = { title: 'A title', url: 'https://a.example/1', outlet: 'A', publishedAt: '2026-02-02' };
  const { output } = await analyze(
    `${article('1', known)}\n${article('2', { title: null, publishedAt: null })}\n`,
  );
  const [first, second] = output
    .split('\n')
    .slice(0, 2)
    .map((line) => summarySchema.parse(JSON.parse(line)));
  expect(first).toMatchObject(known);
  expect(second).toMatchObject({ title: null, url: null, outlet: null, publishedAt: null });
});

test('offsets count UTF-16 units', async () => {
  const words = '😀 "It is moving," Ada Morel said.';
  const { output } = await analyze(JSON.stringify({ id: '1', text: words }));
  for (const quote of summarySchema.parse(JSON.parse(output)).quotes)
    expect(words.slice(quote.start, quote.end)).toBe(quote.text);
});

test('CRLF, empty lines, a byte order mark and a last line without an end are fine', async () => {
  const result = await analyze(`\ufeff${article('1')}\r\n\r\n\n   \n${article('2')}\r\n${article('3')}`);
  expect(result).toMatchObject({ code: 0, ids: ['1', '2', '3'], errors: '' });
});

test('nothing in, nothing out', async () => {
  expect(await analyze('')).toMatchObject({ code: 0, output: '', errors: '' });
});

test.each([
  ['{"id": "2", "text": ', /^analyze: line 2: not valid JSON: .+$/],
  ['[1, 2]', /^analyze: line 2: .*object.*$/],
  ['{"text": "no id"}', /^analyze: line 2: id: expected a string$/],
  ['{"id": 7}', /^analyze: line 2: id: expected a string; text: expected a string$/],
  [
    article('2', { publishedAt: 'last Sunday' }),
    /^analyze: line 2: publishedAt: expected an ISO 8601 date .+$/,
  ],
  [Buffer.from([0x22, 0xff, 0xfe, 0x22]), /^analyze: line 2: the bytes are not valid UTF-8$/],
  ['{"id": "\u001b[31m\u0007', /^analyze: line 2: not valid JSON: \P{Cc}+$/u],
])('a bad line gives one line with its number, and the rest is done: %s', async (bad, message) => {
  const input = [`${article('1')}\n`, bad, `\n${article('3')}\n`].map((part) => Buffer.from(part));
  const result = await analyze(Buffer.concat(input));
  expect(result.code).toBe(1);
  expect(result.ids).toEqual(['1', '3']);
  expect(result.errors.trimEnd()).toMatch(message);
});

test('a line beyond the limit is refused with the limit named', async () => {
  const long = Buffer.alloc(LONGEST_LINE + 1, 'a');
  const result = await analyze(Buffer.concat([long, Buffer.from(`\n${article('2')}`)]));
  expect(result).toMatchObject({
    code: 1,
    ids: ['2'],
    errors: 'analyze: line 1: longer than 32 MB, the limit for one line\n',
  });
});

test('a reader that stops early ends it without a word', async () => {
  const child = spawn(process.execPath, [program], { stdio: 'pipe' });
  child.stdin.on('error', () => undefined);
  child.stdout.once('data', () => child.stdout.destroy());
  const errors = text(child.stderr);
  const closed = once(child, 'close');
  child.stdin.end(`${article('1')}\n`.repeat(20_000));
  await closed;
  expect({ code: child.exitCode, signal: child.signalCode, errors: await errors }).toEqual({
    code: 0,
    signal: null,
    errors: '',
  });
});

test('a slow reader holds it back: it reads no more than it can pass on', async () => {
  const child = spawn(process.execPath, [program], { stdio: 'pipe' });
  child.stdin.on('error', () => undefined);
  const line = `${article('1', { title: 'x'.repeat(20_000) })}\n`;
  let written = 0;
  while (written < 5_000 && (child.stdin.write(line) || (await drained(child.stdin)))) written++;
  child.kill();
  await once(child, 'close');
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(5_000);
});

/** Whether the stream takes more within a second. */
async function drained(stream: Writable): Promise<boolean> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, 1000);
  try {
    await once(stream, 'drain', { signal: controller.signal });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
