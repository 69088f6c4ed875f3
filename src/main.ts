/** Wires everything, and is the only file that reads the clock: `npm start`, or one question after `--`. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConnectError, type Adapter } from './adapters/adapter.ts';
import { createTerminal, type Terminal } from './adapters/terminal/terminal.ts';
import { createBot } from './bot.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { defaultLimits, noLimits, type Limits } from './core/limits.ts';
import { createAllowance } from './jobs/allowance.ts';
import { createBackground, type Background } from './jobs/background.ts';
import { createDeliverer } from './jobs/deliver.ts';
import { forgetWorkspace } from './jobs/forget.ts';
import { createReach } from './jobs/reach.ts';
import { keep, readGivenText } from './jobs/read.ts';
import { createStoryteller, type Storyteller } from './jobs/stories.ts';
import { openWeb } from './jobs/web.ts';
import { CommandFileError, loadCommands } from './loadCommands.ts';
import { createLog, type Log } from './log.ts';
import { openPlatforms, platformOf, type Platforms } from './platforms.ts';
import { openStore } from './store/sqlite.ts';
import { StoreError, type Store } from './store/store.ts';

const usage = `Readout: who said what, to whom, when, and what comes next.

  npm start                        a chat in this terminal
  npm start -- /brief file.txt     one question, one answer
  npm start -- /brief - < file     the same with a text on standard input
  npm start < questions            one answer for each line

  --empty    do not load the sample news into an empty store
  --help     this text

Exit codes: 0 answered, 1 the one question was not answered, 2 the bot could not start.
Settings are environment variables; .env.example names them.
`;

const workspace = 'terminal';

/** Everything that is said to whoever starts the bot, not to whoever asks it. */
const startErrors = [ConfigError, StoreError, CommandFileError, ConnectError];

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const isKnown = startErrors.some((known) => error instanceof known);
  process.stderr.write(
    isKnown ? `${messages(error)}\n` : `Readout could not start.\n${String((error as Error).stack)}\n`,
  );
  return 2;
});

async function main(words: string[]): Promise<number> {
  const { values, positionals, problem } = readArguments(words);
  if (problem !== null || values.help === true) {
    (problem === null ? process.stdout : process.stderr).write(
      problem === null ? usage : `${problem}\n\n${usage}`,
    );
    return problem === null ? 0 : 2;
  }
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const commands = await loadCommands(join(import.meta.dirname, '..', 'commands'));
  const store = await openStore(join(config.dataFolder, 'readout.db'));
  try {
    return await run({
      store,
      log,
      config,
      commands,
      question: positionals.join(' '),
      empty: values.empty === true,
    });
  } finally {
    await store.close();
  }
}

type Parts = {
  store: Store;
  log: Log;
  config: Config;
  commands: Awaited<ReturnType<typeof loadCommands>>;
  question: string;
  empty: boolean;
};

