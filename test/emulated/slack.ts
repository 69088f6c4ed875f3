/** What Slack's emulator makes of the bot: everything it can be asked, how fast it is, faults, posts and installations. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { memoryOf, megabytes, quantile, show } from '../bench/measure.ts';
import { articles } from '../bench/texts.ts';
import { askEverything } from './slackAll.ts';
import type { Emulators, Handle, Product } from './slackEmulator.ts';
import { askWithFaults } from './slackFaults.ts';
import { installTwice } from './slackInstalls.ts';
import { fillLibrary } from './slackLibrary.ts';
import { postWithFaults } from './slackPosts.ts';

const project = join(import.meta.dirname, '../..');

/** So many articles are stored while the answers are timed; `READOUT_EMULATED_ARTICLES` says another number. */
const ARTICLES = Number(process.env.READOUT_EMULATED_ARTICLES ?? 500);

export async function run(emulators: Emulators): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-emulated-'));
  const failed: string[] = [];
  const part = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed.push(name);
      show(`FAILED: ${name}`, String((error as Error).stack));
    }
  };
  try {
    const manifest = printedManifest();
    await part('the manifest', () => checkManifest(manifest, emulators));
    await fillLibrary(join(folder, 'readout.db'), 'slack:T0EMUTEAM1', ARTICLES);
    const before = performance.now();
    const product = await start(emulators, folder, manifest);
    show('connected after', `${(performance.now() - before).toFixed(0)} ms`);
    try {
      await wait(2_000);
      show('memory when idle', megabytes(memoryOf(product.child.pid).now));
      await part('acknowledged while texts are analysed', () => answerUnderLoad(product));
      await part('everything that can be asked and pressed', () => askEverything(product.slack));
      await part('findings so far', () => findings(product));
      await part('200 commands in a minute, with faults', () => askWithFaults(product.slack));
      await part('findings with faults', () => findings(product));
    } finally {
      const ended = await product.stop();
      show('stopped by SIGTERM', `exit code ${ended.code}${ended.forced === true ? ', by force' : ''}`);
      if (ended.code !== 0 || failed.length > 0) show('output', product.output);
    }
    await part('posts', () => postWithFaults(emulators));
    await part('two workspaces', () => installTwice(emulators));
  } finally {
    await rm(folder, { recursive: true });
  }
  return failed.length === 0;
}

function printedManifest(): object {
  const file = join(project, 'src/adapters/slack/printManifest.ts');
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })) as object;
}

function checkManifest(manifest: object, { validateManifest }: Emulators): Promise<void> {
  const found = validateManifest(manifest);
  if (found.length > 0) throw new Error(JSON.stringify(found, null, 2));
  show('findings about the manifest', '0');
  return Promise.resolve();
}

async function start(emulators: Emulators, folder: string, manifest: object): Promise<Product> {
  const product = await emulators.startProduct({
    args: [join(project, 'src/main.ts'), '--empty'],
    cwd: folder,
    slack: { manifest },
    discord: false,
    env: {
      ...{ READOUT_DATA: folder, READOUT_LOG_LEVEL: 'warn' },
      ...{ SLACK_SIGNING_SECRET: '', SLACK_CLIENT_ID: '', SLACK_CLIENT_SECRET: '' },
    },
  });
  await product.ready();
  return product;
}

function findings({ slack, leaks }: Product): Promise<void> {
  slack.assertClean();
  const secrets = leaks();
  if (secrets.length > 0) throw new Error(`leaks: ${secrets.join()}`);
  const warnings = new Map<string, number>();
  for (const { level, code } of slack.journal.problems)
    if (level === 'warning') warnings.set(code, (warnings.get(code) ?? 0) + 1);
  const list = [...warnings].map(([code, count]) => `${code} ${count}`).join(', ');
  show('findings, tokens in the output', `0, 0 (warnings: ${list === '' ? 'none' : list})`);
  return Promise.resolve();
}

/** Articles that people paste, each analysed, while others ask. */
async function answerUnderLoad({ slack }: Product): Promise<void> {
  const texts = articles(50);
  const ack = ({ delivery: { timedOut, ackMs } }: Handle): number => (timedOut ? Infinity : ackMs);
  const pasted = texts.map(async (text) => {
    const handle = await slack.shortcut('brief_message', { message: slack.userMessage(text) });
    for (let waited = 0; handle.responses.length === 0 && waited < 60_000; waited += 50) await wait(50);
    if (handle.responses.length === 0) throw new Error('a text was not briefed');
    return ack(handle);
  });
  const asked = Array.from({ length: 100 }, async (_, index) => {
    await wait(index * 20);
    const handle = await slack.slashCommand('/readout', 'status');
    await handle.waitResponses(1, 60_000);
    return ack(handle);
  });
  const times = await Promise.all([...asked, ...pasted]);
  show(
    'acknowledged while 50 texts are analysed',
    `p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms (goal 300)`,
  );
}
