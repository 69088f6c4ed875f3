/** Two workspaces install the bot over HTTP, their tokens are renewed, and one of them removes it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { show } from '../bench/measure.ts';
import type { Emulator, Emulators, Product } from './slackEmulator.ts';

const main = join(import.meta.dirname, '../../src/main.ts');

/** Shorter than the time before its end at which a token is renewed. */
const TOKEN_SECONDS = 60;

export async function installTwice(emulators: Emulators): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-installs-'));
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const slack = {
    ...{ mode: 'http', requestUrl: `${site}/slack/events`, redirectUri: `${site}/slack/oauth_redirect` },
    ...{ tokenRotation: true, tokenTtlSec: TOKEN_SECONDS },
    workspaces: [{ installed: false }, { installed: false }],
  };
  const product = await emulators.startProduct({
    ...{ args: [main], cwd: folder, slack, discord: false },
    env: {
      ...{ READOUT_DATA: folder, PORT: String(port), SLACK_APP_TOKEN: '', SLACK_BOT_TOKEN: '' },
      ...{ SLACK_STATE_SECRET: 'emulated', READOUT_SECRET_KEY: 'emulated emulated emulated emulated' },
    },
  });
  try {
    await listening(site);
    await useBoth(product.slack, site);
    await refuse(product.slack, site);
    await removed(product.slack);
    product.slack.assertClean();
    if (product.leaks().length > 0) throw new Error(`leaks: ${product.leaks().join()}`);
    show('two workspaces over HTTP', 'installed, answered with renewed tokens, one removed');
  } catch (error) {
    show('output', product.output);
    throw error;
  } finally {
    await end(product);
    await rm(folder, { recursive: true });
  }
}

async function end(product: Product): Promise<void> {
  const { code, forced } = await product.stop();
  if (code !== 0 || forced === true) throw new Error(`stopped with exit code ${code}`);
}

async function useBoth(slack: Emulator, site: string): Promise<void> {
  for (const team of slack.workspaces.keys()) {
    slack.nextInstall = { team };
    const begun = await fetch(`${site}/slack/install`, { redirect: 'manual' });
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
    const granted = await fetch(local(begun.headers.get('location') ?? '', slack), { redirect: 'manual' });
    const back = granted.headers.get('location') ?? '';
    const stolen = await fetch(back, { redirect: 'manual' });
    if (stolen.status !== 400) throw new Error('somebody else could finish the installation');
    const done = await fetch(back, { headers: { cookie }, redirect: 'manual' });
    if (done.status !== 200) throw new Error(await done.text());
  }
  for (const team of slack.workspaces.keys()) {
    const channel = [...(slack.workspaces.get(team)?.channels.keys() ?? [])][0] ?? '';
    const handles = await Promise.all(
      ['status', '', 'help brief'].map((words) => slack.slashCommand('/readout', words, { team, channel })),
    );
    for (const handle of handles) await handle.waitResponses(1);
  }
}

/** The address is Slack's own; the emulator stands in for it. */
function local(address: string, { url }: Emulator): string {
  return address.replace('https://slack.com', url);
}

async function refuse(slack: Emulator, site: string): Promise<void> {
  const body = 'command=%2Freadout';
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
  for (const how of [{ secret: 'wrong' }, { timestamp: now - 301 }, { signature: 'v0=00' }]) {
    const { status } = await slack.signedPost(`${site}/slack/events`, body, {
      ...{ contentType: 'application/x-www-form-urlencoded' },
      ...how,
    });
    if (status !== 401) throw new Error(`${JSON.stringify(how)} was answered with ${status}`);
  }
}

async function removed(slack: Emulator): Promise<void> {
  const [team = ''] = slack.workspaces.keys();
  await slack.uninstall({ team });
  await wait(300);
  const handle = await slack.slashCommand('/readout', '', { team });
  await handle.waitResponses(1);
  const words = handle.responses[0]?.args.text ?? '';
  if (!words.includes('not installed')) throw new Error(`after the end: ${words}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(site: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const is = await fetch(site).then(
      () => true,
      () => false,
    );
    if (is) return;
    await wait(50);
  }
  throw new Error('it does not listen');
}
