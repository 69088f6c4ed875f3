/** The chat platforms whose tokens are set: each is loaded when it is needed, and a post finds its own by its address. */
import type { Adapter } from './adapters/adapter.ts';
import type { Installations } from './adapters/slack/teams.ts';
import type { Bot } from './bot.ts';
import type { CommandInfo } from './command.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { memoryIn } from './memory.ts';
import { createSeal } from './seal.ts';
import type { Store } from './store/store.ts';

export type PlatformParts = {
  config: Config;
  bot: Bot;
  commands: CommandInfo[];
  store: Store;
  log: Log;
  now: () => Temporal.Instant;
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
    platforms.set('discord', createDiscord({ ...parts, ...config.discord, memory }));
  }
  if (config.slack !== null) {
    const { createSlack } = await import('./adapters/slack/slack.ts');
    const installations = installationsIn(store, config.slack.secretKey, parts.now);
    platforms.set('slack', createSlack({ ...parts, ...config.slack, memory, installations }));
  }
  return platforms;
}

/** The adapter that an address belongs to. */
export function platformOf(address: string, platforms: Platforms): Adapter | null {
  return platforms.get(address.slice(0, address.indexOf(':'))) ?? null;
}

/** Without a key nothing is kept, and nothing found. */
function installationsIn(store: Store, secretKey: string | null, now: () => Temporal.Instant): Installations {
  const seal = secretKey === null ? null : createSeal(secretKey);
  const placeOf = (id: string): string => `slack:${id}`;
  return {
    load: async (id) => {
      const sealed = await store.installation(placeOf(id));
      return sealed === null || seal === null ? null : seal.open(placeOf(id), sealed);
    },
    save: async (id, installation) => {
      if (seal === null) return;
      const sealed = seal.close(placeOf(id), installation);
      await store.keepInstallation(placeOf(id), sealed, now().toString({ smallestUnit: 'second' }));
    },
    forget: (id) => store.forgetInstallation(placeOf(id)),
  };
}
