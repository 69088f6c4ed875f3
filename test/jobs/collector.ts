/** A program that collects into the store at an address, at a moment that is given; it says when it begins and when it is done. */
import { randomUUID } from 'node:crypto';
import { createAlone } from '../../src/jobs/alone.ts';
import { createCollector } from '../../src/jobs/collect.ts';
import { openWeb } from '../../src/jobs/web.ts';
import { openStore } from '../../src/store/open.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';

const [address = '', host = '', moment = ''] = process.argv.slice(2);
const now = (): Temporal.Instant => Temporal.Instant.from(moment);
const store = await openStore(address);
const owner = randomUUID();
const { tell } = createStoryteller(store, createAlone({ store, owner, now }).inTurn);
const web = openWeb({ userAgent: 'Readout-test', allowHosts: [host], now });
const onTrouble = (error: unknown): void => {
  console.error(error);
  process.exitCode = 1;
};
console.log('begins');
await createCollector({ store, web, now, owner, tell, onTrouble }).collect(new AbortController().signal);
console.log('done');
await web.close();
await store.close();