async function run({ store, log, config, commands, question, empty }: Parts): Promise<number> {
  const now = (): Temporal.Instant => Temporal.Now.instant();
  const web = openWeb({ userAgent: userAgent(config.contact), allowHosts: config.allowHosts, now });
  const storyteller = createStoryteller(store);
  const adapterOf = (address: string): Adapter => platformOf(address, platforms) ?? terminal;
  const post: Adapter['post'] = (address, reply, id) => adapterOf(address).post(address, reply, id);
  const onTrouble = (error: unknown, where: string): void => {
    log.error({ err: error, where }, 'A feed or a page could not be read, or a job not be done');
  };
  const deliverer = createDeliverer({ store, post, now, owner: randomUUID(), onTrouble });
  const background = createBackground({
    ...{ store, web, now, storyteller, deliverer, keepDays: config.keepDays, post, onTrouble },
    edit: (address, reply, id) => adapterOf(address).edit(address, reply, id),
  });
  let newFeeds = Promise.resolve();
  const onFeeds = (): void => {
    newFeeds = background.readNew();
  };
  const limitsOf = (of: string): Limits =>
    of === workspace ? noLimits : { ...defaultLimits, feeds: config.mostFeeds };
  const allowance = createAllowance({ store, now, limitsOf });
  const reach = createReach({ store, web, allowance, now, tell: storyteller.tell, onFeeds });
  const bot = createBot({
    commands,
    store,
    log,
    now,
    readText: async (text, title, { workspace: to }) => {
      const reading = await readGivenText(store, allowance, {
        ...{ text, title, workspace: to, addedAt: now().toString() },
      });
      if ('id' in reading) await storyteller.tell(reading.id);
      return reading;
    },
    web: reach,
    digests: {
      checkChannel: async (channel) => ({ problem: await adapterOf(channel).check(channel) }),
      deliverNow: deliverer.deliverNow,
    },
    forget: (of) => forgetWorkspace(store, of, now().toString({ smallestUnit: 'second' })),
    limitsOf,
    timeZone: config.timeZone ?? 'UTC',
    newReference: () => randomUUID().slice(0, 8),
  });
  const terminal = createTerminal({
    bot,
    asker: {
      workspace,
      reader: workspace,
      channel: workspace,
      self: workspace,
      mayManage: true,
      mayForget: true,
      timeZone: config.timeZone ?? Temporal.Now.timeZoneId(),
    },
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    environment: process.env,
    historyFile: join(config.dataFolder, 'history'),
    onTrouble: (error) => {
      log.warn({ err: error }, 'The question could not be remembered');
    },
  });
  // The platforms' clients are much code, which need not be compiled anew at every start.
  if (config.discord !== null || config.slack !== null)
    enableCompileCache(join(config.dataFolder, 'compiled'));
  const platforms =
    question !== ''
      ? new Map()
      : await openPlatforms({
          ...{ config, bot, store, log, now },
          commands: [...commands.values()].map(({ info }) => info),
          announce: (line) => process.stdout.write(`${line}\n`),
        });
  leaveQuietly();

  if (!empty && (await store.counts(workspace)).articles === 0) {
    const count = await loadSample(store, storyteller, now().toString());
    const text = `The store was empty: ${count} sample articles are loaded (start with --empty to go without).`;
    await terminal.post(workspace, { blocks: [{ kind: 'note', text }] }, 'sample');
  }
  if (question !== '') {
    const outcome = await terminal.answerOnce(question);
    await newFeeds;
    await web.close();
    return outcome === 'answered' ? 0 : 1;
  }

  if (platforms.size === 0) await beInTerminal(terminal, background);
  else await bePosted(platforms, background, log);
  await background.stop();
  await web.close();
  return 0;
}

/** Until the person leaves, or the input ends. */
async function beInTerminal(terminal: Terminal, background: Background): Promise<void> {
  process.once('SIGTERM', () => void terminal.stop());
  await terminal.start();
  await background.start();
  await terminal.ended;
}

/** On the platforms, until whoever runs the bot stops it. */
async function bePosted(platforms: Platforms, background: Background, log: Log): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  // Within the platforms' own clients a lost connection can end in one; it must not end everything else.
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'Something failed that nobody waited for');
  });
  const all = [...platforms.values()];
  let isStopped = false;
  try {
    const starting = Promise.all(all.map((platform) => platform.start()));
    const started = starting.then(() => (isStopped ? undefined : background.start()));
    await Promise.race([stopped, started.then(() => stopped)]);
  } finally {
    isStopped = true;
    await Promise.all(all.map((platform) => platform.stop()));
  }
}

/** Who we say we are to every server, and where to ask about us. */
function userAgent(contact: string | null): string {
  return contact === null ? 'Readout/0.1' : `Readout/0.1 (+${contact})`;
}

function readArguments(words: string[]): {
  values: { help?: boolean; empty?: boolean };
  positionals: string[];
  problem: string | null;
} {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, empty: { type: 'boolean' } } as const;
    return { ...parseArgs({ args: words, options, allowPositionals: true }), problem: null };
  } catch (error) {
    return { values: {}, positionals: [], problem: (error as Error).message };
  }
}

async function loadSample(store: Store, storyteller: Storyteller, addedAt: string): Promise<number> {
  const { readSample } = await import('./sample/sample.ts');
  const articles = await readSample();
  for (const article of articles) {
    await keep(store, { ...article, workspace: null, addedAt });
    await storyteller.tell(article.id);
  }
  return articles.length;
}

/** Whoever reads our output may stop reading (`| head`); that is no failure. */
function leaveQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** What went wrong, and why, for someone who can mend it. */
function messages(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}\n${messages(error.cause)}` : error.message;
}
