/** How soon Readout answers with a large library, from its start to the end of its first answer. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/sqlite.ts';
import { ASKING } from './library.ts';
import { milliseconds, quantile, show } from './measure.ts';

const program = join(import.meta.dirname, '../../src/main.ts');
const STARTS = 7;

/** `path` is the file of the library; each start comes after a clean stop. */
export async function benchScaleStart(path: string): Promise<void> {
  const store = await openStore(path);
  const { articles } = await store.counts(ASKING);
  await store.close();
  const times: number[] = [];
  for (let number = 0; number < STARTS; number++) times.push(await start(path));
  const [best, median, worst] = [0, 0.5, 1].map((share) => milliseconds(quantile(times, share)));
  show(
    `scale: start, first answer with ${articles} articles (goal: 1 s)`,
    `best ${best}, median ${median}, worst ${worst}; load ${loadavg()[0]?.toFixed(1)}`,
  );
}

async function start(path: string): Promise<number> {
  const begun = performance.now();
  const environment = { ...process.env, DATABASE_URL: `sqlite:${path}` };
  const child = spawn(process.execPath, [program, '/quotes', 'page:2'], {
    ...{ env: environment, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  await once(child.stdout, 'data');
  const time = performance.now() - begun;
  child.stdout.resume();
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`it ended with ${String(code)}`);
  return time;
}
