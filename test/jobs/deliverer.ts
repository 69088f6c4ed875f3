/** A program that delivers the digests that are due on a platform; it says when it begins and when it is done. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { createDiscord } from '../../src/adapters/discord/discord.ts';
import { createSlack } from '../../src/adapters/slack/slack.ts';
import type { Bot } from '../../src/bot.ts';
import { createDeliverer } from '../../src/jobs/deliver.ts';
import { createLog } from '../../src/log.ts';
import { memoryIn } from '../../src/memory.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { undrawn } from '../adapters/drawn.ts';
import { TOKEN } from '../adapters/discord/world.ts';
import { tokens } from '../adapters/slack/given.ts';
import { installationsIn } from '../adapters/slack/world.ts';

const unseen = { isIn: () => undefined, isOnlyIn: () => undefined, isRemovedFrom: () => undefined };

const [path = '', platform = '', address = '', moment = ''] = process.argv.slice(2);
const now = (): Temporal.Instant => Temporal.Instant.from(moment);
const store = await openStore(path);
const memory = memoryIn(store, now);
/** Nobody asks anything. */
const bot: Bot = {
  answer: () => Promise.reject(new Error('nobody asks')),
  complete: () => Promise.reject(new Error('nobody asks')),
  suggest: () => Promise.reject(new Error('nobody asks')),
};
const parts = {
  draw: undrawn,
  bot,
  commands: [],
  memory,
  log: createLog('error'),
  announce: () => undefined,
};

async function connected(): Promise<Adapter> {
  if (platform === 'discord')
    return createDiscord({
      ...{ ...parts, now, token: TOKEN, guild: null, shard: null },
      ...{ api: address, presence: unseen },
    });
  // Its messages come one a second, by the clock that goes on.
  const clock = (): Temporal.Instant => Temporal.Now.instant();
  const slack = createSlack({
    ...{ ...parts, ...tokens, now: clock, installations: installationsIn(), siteUrl: address },
  });
  await slack.start();
  return slack;
}

const adapter = await connected();
const deliverer = createDeliverer({
  ...{ store, now, owner: randomUUID(), post: adapter.post },
  onTrouble: (error) => {
    console.error(error);
    process.exitCode = 1;
  },
});
console.log('begins');
await deliverer.deliver(new AbortController().signal);
console.log('done');
await Promise.race([adapter.stop(), wait(1000)]);
await store.close();
process.exit();
