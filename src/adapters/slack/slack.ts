/** Slack as a platform. */
import type { Bot } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import type { Adapter } from '../adapter.ts';
import type { Memory } from '../memory.ts';

export type SlackTokens = {
  botToken: string | null;
  appToken: string | null;
  signingSecret: string | null;
  clientId: string | null;
  clientSecret: string | null;
  stateSecret: string | null;
  port: number | null;
};

export type SlackSettings = SlackTokens & {
  bot: Bot;
  commands: CommandInfo[];
  memory: Memory;
  log: Log;
  now: () => Temporal.Instant;
  announce: (line: string) => void;
};

export function createSlack(_settings: SlackSettings): Adapter {
  throw new Error('not built');
}
