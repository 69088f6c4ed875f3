/** A program that delivers and answers on a platform until it is told to stop; its clock stands still. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createDiscord } from '../../src/adapters/discord/discord.ts';
import { createSlack } from '../../src/adapters/slack/slack.ts';
import type { Bot } from '../../src/bot.ts';
import { createAlone } from '../../src/jobs/alone.ts';
import { createBackground } from '../../src/jobs/background.ts';
import { createDeliverer } from '../../src/jobs/deliver.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { openWeb } from '../../src/jobs/web.ts';
import { createLog } from '../../src/log.ts';
import { memoryIn } from '../../src/memory.ts';
import { answerInTime } from '../../src/running/answerInTime.ts';
import { runOnPlatforms } from '../../src/running/onPlatforms.ts';
import { stopOnSignals } from '../../src/running/stopping.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { TOKEN } from '../adapters/discord/world.ts';
import { undrawn } from '../adapters/drawn.ts';
import { commands, tokens } from '../adapters/slack/given.ts';
import { installationsIn } from '../adapters/slack/world.ts';

const [path = '', name = '', address = '', moment = ''] = process.argv.slice(2);
const now = (): Temporal.Instant => Temporal.Instant.from(moment);
const log = createLog('warn');
const store = await openStore(path);
const stopping = stopOnSignals({
  log,
  leave: async () => {
    await store.close();
    process.exit(0);
  },
  leaveAtOnce: () => process.exit(1),
});
const memory = memoryIn(store, now);
/** `/quotes` takes for ever, everything else a second. */
const bot: Bot = {
  answer: async (question) => {
    await wait(JSON.stringify(question).includes('quotes') ? 3_600_000 : 1_000);
    return { outcome: 'answered', reply: { blocks: [{ kind: 'paragraph', text: 'The answer.' }] } };
  },
  complete: () => Promise.reject(new Error('nobody types')),
  suggest: () => Promise.reject(new Error('nobody types')),
};
const parts = {
  ...{ bot: answerInTime(bot, stopping.signal), commands, memory, log, draw: undrawn },
  announce: (line: string) => {
    console.log(line);
  },
};
const presence = { isIn: () => undefined, isOnlyIn: () => undefined, isRemovedFrom: () => undefined };
const platform =
  name === 'discord'
    ? createDiscord({ ...parts, now, token: TOKEN, guild: null, shard: null, api: address, presence })
    : // Its messages come one a second, by the clock that goes on.
      createSlack({
        ...{ ...parts, ...tokens, installations: installationsIn(), siteUrl: address },
        now: () => Temporal.Now.instant(),
      });
const { post, edit } = platform;
const web = openWeb({ userAgent: 'test', allowHosts: [], now });
const owner = randomUUID();
const onTrouble = (error: unknown, where: string): void => {
  log.error({ err: error, where }, 'trouble');
};
const background = createBackground({
  ...{ role: 'all', store, web, now, owner, keepDays: 90, post, edit, onTrouble },
  storyteller: createStoryteller(store, createAlone({ store, owner, now }).inTurn),
  deliverer: createDeliverer({ store, now, owner, post, onTrouble }),
});
await runOnPlatforms(new Map([[name, platform]]), background, stopping);
await web.close();
await store.close();
process.exit(0);
