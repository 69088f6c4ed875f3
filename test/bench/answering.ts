/** A bot over a store of the bench: it answers and completes as the terminal does, and reads nothing from the web. */
import { join } from 'node:path';
import { createBot, type Asker, type Bot } from '../../src/bot.ts';
import { noLimits } from '../../src/core/limits.ts';
import { loadCommands } from '../../src/loadCommands.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/store/store.ts';

const unanswered = (): Promise<{ problem: string }> => Promise.resolve({ problem: 'The bench only asks.' });

export const asker: Asker = {
  workspace: 'terminal',
  reader: 'terminal',
  channel: 'terminal',
  self: 'terminal',
  mayManage: true,
  mayForget: true,
  timeZone: 'UTC',
  readFile: null,
};

export async function botOn(store: Store): Promise<Bot> {
  return createBot({
    commands: await loadCommands(join(import.meta.dirname, '../../commands')),
    store,
    log: createLog('silent'),
    now: () => Temporal.Now.instant(),
    readText: unanswered,
    web: () => ({
      readLink: unanswered,
      readPage: unanswered,
      followFeed: unanswered,
      importFeeds: unanswered,
      exportFeeds: () => Promise.resolve(''),
    }),
    digests: {
      checkChannel: () => Promise.resolve({ problem: null }),
      deliverNow: () => Promise.resolve(null),
    },
    forget: () => Promise.reject(new Error('The bench only asks.')),
    limitsOf: () => noLimits,
    timeZone: 'UTC',
    newReference: () => 'bench',
  });
}
