/** Summaries for programs: articles in on standard input, one JSON object a line, their summaries out in order. */
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { summarize } from './core/summarize.ts';
import type { Article } from './core/summary.ts';
import { readLines } from './jsonl.ts';

const inputSchema = z.object({
  id: z.string('expected a string'),
  text: z.string('expected a string'),
  title: textOrNothing(),
  url: textOrNothing(),
  outlet: textOrNothing(),
  publishedAt: z
    .union(
      [z.iso.date(), z.iso.datetime({ offset: true, local: true })],
      'expected an ISO 8601 date or date-time such as 2026-02-02 or 2026-02-02T09:00:00Z',
    )
    .nullish()
    .transform((value) => value ?? null),
});

function textOrNothing() {
  return z
    .string('expected a string')
    .nullish()
    .transform((value) => value ?? null);
}

if (process.stdin.isTTY)
  console.error('Reading articles from standard input, one JSON object a line: {"id": "1", "text": "…"}');

try {
  await pipeline(process.stdin, summaries, process.stdout);
} catch (error) {
  // Whoever reads the summaries has closed the pipe: nothing is left to do.
  if (!isErrorWithCode(error, 'EPIPE')) fail(`cannot go on: ${messageOf(error)}`);
}

async function* summaries(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const line of readLines(chunks)) {
    if ('problem' in line) fail(`line ${line.number}: ${line.problem}`);
    else if (line.text.trim() !== '') yield* summaryOf(line.number, line.text);
  }
}

/** The summary as a line, or nothing and a word on standard error: one bad line costs only itself. */
function* summaryOf(number: number, text: string): Generator<string> {
  try {
    const article: Article = inputSchema.parse(JSON.parse(text));
    yield `${JSON.stringify(summarize(article))}\n`;
  } catch (error) {
    fail(`line ${number}: ${problemOf(error)}`);
  }
}

function problemOf(error: unknown): string {
  if (error instanceof SyntaxError) return `not valid JSON: ${error.message}`;
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
  return `could not be analysed, a defect of Readout: ${messageOf(error)}`;
}

function fail(message: string): void {
  // A parser's message may repeat the input: no control characters from there reach the terminal.
  console.error(`analyze: ${message.replace(/\p{Cc}+/gu, ' ')}`);
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isErrorWithCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
