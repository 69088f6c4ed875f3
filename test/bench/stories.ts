/** What questions cost, and how large the file is, with 10,000 and with 100,000 articles that a few speak in most. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Bot } from '../../src/bot.ts';
import { plainText } from '../../src/reply/plainText.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { asker, botOn } from './answering.ts';
import { openHurried } from './hurried.ts';
import { draft, fill, LAST_DAY } from './library.ts';
import { milliseconds, quantile, show } from './measure.ts';
import { kinds, linesOf, type Kind } from './questions.ts';

const MOST = Number(process.env.BENCH_ARTICLES ?? 100_000);
const SIZES = [MOST / 10, MOST];

const QUESTIONS = 200;
const WARM_UP = 5;

/** What is too slow is asked less often: its figures are bad enough. */
const MOST_MILLISECONDS = 15_000;

/** The file of the library. */
export async function benchStories(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'stories.db');
  const columns: Map<string, string>[] = [];
  let bytes = 0;
  for (const [index, size] of SIZES.entries()) {
    const start = performance.now();
    const from = SIZES[index - 1] ?? 0;
    show(`stories: ${size} articles are made and kept`, 'this takes some minutes …');
    const store = await openHurried(path);
    bytes += await fill(store, from, size);
    await store.close();
    const took = (performance.now() - start) / (size - from);
    columns.push(await figuresOf(path, bytes, took));
  }
  show('stories: p50 / p99', SIZES.map((size) => `${size} articles`.padEnd(24)).join(''));
  for (const label of columns[0]?.keys() ?? []) {
    show(`stories: ${label}`, columns.map((column) => (column.get(label) ?? '').padEnd(24)).join(''));
  }
  return path;
}

export async function figuresOf(path: string, bytes: number, took: number): Promise<Map<string, string>> {
  const figures = new Map([
    ['keeping an article', milliseconds(took)],
    ['file / texts it holds', (fileSize(path) / bytes).toFixed(2)],
  ]);
  for (const [label, times] of await timesOf(path)) figures.set(label, shownTimes(times));
  return figures;
}

/** How long each took, in milliseconds. */
export async function timesOf(place: string): Promise<Map<string, number[]>> {
  const store = await openStore(place);
  const bot = await botOn(store);
  const times = new Map([['an article into its story', await tellingTimes(store)]]);
  for (const kind of kinds) times.set(kind.label, await askingTimes(bot, store, kind));
  await store.close();
  return times;
}

/** The pages of the file that are in use; what waits in the log is written into them first. */
function fileSize(path: string): number {
  using file = new DatabaseSync(path);
  file.exec('pragma wal_checkpoint(truncate)');
  const { pages } =
    file.prepare('select page_count * page_size as pages from pragma_page_count, pragma_page_size').get() ??
    {};
  return Number(pages);
}

/** News of the last days, one after another. */
async function tellingTimes(store: Store): Promise<number[]> {
  const { tell } = createStoryteller(store);
  const times: number[] = [];
  for (let number = MOST; times.length < WARM_UP + QUESTIONS; number++) {
    const { article, summary } = draft(number);
    const publishedAt = `${LAST_DAY}T${String(number % 24).padStart(2, '0')}:00:00Z`;
    const fresh = { ...article, id: `${article.id}-told`, publishedAt, workspace: null };
    const { added } = await store.addArticle(fresh, { ...summary, id: fresh.id, publishedAt });
    if (!added) continue;
    const start = performance.now();
    await tell(fresh.id);
    times.push(performance.now() - start);
  }
  return times.slice(WARM_UP);
}

async function askingTimes(bot: Bot, store: Store, kind: Kind): Promise<number[]> {
  const lines = linesOf(kind, WARM_UP + QUESTIONS);
  const times: number[] = [];
  const begun = performance.now();
  for (const line of lines) {
    await kind.before?.(store);
    const start = performance.now();
    await ask(bot, kind, line);
    times.push(performance.now() - start);
    if (performance.now() - begun > MOST_MILLISECONDS) break;
  }
  if (times.length > WARM_UP) times.splice(0, WARM_UP);
  return times;
}

export function shownTimes(times: number[]): string {
  return [0.5, 0.99].map((share) => milliseconds(quantile(times, share))).join(' / ');
}

/** The whole way, from the line to the text shown. */
export async function ask(bot: Bot, { way }: Kind, line: string): Promise<string> {
  if (way === 'complete') return (await bot.complete(line, asker)).candidates.join('\n');
  const { outcome, reply } = await bot.answer(line, asker);
  if (outcome === 'failed') throw new Error(`not answered: ${line}`);
  return plainText(reply, 100);
}
