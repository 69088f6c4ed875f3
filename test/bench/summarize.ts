/** How fast the analysis reads news, whether twice the text takes twice the time, and what hostile texts cost. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { milliseconds, show } from './measure.ts';
import { hostileTexts, news } from './texts.ts';

const LIMIT_SECONDS = 60;

type Result = { time: number; quotes: number; actors: number };

export async function benchSummarize(): Promise<void> {
  for (const [label, length] of [
    ['summarize: 2.5 kB of news', 2_500],
    ['summarize: 100 kB of news', 100_000],
    ['summarize: 1 MB of news', 1_000_000],
    ['summarize: 5 MB of news', 5_000_000],
  ] as const)
    await bench(label, news(length));
  for (const [label, text] of Object.entries(hostileTexts)) await bench(`summarize: ${label}`, text);
}

async function bench(label: string, text: string): Promise<void> {
  const result = await summarizeApart(text);
  if (result === null) {
    show(label, `stopped after ${LIMIT_SECONDS} s`);
    return;
  }
  const words = text.split(/\s+/).length;
  const speed = Math.round(words / (result.time / 1000)).toLocaleString('en');
  show(
    label,
    `${milliseconds(result.time)}, ${speed} words/s, ${result.quotes} quotes, ${result.actors} actors`,
  );
}

/** The time in a worker, `null` when it had to be stopped. */
async function summarizeApart(text: string): Promise<Result | null> {
  const worker = new Worker(join(import.meta.dirname, 'summarize-worker.ts'), { workerData: text });
  const { promise, resolve, reject } = Promise.withResolvers<Result | null>();
  const timer = setTimeout(() => {
    resolve(null);
  }, LIMIT_SECONDS * 1000);
  worker.once('message', resolve);
  worker.once('error', reject);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
