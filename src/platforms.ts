/** The chat platforms whose tokens are set: each is loaded when it is needed, and a post finds its own by its address. */
import type { Adapter, Presence } from './adapters/adapter.ts';
import { markOf, type Memory } from './adapters/memory.ts';
import type { Bot } from './bot.ts';
import type { CommandInfo } from './command.ts';
import type { Config } from './config.ts';
import { openInstallations } from './installations.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import type { Store } from './store/store.ts';

export type PlatformParts = {
  config: Config;
  bot: Bot;
  commands: CommandInfo[];
  store: Store;
  log: Log;
  now: () => Temporal.Instant;
  meter: Meter;
  /** Says something to whoever started the bot. */
  announce: (line: string) => void;
};

/** By the word that begins their addresses. */
export type Platforms = ReadonlyMap<string, Adapter>;

export async function openPlatforms({ config, store, ...parts }: PlatformParts): Promise<Platforms> {
  const memory = memoryIn(store, parts.now);
  const platforms = new Map<string, Adapter>();
  // In this order: file uploads of discord.js fail when Bolt's HTTP client was there first.
  if (config.discord !== null) {
    const { createDiscord } = await import('./adapters/discord/discord.ts');
    platforms.set(
      'discord',
      createDiscord({ ...parts, ...config.discord, memory, presence: presenceIn(store, parts) }),
    );
  }
  if (config.slack !== null) {
    const { createSlack } = await import('./adapters/slack/slack.ts');
    const installations = await openInstallations(config.slack, { ...parts, store });
    platforms.set('slack', createSlack({ ...parts, ...config.slack, memory, installations }));
  }
  return platforms;
}

/** The adapter that an address belongs to. */
export function platformOf(address: string, platforms: Platforms): Adapter | null {
  return platforms.get(address.slice(0, address.indexOf(':'))) ?? null;
}

function presenceIn(store: Store, { log, now }: Pick<PlatformParts, 'log' | 'now'>): Presence {
  const note = (noted: Promise<void>): void => {
    noted.catch((error: unknown) => {
      log.error({ err: error }, 'It could not be noted where the bot is');
    });
  };
  return {
    isIn: (workspaces) => {
      note(store.noteReturn(workspaces));
    },
    isRemovedFrom: (workspace) => {
      log.warn({ workspace }, 'Readout has been removed from a server');
      note(store.noteRemoval(workspace, now().toString({ smallestUnit: 'second' })));
    },
  };
}

function memoryIn(store: Store, now: () => Temporal.Instant): Memory {
  const keep = (workspace: string, kept: { mark: string; value: string }[]): Promise<void> =>
    store.keep(workspace, kept, now().toString({ smallestUnit: 'second' }));
  return {
    keep: (workspace, values) =>
      keep(
        workspace,
        values.map((value) => ({ mark: markOf(value), value })),
      ),
    note: (workspace, name, value) => keep(workspace, [{ mark: markOf(name), value }]),
    recall: (workspace, mark) => store.kept(workspace, mark),
  };
}
