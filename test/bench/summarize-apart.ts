/** Summarizes texts and prints how long each took: a process, so that a text that takes too long can be stopped. */
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';
import { summarize } from '../../src/core/summarize.ts';
import { threadTime } from './measure.ts';
import { news } from './texts.ts';

const RUNS = 5;
const LONG = 1_000_000;
/** A slow text is not read five times. */
const ENOUGH_MILLISECONDS = 3_000;

const known = { title: null, url: null, outlet: null, publishedAt: '2026-02-02' };
// The first articles pay for what is loaded and compiled once.
const warm = news(10_000);
for (let i = 0; i < 60; i++) summarize({ id: 'warm', text: warm, ...known });

for (const text of z.array(z.string()).parse(JSON.parse(await readAll(process.stdin)))) {
  // A short text is read as often as makes a long one: no clock is fine enough for one reading, and each pays for its garbage.
  const repeats = Math.max(1, Math.round(LONG / text.length));
  const times: number[] = [];
  let found = { quotes: 0, actors: 0 };
  while (times.length < RUNS && times.reduce((sum, time) => sum + time, 0) < ENOUGH_MILLISECONDS) {
    times.push(
      threadTime(() => {
        for (let i = 0; i < repeats; i++) {
          const { quotes, actors } = summarize({ id: 'text', text, ...known });
          found = { quotes: quotes.length, actors: actors.length };
        }
      }),
    );
  }
  // The fastest run is the one least disturbed by whatever else the machine does.
  console.log(JSON.stringify({ time: Math.min(...times) / repeats, ...found }));
}
