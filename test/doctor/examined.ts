/** The doctor as a process, on a folder of its own, with the platforms and a news site on this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { registration } from '../../src/adapters/discord/registration.ts';
import { scopes } from '../../src/adapters/slack/scopes.ts';
import { createSeal } from '../../src/seal.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { openFake as openDiscord, type Fake as Discord } from '../adapters/discord/fake.ts';
import { commands } from '../adapters/discord/setup.ts';
import { CHANNEL, GUILD, TOKEN } from '../adapters/discord/world.ts';
import { openFake as openSlack, team, type Fake as Slack } from '../adapters/slack/fake.ts';
import { tokens } from '../adapters/slack/given.ts';
import { openSite, type Site } from '../jobs/site.ts';
import { temporaryFolder, type Folder } from '../store/folder.ts';

const program = join(import.meta.dirname, '../../src/doctor.ts');
const redirect = join(import.meta.dirname, 'redirect.ts');

export const key = 'a-secret-key-of-more-than-thirty-two-letters';
export const addedAt = '2026-02-04T09:00:00Z';

export type Told = { code: number | null; output: string; wrong: string[] };

export type Examined = {
  folder: Folder;
  database: string;
  slack: Slack;
  discord: Discord;
  site: Site;
  /** Runs the doctor for a bot of the terminal alone, whose database has an encrypted row. */
  run: (environment?: Record<string, string>, words?: string[], user?: User) => Promise<Told>;
  /** The same for a bot on both platforms, with a channel on each and a feed. */
  runOnPlatforms: (environment?: Record<string, string>) => Promise<Told>;
  change: (work: (store: Store) => Promise<void>) => Promise<void>;
  /** As it was made: well. */
  heal: () => Promise<void>;
  close: () => Promise<void>;
};

type User = { uid?: number; gid?: number };

/** Somebody whom the modes of files bind: the administrator may read and write everything. */
export const ordinary: User = process.geteuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Where the project itself is only for the administrator, nobody else can run it. */
export function mayRun(user: User): boolean {
  const look = `require('node:fs').readFileSync(${JSON.stringify(program)})`;
  return spawnSync(process.execPath, ['-e', look], user).status === 0;
}

export async function subscribe(store: Store, workspace: string, channel: string): Promise<void> {
  await store.addSubscription({
    ...{ id: channel, workspace, channel, maker: channel, time: '08:00', zone: 'UTC', days: [1, 2, 3] },
    ...{
      length: 'full',
      quiet: 'say',
      breaking: 0,
      picture: false,
      about: { kind: 'all' },
      addedAt,
      nextAt: addedAt,
    },
  });
}

const feed =
  '<rss version="2.0"><channel><title>Tessaly Post</title><item><title>Quay reopens</title><link>https://post.example/1</link></item></channel></rss>';

export async function openExamined(): Promise<Examined> {
  const folder = await temporaryFolder();
  const [slack, discord, site] = await Promise.all([openSlack(), openDiscord(), openSite()]);
  const database = folder.path('data/readout.db');
  const copy = folder.path('well.db');
  site.set('/feed.xml?key=paid', feed);
  const change: Examined['change'] = async (work) => {
    const store = await openStore(database);
    await work(store).finally(store.close);
  };
  await change(async (store) => {
    for (const [id, token] of [
      [team, 'xoxb-2-kept'],
      ['T2', 'xoxb-2-gone'],
    ] as const) {
      const kept = { token, botUser: 'UBOT', botId: 'B1', refreshToken: null, endsAt: null };
      const sealed = createSeal([key]).close(`slack:${id}`, JSON.stringify(kept));
      await store.keepInstallation(`slack:${id}`, sealed, addedAt);
    }
  });
  await copyFile(database, copy);

  const common = {
    ...{ READOUT_DATA: folder.path('data'), READOUT_SECRET_KEY: key, HOME: folder.path('') },
    ...{ PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: folder.path('compiled') },
  };
  const onPlatforms = {
    ...{ SLACK_BOT_TOKEN: tokens.botToken, SLACK_APP_TOKEN: tokens.appToken, DISCORD_TOKEN: TOKEN },
    ...{ READOUT_ALLOW_HOSTS: site.host },
    ...{ FAKE_OF_THE_FIRST: slack.url, FAKE_OF_THE_SECOND: new URL(discord.api).origin },
  };
  async function run(
    environment: Record<string, string> = {},
    words: string[] = [],
    user: User = {},
  ): Promise<Told> {
    const child = spawn(process.execPath, ['--import', redirect, program, ...words], {
      ...{ cwd: folder.path(''), env: { ...common, ...environment }, ...user },
    });
    child.stdin.end();
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output, wrong: output.split('\n').filter((line) => line.startsWith('✗')) };
  }
  const examined: Examined = {
    ...{ folder, database, slack, discord, site, change, run },
    runOnPlatforms: async (environment = {}) => {
      await change(async (store) => {
        await subscribe(store, `slack:${team}`, `slack:${team}:C1`);
        await subscribe(store, `discord:${GUILD}`, `discord:${CHANNEL}`);
        await store.addFeed(`slack:${team}`, { url: site.url('/feed.xml?key=paid'), addedAt });
      });
      return await run({ ...onPlatforms, ...environment });
    },
    heal: async () => {
      for (const end of ['-wal', '-shm', '']) await rm(`${database}${end}`, { force: true });
      await copyFile(copy, database);
      await chmod(folder.path('data'), 0o755);
      await rm(folder.path('.env'), { force: true });
      slack.forget();
      discord.calls.length = 0;
      discord.commands = registration(commands, { kind: 'everywhere', byUsers: true });
      for (const { headers } of [slack, discord]) delete headers.date;
      slack.headers['x-oauth-scopes'] = [...scopes.map(({ scope }) => scope), 'connections:write'].join(',');
    },
    close: async () => {
      await Promise.all([slack.close(), discord.close(), site.close()]);
      await folder.remove();
    },
  };
  await examined.heal();
  return examined;
}
