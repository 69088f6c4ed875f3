/** A program that collects or delivers, again and again, as one of several processes on one store, until it is stopped or killed. */
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../src/store/open.ts';
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

/** Only what it needs is loaded: many are started. */
const jobs: Record<Job, () => Promise<{ work: () => Promise<void>; close: () => Promise<void> }>> = {
  collect: async () => {
    const { createAlone } = await import('../../src/jobs/alone.ts');
    const { createCollector } = await import('../../src/jobs/collect.ts');
    const { createStoryteller } = await import('../../src/jobs/stories.ts');
    const { openWeb } = await import('../../src/jobs/web.ts');
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
  deliver: async () => {
    const { createSlack } = await import('../../src/adapters/slack/slack.ts');
    const { createDeliverer } = await import('../../src/jobs/deliver.ts');
    const { slackParts } = await import('./deliveringSlack.ts');
    const slack = createSlack({ ...slackParts(store, now), siteUrl: words.slack, second: 50 });
    const deliverer = createDeliverer({ store, now, owner, post: slack.post, onTrouble });
    return { work: () => deliverer.deliver(signal), close: slack.stop };
  },
};

const { work, close } = await jobs[words.job]();
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
