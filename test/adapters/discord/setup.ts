/** The Discord adapter on a real bot with the sample news, connected to the fake Discord. */
import { createDiscord, type DiscordSettings } from '../../../src/adapters/discord/discord.ts';
import type { Adapter, Draw } from '../../../src/adapters/adapter.ts';
import { loadCommands } from '../../../src/loadCommands.ts';
import { createLog } from '../../../src/log.ts';
import { memoryIn } from '../../../src/memory.ts';
import { unmetered, type Meter } from '../../../src/meter.ts';
import { presenceIn } from '../../../src/presence.ts';
import { join } from 'node:path';
import { now, openChat, type Chat } from '../../chat.ts';
import { undrawn } from '../drawn.ts';
import { openFake, type Fake } from './fake.ts';
import { TOKEN } from './world.ts';

export const commands = [
  ...(await loadCommands(join(import.meta.dirname, '../../../commands'))).values(),
].map(({ info }) => info);

export type Opened = {
  fake: Fake;
  chat: Chat;
  adapter: Adapter;
  /** What was logged, and what was said to whoever started it. */
  logged: string[];
  announced: string[];
  close: () => Promise<void>;
};

export type Settings = {
  token?: string;
  guild?: string;
  fake?: Fake;
  chat?: Chat;
  heartbeat?: number;
  meter?: Meter;
  shard?: DiscordSettings['shard'];
  draw?: Draw;
};

/** Does not start it. */
export async function openDiscord({
  token = TOKEN,
  guild,
  shard = null,
  ...given
}: Settings = {}): Promise<Opened> {
  const fake =
    given.fake ?? (await openFake(given.heartbeat === undefined ? {} : { heartbeat: given.heartbeat }));
  const chat = given.chat ?? (await openChat({ sample: true }));
  const logged: string[] = [];
  const announced: string[] = [];
  const adapter = createDiscord({
    presence: presenceIn(chat.store, { platform: 'discord', log: createLog('silent'), now: () => now }),
    ...{
      token,
      guild: guild ?? null,
      shard,
      bot: chat.bot,
      commands,
      memory: memoryIn(chat.store, () => now),
      timeZone: 'UTC',
    },
    draw: given.draw ?? undrawn,
    ...{ now: () => now, api: fake.api, announce: (line) => announced.push(line) },
    meter: given.meter ?? unmetered,
    log: createLog('debug', { write: (line) => logged.push(line) }),
  });
  return {
    ...{ fake, chat, adapter, logged, announced },
    close: async () => {
      await adapter.stop();
      await fake.close();
      if (given.chat === undefined) await chat.close();
    },
  };
}
