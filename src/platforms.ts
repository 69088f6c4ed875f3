/** The chat platforms whose tokens are set: each is loaded when it is needed, and a post finds its own by its address. */
import { join } from 'node:path';
import type { Adapter, Draw, Presence } from './adapters/adapter.ts';
import type { DiscordTokens } from './adapters/discord/discord.ts';
import { openParent } from './adapters/discord/shard.ts';
import type { Memory } from './adapters/memory.ts';
import type { Bot } from './bot.ts';
import type { CommandInfo } from './command.ts';
import type { Config } from './config.ts';
import { openInstallations } from './installations.ts';
import type { Log } from './log.ts';
import { memoryIn } from './memory.ts';
import type { Meter } from './meter.ts';
import { presenceIn } from './presence.ts';
import type { Store } from './store/store.ts';

export type PlatformParts = {
  config: Config;
  bot: Bot;
  commands: CommandInfo[];
  store: Store;
  log: Log;
  now: () => Temporal.Instant;
  meter: Meter;
  draw: Draw;
  /** Says something to whoever started the bot. */
  announce: (line: string) => void;
};

/** By the word that begins their addresses. */
export type Platforms = ReadonlyMap<string, Adapter>;

export async function openPlatforms({ config, store, ...parts }: PlatformParts): Promise<Platforms> {
  const memory = memoryIn(store, parts.now);
  const platforms = new Map<string, Adapter>();
  // In this order: file uploads of discord.js fail when Bolt's HTTP client was there first.
  if (config.discord !== null)
    platforms.set(
      'discord',
      await openDiscord(config.discord, {
        ...parts,
        memory,
        presence: presenceIn(store, { ...parts, platform: 'discord' }),
      }),
    );
  if (config.slack !== null) {
    const { createSlack } = await import('./adapters/slack/slack.ts');
    const installations = await openInstallations(config.slack, { ...parts, store });
    platforms.set('slack', createSlack({ ...parts, ...config.slack, memory, installations }));
  }
  return platforms;
}

type DiscordParts = Omit<PlatformParts, 'config' | 'store'> & { memory: Memory; presence: Presence };

/** One connection, one of several, or all of them: those are processes of their own. */
async function openDiscord(discord: DiscordTokens, parts: DiscordParts): Promise<Adapter> {
  const { shards, shard } = discord;
  if (shards === null || shard !== null) {
    const { createDiscord } = await import('./adapters/discord/discord.ts');
    return createDiscord({ ...parts, ...discord, shard: shard && { ...shard, parent: openParent() } });
  }
  const { createShards } = await import('./adapters/discord/shards.ts');
  const program = join(import.meta.dirname, 'main.ts');
  return createShards({ ...parts, ...discord, shards, program });
}

/** The adapter that an address belongs to. */
export function platformOf(address: string, platforms: Platforms): Adapter | null {
  return platforms.get(address.slice(0, address.indexOf(':'))) ?? null;
}
