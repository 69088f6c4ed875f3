/** A program that collects or delivers, again and again, as one of several processes on one store, until it is stopped or killed. */
import { setTimeout as wait } from 'node:timers/promises';
import { createSlack } from '../../src/adapters/slack/slack.ts';
import { createAlone } from '../../src/jobs/alone.ts';
import { createCollector } from '../../src/jobs/collect.ts';
import { createDeliverer } from '../../src/jobs/deliver.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { openWeb } from '../../src/jobs/web.ts';
import { createLog } from '../../src/log.ts';
import { memoryIn } from '../../src/memory.ts';
import { openStore } from '../../src/store/open.ts';
import { tokens } from '../adapters/slack/given.ts';
import { installationsIn } from '../adapters/slack/world.ts';
import { hostOf, type Job, type Words } from './workerWords.ts';

/** Milliseconds until it looks for work again. */
const PAUSE = 100;

const words = JSON.parse(process.argv[2] ?? '') as Words;
const { owner, place } = words;
const store = await openStore(place);
const ahead = Date.parse(words.moment) - words.at;
const now = (): Temporal.Instant => Temporal.Now.instant().add({ milliseconds: ahead });
const stopping = new AbortController();
const { signal } = stopping;
process.once('SIGTERM', () => {
  stopping.abort();
});
const onTrouble = (error: unknown): void => {
  console.error(error);
  process.exitCode = 1;
};

const jobs: Record<Job, () => { work: () => Promise<void>; close: () => Promise<void> }> = {
  collect: () => {
    const allowHosts = Array.from({ length: words.feeds }, (_, feed) => hostOf(feed, words.feedPort));
    const web = openWeb({ userAgent: 'Readout-test', allowHosts, now });
    const { tell, tellRest } = createStoryteller(store, createAlone({ store, owner, now }).inTurn);
    const collector = createCollector({ store, web, now, owner, tell, onTrouble });
    const work = async (): Promise<void> => {
      await collector.collect(signal);
      await tellRest(signal);
    };
    return { work, close: web.close };
  },
  deliver: () => {
    const slack = createSlack({
      ...{ ...tokens, commands: [], now, installations: installationsIn(), siteUrl: words.slack },
      // Nobody asks anything.
      bot: {
        answer: () => Promise.reject(new Error('nobody asks')),
        complete: () => Promise.reject(new Error('nobody asks')),
        suggest: () => Promise.reject(new Error('nobody asks')),
      },
      ...{ memory: memoryIn(store, now), log: createLog('error'), announce: () => undefined, second: 50 },
    });
    const deliverer = createDeliverer({ store, now, owner, post: slack.post, onTrouble });
    return { work: () => deliverer.deliver(signal), close: slack.stop };
  },
};

const { work, close } = jobs[words.job]();
const { user, system } = process.cpuUsage();
console.log('begins');
while (!signal.aborted) {
  await work();
  await wait(PAUSE, undefined, { signal }).catch(() => undefined);
}
const used = process.cpuUsage({ user, system });
console.log(`processor ${(used.user + used.system) / 1000}`);
await Promise.race([close(), wait(1000)]);
await store.close();
process.exit();
