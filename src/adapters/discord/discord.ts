/** Discord as a platform. */
import type { Bot } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import type { Adapter } from '../adapter.ts';
import type { Memory } from '../memory.ts';

export type DiscordTokens = {
  token: string;
  /** Commands are registered in this server only, for trying out. */
  guild: string | null;
};

export type DiscordSettings = DiscordTokens & {
  bot: Bot;
  commands: CommandInfo[];
  memory: Memory;
  log: Log;
  now: () => Temporal.Instant;
  announce: (line: string) => void;
};

export function createDiscord(_settings: DiscordSettings): Adapter {
  throw new Error('not built');
}
