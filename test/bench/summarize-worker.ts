/** Summarizes one text and says how long it took: a worker, so that a text that takes too long can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';
import { summarize } from '../../src/core/summarize.ts';

const known = { title: null, url: null, outlet: null, publishedAt: '2026-02-02' };
// The first article pays for what is loaded and compiled once.
summarize({ id: 'first', text: 'Ada Morel told Channel Nine on Sunday: "It goes on."', ...known });

const start = performance.now();
const { quotes, actors } = summarize({ id: 'text', text: String(workerData), ...known });
parentPort?.postMessage({ time: performance.now() - start, quotes: quotes.length, actors: actors.length });
