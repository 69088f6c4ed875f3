/** Discord as a platform: a connection that brings questions, and calls that answer them. */
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, REST, RESTEvents, Routes, type APIApplication } from 'discord.js';
import type { Bot } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import { unmetered, type Meter } from '../../meter.ts';
import { withReference } from '../../reference.ts';
import { ConnectError, type Adapter, type Presence } from '../adapter.ts';
import type { Memory } from '../memory.ts';
import { createGuard, MOST_REFUSED, restOptions, untilDone } from './calling.ts';
import { createConnection, isRefusal } from './connection.ts';
import { createPost } from './post.ts';
import { createQuestions } from './questions.ts';
import { register } from './register.ts';
import { createReplies } from './replies.ts';
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
  presence: Presence;
  log: Log;
  now: () => Temporal.Instant;
  announce: (line: string) => void;
  /** Where Discord's API is, when it is not in its usual place. */
  api?: string;
  meter?: Pick<Meter, 'acknowledged' | 'limited'>;
};

/** What was begun is still finished, for so many milliseconds at most. */
const FINISH_WITHIN = 7_000;

/** So many of the last questions are known, to answer none twice. */
const REMEMBERED = 1_000;

export function createDiscord(settings: DiscordSettings): Adapter {
  const { bot, commands, memory, log, now, guild, announce, meter = unmetered } = settings;
  const token = settings.token.replace(/^(?:Bot|Bearer)\s+/i, '').trim();
  const stopping = new AbortController();
  const givingUp = new AbortController();
  const answering = new Set<Promise<void>>();
  /** When each was heard, in milliseconds. */
  const seen = new Map<string, number>();

  const guard = createGuard({
    ...{ mostRefused: MOST_REFUSED, log, now, stopping: stopping.signal },
    onRefused: () => void onRefused(),
  });
  const onLimited = (milliseconds: number): void => {
    meter.limited('discord', milliseconds / 1000);
  };
  const options = restOptions(guard, settings.api ?? null, onLimited);
  const rest = new REST(options).setToken(token);
  rest.on(RESTEvents.RateLimited, ({ retryAfter }) => {
    onLimited(retryAfter);
  });
  const turns = createTurns();
  const replies = createReplies(rest, turns, (id) => {
    const heardAt = seen.get(id);
    if (heardAt !== undefined)
      meter.acknowledged('discord', Math.max(0, now().epochMilliseconds - heardAt) / 1000);
  });
  const answer = createQuestions({ bot, commands, memory, log, replies, rest, turns });
  const connection = createConnection({
    ...{ token, rest: options, log, now, presence: settings.presence },
    onRefused: () => void onRefused(),
    onInteraction: (interaction) => {
      if (seen.has(interaction.id)) return;
      seen.set(interaction.id, now().epochMilliseconds);
      for (const oldest of seen.keys()) if (seen.size > REMEMBERED) seen.delete(oldest);
      const answered = withReference(() => answer(interaction)).finally(() => answering.delete(answered));
      answering.add(answered);
    },
  });
  let isStarted = false;
  async function onRefused(): Promise<void> {
    // Whoever starts it is told by the start.
    if (isStarted && !stopping.signal.aborted) log.fatal(wrongToken);
    isStarted = false;
    await connection.close();
  }

  return {
    start: async () => {
      try {
        const application = await findApplication(rest, log, stopping.signal);
        if (application === null) return;
        await Promise.all([connection.open(), register(application, { rest, commands, guild, log })]);
        isStarted = true;
        if (!stopping.signal.aborted)
          announce(greeting(application, connection.client()?.guilds.cache.size ?? 0));
      } catch (error) {
        await connection.close();
        throw guard.isRefused() || isRefusal(error) ? new ConnectError(wrongToken) : error;
      }
    },
    ...createPost({
      ...{ rest, client: connection.client, isRefused: guard.isRefused, memory, now },
      givingUp: givingUp.signal,
    }),
    isReady: connection.isReady,
    stop: async () => {
      stopping.abort();
      setTimeout(() => {
        givingUp.abort();
      }, FINISH_WITHIN).unref();
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
