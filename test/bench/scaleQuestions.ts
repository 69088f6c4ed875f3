/** What the questions of the library cost on SQLite and on PostgreSQL, which gets it by a copy of the store. */
import { loadavg } from 'node:os';
import { copyStore } from '../../src/store/copying.ts';
import { startServer } from '../store/server.ts';
import { quantile, show } from './measure.ts';
import { showSizes } from './sizes.ts';
import { shownTimes, timesOf } from './stories.ts';

const GOAL = 3;

/** `path` is the file of the library. */
export async function benchScaleQuestions(path: string): Promise<void> {
  const server = await startServer();
  try {
    await server.run('postgres', 'create database library');
    const start = performance.now();
    await copyStore(`sqlite:${path}`, server.url('library'), () => undefined);
    show('scale: questions, the copy to PostgreSQL', `${((performance.now() - start) / 1000).toFixed(0)} s`);
    await showSizes(path, server, 'library', ['article']);
    const here = await timesOf(path);
    const there = await timesOf(server.url('library'));
    show('scale: questions, p50 / p99', `${'SQLite'.padEnd(24)}${'PostgreSQL'.padEnd(24)}p99, ratio`);
    for (const [label, times] of here) {
      const others = there.get(label) ?? [];
      const columns = [times, others].map((each) => shownTimes(each).padEnd(24)).join('');
      const ratio = quantile(others, 0.99) / quantile(times, 0.99);
      show(`scale: questions, ${label}`, `${columns}${ratio.toFixed(1)}`);
    }
    show('scale: questions, goal', `at most ${GOAL}; load ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await server.remove();
  }
}
