/** A whole bot on a real store in a folder of its own, for tests that ask it something. */
import { join } from 'node:path';
import { createBot, type Answer, type Asker, type Bot } from '../src/bot.ts';
import { readLocalFile } from '../src/adapters/terminal/files.ts';
import { noLimits, type Limits } from '../src/core/limits.ts';
import { createAllowance } from '../src/jobs/allowance.ts';
import { createDeliverer } from '../src/jobs/deliver.ts';
import { forgetWorkspace } from '../src/jobs/forget.ts';
import { createReach } from '../src/jobs/reach.ts';
import { keep, readGivenText } from '../src/jobs/read.ts';
import { createStoryteller } from '../src/jobs/stories.ts';
import { openWeb, type Web } from '../src/jobs/web.ts';
import { loadCommands } from '../src/loadCommands.ts';
import { createLog } from '../src/log.ts';
import { unmetered, type Meter } from '../src/meter.ts';
import { plainText } from '../src/reply/plainText.ts';
import { readSample } from '../src/sample/sample.ts';
import { openStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { temporaryFolder, type Folder } from './store/folder.ts';

export const now = Temporal.Instant.from('2026-02-04T09:00:00Z');

export type Chat = {
  bot: Bot;
  store: Store;
  folder: Folder;
  web: Web;
  /** What was logged, a line each. */
  logged: string[];
  /** What was posted without anybody asking. */
  posted: { address: string; id: string; text: string }[];
  /** Faults of ours that delivering met. */
  troubles: unknown[];
  /** Delivers the digests that are due. */
  deliver: () => Promise<void>;
  asker: Asker;
  ask: (line: string) => Promise<{ outcome: Answer['outcome']; text: string }>;
  close: () => Promise<void>;
};

export type ChatSettings = {
  sample?: boolean;
  workspace?: string;
  /** Hosts on this machine that may be fetched from; names are looked up nowhere. */
  allowHosts?: string[];
  /** What is found at addresses of `https://example.org`, without asking anybody. */
  example?: string;
  /** A clock that a test moves; it stands still when there is none. */
  clock?: () => Temporal.Instant;
  /** May fail in place of a platform. */
  post?: (address: string) => Promise<void>;
  /** Why a channel cannot be posted in. */
  cannotPost?: (channel: string) => string | null;
  /** What is logged; warnings and worse when it is not said. */
  logLevel?: 'debug';
  meter?: Meter;
  /** Those of the chat's workspace, where there are any. */
  limits?: Limits;
  /** May replace a part of the store, to make it fail. */
  change?: (store: Store) => Store;
};

export function localWeb(allowHosts: string[]): Web {
  const unknown = Object.assign(new Error('no names here'), { code: 'ENOTFOUND' });
  const lookup = (): Promise<never> => Promise.reject(unknown);
  return openWeb({ userAgent: 'Readout-test (+https://example.org)', allowHosts, now: () => now, lookup });
}

function withExample(web: Web, body: string): Web {
  const answer = { etag: null, lastModified: null, movedTo: null, contentType: null, freshFor: null };
  const bytes = Buffer.from(body);
  return {
    ...web,
    fetch: (url, options) =>
      url.startsWith('https://example.org')
        ? Promise.resolve({ kind: 'fetched', ...answer, url, bytes })
        : web.fetch(url, options),
  };
}

export async function openChat(settings: ChatSettings = {}): Promise<Chat> {
  const folder = await temporaryFolder();
  const real = await openStore(folder.path('readout.db'));
  if (settings.sample === true) {
    for (const article of await readSample()) {
      await keep(real, { ...article, workspace: null, addedAt: now.toString() });
    }
  }
  const store = settings.change?.(real) ?? real;
  const { allowHosts = [], example } = settings;
  const web = example === undefined ? localWeb(allowHosts) : withExample(localWeb(allowHosts), example);
  const { tell, tellRest } = createStoryteller(store);
  await tellRest(new AbortController().signal);
  const limitsOf = () => settings.limits ?? noLimits;
  const allowance = createAllowance({ store, now: settings.clock ?? (() => now), limitsOf });
  const reach = createReach({ store, web, allowance, now: () => now, tell, onFeeds: () => undefined });
  const posted: Chat['posted'] = [];
  const troubles: unknown[] = [];
  const deliverer = createDeliverer({
    store,
    post: async (address, reply, id) => {
      await settings.post?.(address);
      posted.push({ address, id, text: plainText(reply, 100) });
    },
    now: settings.clock ?? (() => now),
    owner: 'here',
    onTrouble: (error) => troubles.push(error),
  });
  let working: Promise<unknown> = Promise.resolve();
  const beside = (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    const done = work(new AbortController().signal);
    working = Promise.all([working, done]);
    return done;
  };
  const logged: string[] = [];
  const bot = createBot({
    commands: await loadCommands(join(import.meta.dirname, '../commands')),
    store,
    log: createLog(settings.logLevel ?? 'warn', { write: (line) => logged.push(line) }),
    meter: settings.meter ?? unmetered,
    now: settings.clock ?? (() => now),
    readText: async (text, title, { workspace }) => {
      const reading = await readGivenText(store, allowance, {
        ...{ text, title, workspace, addedAt: now.toString() },
      });
      if ('id' in reading) await tell(reading.id);
      return reading;
    },
    web: reach,
    digests: {
      checkChannel: (channel) => Promise.resolve({ problem: settings.cannotPost?.(channel) ?? null }),
      deliverNow: deliverer.deliverNow,
    },
    forget: (workspace) => forgetWorkspace({ store, now: () => now, beside }, workspace),
    limitsOf,
    timeZone: 'UTC',
    newReference: () => 'c0ffee',
  });
  const asker: Asker = {
    workspace: settings.workspace ?? 'here',
    reader: 'reader',
    channel: 'here',
    self: 'reader here',
    mayManage: true,
    mayForget: true,
    timeZone: 'UTC',
    readFile: readLocalFile,
  };
  return {
    bot,
    store,
    folder,
    web,
    logged,
    posted,
    troubles,
    deliver: () => deliverer.deliver(new AbortController().signal),
    asker,
    ask: async (line) => {
      await tellRest(new AbortController().signal);
      const { outcome, reply } = await bot.answer(line, asker);
      return { outcome, text: plainText(reply, 100) };
    },
    close: async () => {
      await working;
      await web.close();
      await real.close();
      await folder.remove();
    },
  };
}
