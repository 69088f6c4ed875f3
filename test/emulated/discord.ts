/** What Discord's emulator makes of the bot: everything it can be asked, how fast it is, and faults. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { memoryOf, megabytes, quantile, show } from '../bench/measure.ts';
import { articles } from '../bench/texts.ts';
import { askEverything } from './discordAll.ts';
import { fillLibrary } from './discordLibrary.ts';
import { askWithFaults } from './discordFaults.ts';
import { postWithFaults } from './discordPosts.ts';
import type { Emulators, Handle, Product } from './emulator.ts';

const main = join(import.meta.dirname, '../../src/main.ts');

/** So many articles are stored while the answers are timed; `READOUT_EMULATED_ARTICLES` says another number. */
const ARTICLES = Number(process.env.READOUT_EMULATED_ARTICLES ?? 2_000);

const manager = '500000000000000001';
const roles = [{ id: manager, name: 'managers', permissions: 1n << 5n }];
const users = [{ username: 'alice', roles: [manager] }, { username: 'bob' }];

export async function run(emulators: Emulators): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-emulated-'));
  let failures = 0;
  const part = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failures++;
      show(`FAILED: ${name}`, String((error as Error).stack));
    }
  };
  try {
    const guild = '200000000000000001';
    await fillLibrary(join(folder, 'readout.db'), ARTICLES, `discord:${guild}`);
    const product = await start(emulators, folder, { guilds: [{ id: guild, roles, users }] });
    try {
      await part('every command, button, menu and field', () => askEverything(product.discord));
      await part('first responses while texts are analysed', () => answerUnderLoad(product));
      await part('completion', () => complete(product));
      await part('findings of the emulator so far', () => findings(product));
      await part('200 questions in a minute, with faults', () => askWithFaults(product.discord));
      // What was done although its answer was lost is done again: Discord says so, and the answer still comes.
      await part('findings with faults', () => findings(product, ['discord.interaction.double_ack']));
    } finally {
      const ended = await product.stop();
      show('stopped by SIGTERM', `exit code ${ended.code}${ended.forced === true ? ', by force' : ''}`);
      if (ended.code !== 0 || failures > 0) show('output', product.output);
    }
    await part('posts', () => postWithFaults(emulators));
    await part('both platforms in one process', () => both(emulators, folder));
  } finally {
    await rm(folder, { recursive: true });
  }
  return failures === 0;
}

/** Where the emulator leaves fields out of its own messages: after a press, and where a picture stands. */
const leftOut = /^\/interaction_metadata|^\/components\/\d+\/components\/\d+(?:\/items\/\d+\/media)?$/;

function findings({ discord, leaks }: Product, allow: string[] = []): Promise<void> {
  discord.journal.assertClean({ allow });
  // What it says of its own answers counts, but for the fields that it leaves out itself.
  const own = discord.selfCheckFailures?.filter(({ path }) => !leftOut.test(path)) ?? [];
  if (own.length > 0) throw new Error(`answers of the emulator: ${JSON.stringify(own.slice(0, 5))}`);
  const secrets = leaks();
  if (secrets.length > 0) throw new Error(`leaks: ${secrets.join()}`);
  show('findings of the emulator, tokens in the output', '0, 0');
  return Promise.resolve();
}

function start(
  emulators: Emulators,
  folder: string,
  discord: object,
  slack: object | false = false,
): Promise<Product> {
  const env = { READOUT_DATA: folder, DISCORD_GUILD_ID: '', READOUT_LOG_LEVEL: 'warn' };
  return emulators
    .startProduct({ args: [main, '--empty'], cwd: folder, slack, discord, env })
    .then(async (product) => {
      await product.ready();
      // Commands may be registered a moment after the connection stands.
      for (let tries = 0; product.discord.commands.get('global') === undefined && tries < 100; tries++)
        await wait(50);
      await wait(200);
      return product;
    });
}

function firstResponse({ timedOut, ackMs }: Handle): number {
  return timedOut ? Infinity : ackMs;
}

async function answerUnderLoad({ discord }: Product): Promise<void> {
  const texts = articles(50);
  const done = texts.map(async (text) => {
    const handle = await discord.messageCommand('Brief this', discord.userMessage(text));
    await handle.final(120_000);
    return firstResponse(handle);
  });
  const asked = Array.from({ length: 100 }, async (_, index) => {
    await wait(index * 20);
    return firstResponse(await discord.slashCommand('readout status'));
  });
  const times = await Promise.all([...done, ...asked]);
  show(
    'first response while 50 texts are analysed',
    `p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms (goal 300)`,
  );
}

async function complete({ discord }: Product): Promise<void> {
  await wait(5_000);
  await discord.autocomplete('quotes', 'speaker', 'a');
  const times: number[] = [];
  for (const letters of ['a', 'b', 'ma', 'or', 'tes', 'k', 'do', 's', 'li', 'w'])
    for (const [command, option] of [
      ['quotes', 'speaker'],
      ['actors', 'name'],
      ['brief', 'what'],
    ] as const) {
      const { ms, choices, timedOut } = await discord.autocomplete(command, option, letters);
      if (timedOut || choices.length > 25) throw new Error(`${command} ${option} ${letters}`);
      times.push(ms);
    }
  show(
    `completion with ${ARTICLES} articles`,
    `p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms (goal 100)`,
  );
}

async function both(emulators: Emulators, folder: string): Promise<void> {
  const fresh = join(folder, 'both');
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const before = performance.now();
    const env = { READOUT_DATA: fresh, DISCORD_GUILD_ID: '' };
    const product = await emulators.startProduct({ args: [main, '--empty'], cwd: folder, slack: {}, env });
    await product.ready();
    times.push(performance.now() - before);
    await wait(3_000);
    const { now } = memoryOf(product.child.pid);
    if (round === 2) show('both platforms in one process, idle', `${megabytes(now)} (goal 170 MB)`);
    await product.stop();
  }
  show('both ready after', times.map((time) => `${time.toFixed(0)} ms`).join(', '));
}
