/** Discord as a platform: a connection that brings questions, and calls that answer them. */
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, REST, Routes, type APIApplication } from 'discord.js';
import type { Bot } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import { ConnectError, type Adapter } from '../adapter.ts';
import type { Memory } from '../memory.ts';
import { createGuard, MOST_REFUSED, restOptions, untilDone } from './calling.ts';
import { createConnection, isRefusal } from './connection.ts';
import { createPost } from './post.ts';
import { createQuestions } from './questions.ts';
import { register } from './register.ts';
import { createReplies } from './replies.ts';
import { createSelf } from './self.ts';
import { createTurns } from './turns.ts';
import { wrongToken } from './wrongToken.ts';

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
  /** Where Discord's API is, when it is not in its usual place. */
  api?: string;
};

/** Questions that were taken are still answered, for so many milliseconds at most. */
const FINISH_WITHIN = 8_000;

export function createDiscord(settings: DiscordSettings): Adapter {
  const { bot, commands, memory, log, now, guild, announce } = settings;
  const token = settings.token.replace(/^(?:Bot|Bearer)\s+/i, '').trim();
  const stopping = new AbortController();
  const answering = new Set<Promise<void>>();

  const guard = createGuard({ mostRefused: MOST_REFUSED, log, now, onRefused: () => void onRefused() });
  const options = restOptions(guard, settings.api ?? null);
  const rest = new REST(options).setToken(token);
  const turns = createTurns();
  const replies = createReplies(rest, turns);
  const answer = createQuestions({ bot, commands, memory, log, replies, rest, turns });
  const connection = createConnection({
    ...{ token, rest: options, log, now },
    onRefused: () => void onRefused(),
    onInteraction: (interaction) => {
      const answered = answer(interaction).finally(() => answering.delete(answered));
      answering.add(answered);
    },
  });
  let isTold = false;
  async function onRefused(): Promise<void> {
    if (!isTold && !stopping.signal.aborted) log.fatal(wrongToken);
    isTold = true;
    await connection.close();
  }

  return {
    start: async () => {
      // Whoever starts it is told by the start.
      isTold = true;
      try {
        const application = await findApplication(rest, log, stopping.signal);
        if (application === null) return;
        await Promise.all([connection.open(), register(application, { rest, commands, guild, log })]);
        isTold = false;
        if (!stopping.signal.aborted)
          announce(greeting(application, connection.client()?.guilds.cache.size ?? 0));
      } catch (error) {
        await connection.close();
        throw guard.isRefused() || isRefusal(error) ? new ConnectError(wrongToken) : error;
      }
    },
    ...createPost({
      ...{ rest, client: connection.client, self: createSelf(rest), isRefused: guard.isRefused },
      ...{ memory, now },
    }),
    stop: async () => {
      stopping.abort();
      await connection.close();
      await Promise.race([Promise.all(answering), wait(FINISH_WITHIN, undefined, { ref: false })]);
    },
  };
}

/** Whose token it is; asked until Discord answers, `null` when the end came first. */
async function findApplication(rest: REST, log: Log, closed: AbortSignal): Promise<APIApplication | null> {
  const isFatal = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 401;
  const ask = async (): Promise<APIApplication> =>
    (await rest.get(Routes.currentApplication())) as APIApplication;
  return await untilDone(ask, { log, closed, isFatal });
}

function greeting({ name, id }: APIApplication, servers: number): string {
  const place =
    servers === 0
      ? 'in no server yet: npm run discord:invite prints the link that invites it'
      : `in ${servers} ${servers === 1 ? 'server' : 'servers'}`;
  return `Discord: connected as ${name} (application ${id}), ${place}.`;
}
