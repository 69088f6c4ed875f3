/** Wires the parts of a running Readout to each other. */
import { randomUUID } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Terminal } from '../adapters/terminal/terminal.ts';
import { createBot } from '../bot.ts';
import type { Config } from '../config.ts';
import { defaultLimits, noLimits, type Limits } from '../core/limits.ts';
import { createAlone } from '../jobs/alone.ts';
import { createAllowance } from '../jobs/allowance.ts';
import { createBackground, type Background } from '../jobs/background.ts';
import { createDeliverer } from '../jobs/deliver.ts';
import { forgetWorkspace } from '../jobs/forget.ts';
import { createReach } from '../jobs/reach.ts';
import { readGivenText } from '../jobs/read.ts';
import { createStoryteller, type Storyteller } from '../jobs/stories.ts';
import { openWeb, type Web } from '../jobs/web.ts';
import type { loadCommands } from '../loadCommands.ts';
import type { Log } from '../log.ts';
import { unmetered } from '../meter.ts';
import type { Monitor } from '../monitor/monitor.ts';
import { openPlatforms, type Platforms } from '../platforms.ts';
import { newReference } from '../reference.ts';
import { DamagedError, type Store } from '../store/store.ts';
import { postingTo } from './adapters.ts';
import { answerInTime } from './answerInTime.ts';
import { TERMINAL, terminalOf } from './inTerminal.ts';
import { openPictures, type Pictures } from './pictures.ts';
import type { Stopping } from './stopping.ts';

export type Given = {
  store: Store;
  log: Log;
  config: Config;
  commands: Awaited<ReturnType<typeof loadCommands>>;
  now: () => Temporal.Instant;
  /** The time zone of this computer. */
  localZone: string;
  stopping: Stopping;
  /** `null` when nobody watches. */
  monitor: Monitor | null;
};

export type Readout = Given & {
  web: Web;
  storyteller: Storyteller;
  background: Background;
  terminal: Terminal;
  /** None are opened for a single question, or where nothing is posted. */
  platforms: Platforms;
  pictures: Pictures;
  /** Resolves when the feeds that a question has added are read. */
  newFeeds: () => Promise<void>;
};

export async function wire(given: Given, { isChat }: { isChat: boolean }): Promise<Readout> {
  const { store, log, config, commands, now } = given;
  const meter = given.monitor?.meter ?? unmetered;
  const web = openWeb({ userAgent: userAgent(config.contact), allowHosts: config.allowHosts, now });
  const owner = randomUUID();
  const { role } = config;
  const storyteller = createStoryteller(store, createAlone({ store, owner, now }).inTurn);
  const { post, edit, check } = postingTo(() => ({ platforms, terminal }));
  const onTrouble = (error: unknown, where: string): void => {
    // The store itself has told of it.
    if (error instanceof DamagedError) return;
    log.error({ err: error, where }, 'A feed or a page could not be read, or a job not be done');
  };
  const deliverer = createDeliverer({ store, post, now, owner, onTrouble });
  const background = createBackground({
    ...{ role, store, web, now, owner, storyteller, deliverer, post, edit, onTrouble },
    keepDays: config.keepDays,
  });
  let newFeeds = Promise.resolve();
  const onFeeds = (): void => {
    // Beside a process that collects there is no need to.
    if (role === 'all') newFeeds = background.readNew();
  };
  const limitsOf = (workspace: string): Limits =>
    workspace === TERMINAL ? noLimits : { ...defaultLimits, feeds: config.mostFeeds };
  const allowance = createAllowance({ store, now, limitsOf });
  const reach = createReach({ store, web, allowance, now, tell: storyteller.tellSoon, onFeeds });
  const answering = createBot({
    commands,
    store,
    log,
    now,
    readText: async (text, title, { workspace: to }) => {
      const reading = await readGivenText(store, allowance, {
        ...{ text, title, workspace: to, addedAt: now().toString() },
      });
      if ('id' in reading) await storyteller.tellSoon(reading.id);
      return reading;
    },
    web: reach,
    digests: {
      checkChannel: async (channel) => ({ problem: await check(channel) }),
      deliverNow: deliverer.deliverNow,
    },
    forget: (workspace) =>
      forgetWorkspace({ store, now, beside: (work) => background.beside('forget', work) }, workspace),
    limitsOf,
    timeZone: config.timeZone ?? 'UTC',
    newReference,
    meter,
  });
  const bot = answerInTime(answering, given.stopping.signal);
  const pictures = openPictures(log);
  const { draw } = pictures;
  const terminal = terminalOf(given, bot, draw);
  // The platforms' clients are much code, which need not be compiled anew at every start.
  if (config.discord !== null || config.slack !== null)
    enableCompileCache(join(config.dataFolder, 'compiled'));
  const platforms =
    !isChat || role === 'collect'
      ? new Map()
      : await openPlatforms({
          ...{ config, bot, store, log, now, meter, draw },
          commands: [...commands.values()].map(({ info }) => info),
          announce: (line) => process.stdout.write(`${line}\n`),
        });
  return { ...given, web, storyteller, background, terminal, platforms, pictures, newFeeds: () => newFeeds };
}

/** Who we say we are to every server, and where to ask about us. */
function userAgent(contact: string | null): string {
  return contact === null ? 'Readout/0.1' : `Readout/0.1 (+${contact})`;
}
