/** How fast the analysis reads news, whether ten times the text takes ten times the time, and what hostile texts cost. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';
import { milliseconds, show } from './measure.ts';
import { hostileLabels, hostileText, news } from './texts.ts';

const LIMIT_SECONDS = 60;
const SHORT = 100_000;
const LONG = 1_000_000;
/** Ten times the text may take this many times as long. */
const MOST = 11;

const resultSchema = z.object({ time: z.number(), quotes: z.int(), actors: z.int() });

type Result = z.infer<typeof resultSchema>;

export async function benchSummarize(): Promise<void> {
  for (const [label, length] of [
    ['summarize: 2.5 kB of news', 2_500],
    ['summarize: 5 MB of news', 5_000_000],
  ] as const) {
    const text = news(length);
    const [result] = await summarizeApart([text]);
    show(label, result ? figures(result, text) : `stopped after ${LIMIT_SECONDS} s`);
  }
  await compareLengths('news', news);
  for (const label of hostileLabels) await compareLengths(label, (length) => hostileText(label, length));
}

async function compareLengths(label: string, textOf: (length: number) => string): Promise<void> {
  const text = textOf(LONG);
  const [short, long] = await summarizeApart([textOf(SHORT), text]);
  const name = `summarize, 100 kB → 1 MB: ${label}`;
  if (!short || !long) {
    show(name, `stopped after ${LIMIT_SECONDS} s`);
    return;
  }
  const ratio = long.time / short.time;
  const goal = `× ${ratio.toFixed(1)} (goal ≤ ${MOST}${ratio > MOST ? ', NOT reached' : ''})`;
  show(name, `${milliseconds(short.time)} → ${figures(long, text)}, ${goal}`);
}

function figures({ time, quotes, actors }: Result, text: string): string {
  const speed = Math.round(text.split(/\s+/).length / (time / 1000)).toLocaleString('en');
  return `${milliseconds(time)}, ${speed} words/s, ${quotes} quotes, ${actors} actors`;
}

/** One result for each text, from a process of their own; fewer when it had to be stopped. */
async function summarizeApart(texts: string[]): Promise<Result[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'summarize-apart.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: LIMIT_SECONDS * 1000,
  });
  child.stdin.end(JSON.stringify(texts));
  const output = await readAll(child.stdout);
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => resultSchema.parse(JSON.parse(line)));
}
