/** Discord as a platform: a connection that brings questions, and calls that answer them. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import { unmetered, type Meter } from '../../meter.ts';
import { withReference } from '../../reference.ts';
import { ConnectError, type Adapter, type Draw, type Presence } from '../adapter.ts';
import type { Memory } from '../memory.ts';
import { findApplication, greeting } from './application.ts';
import { openCalls } from './calls.ts';
import { createConnection, isRefusal } from './connection.ts';
import { createGivingUp, FINISH_WITHIN } from './givingUp.ts';
import { createPost } from './post.ts';
import { createQuestions } from './questions.ts';
import { register } from './register.ts';
import { createReplies } from './replies.ts';
import { createSelf } from './self.ts';
import type { Parent, Shard } from './shard.ts';
import { createTurns } from './turns.ts';
import { wrongToken } from './wrongToken.ts';

export type DiscordTokens = {
  token: string;
  /** Commands are registered in this server only, for trying out. */
  guild: string | null;
  /** Servers are divided among so many processes; `null` for one that has all. */
  shards: 'auto' | number | null;
  /** Which of those this is; `null` for one that has all, and for the one that begins them. */
  shard: Shard | null;
};

export type DiscordSettings = Omit<DiscordTokens, 'shards' | 'shard'> & {
  shard: (Shard & { parent: Parent }) | null;
  bot: Bot;
  commands: CommandInfo[];
  memory: Memory;
  draw: Draw;
  presence: Presence;
  log: Log;
  now: () => Temporal.Instant;
  announce: (line: string) => void;
  /** Where Discord's API is, when it is not in its usual place. */
  api?: string;
  meter?: Pick<Meter, 'acknowledged' | 'limited'>;
};

/** So many of the last questions are known, to acknowledge none twice. */
const REMEMBERED = 1_000;

export function createDiscord(settings: DiscordSettings): Adapter {
  const { bot, commands, memory, log, now, guild, announce, shard, meter = unmetered } = settings;
  const stopping = new AbortController();
  const givingUp = createGivingUp();
  const answering = new Set<Promise<void>>();
  /** When each of the last questions was heard, in milliseconds: a connection may bring one twice. */
  const heard = new Map<string, number>();

  const { token, options, rest, guard } = openCalls({
    ...settings,
    ...(shard === null ? {} : { sharedBy: shard.count }),
    stopping: stopping.signal,
    onRefused: () => void onRefused(wrongToken),
    onLimited: (milliseconds) => {
      meter.limited('discord', milliseconds / 1000);
    },
  });
  const turns = createTurns();
  const replies = createReplies(rest, turns, (id) => {
    const heardAt = heard.get(id);
    if (heardAt !== undefined)
      meter.acknowledged('discord', Math.max(0, now().epochMilliseconds - heardAt) / 1000);
  });
  const answer = createQuestions({ bot, commands, memory, log, replies, rest, turns, draw: settings.draw });
  const connection = createConnection({
    ...{ token, rest: options, shard, log, now, presence: settings.presence },
    onRefused: (why) => void onRefused(why),
    onInteraction: (interaction) => {
      if (heard.has(interaction.id)) return;
      heard.set(interaction.id, now().epochMilliseconds);
      for (const oldest of heard.keys()) if (heard.size > REMEMBERED) heard.delete(oldest);
      const answered = withReference(() => answer(interaction)).finally(() => answering.delete(answered));
      answering.add(answered);
    },
  });
  let isTold = false;
  async function onRefused(why: string): Promise<void> {
    if (!isTold && !stopping.signal.aborted) log.fatal(why);
    isTold = true;
    await connection.close();
  }

  return {
    start: async () => {
      // Whoever starts it is told by the start.
      isTold = true;
      try {
        const application = await findApplication(rest, { log, closed: stopping.signal });
        if (application === null) return;
        // Whoever began the shards registers the commands, and tells of them.
        const registered = shard === null ? register(application, { rest, commands, guild, log }) : null;
        await Promise.all([connection.open(), registered]);
        isTold = false;
        if (stopping.signal.aborted) return;
        const servers = connection.client()?.guilds.cache.size ?? 0;
        if (shard === null) announce(greeting(application, servers, null));
        else shard.parent.tell({ servers });
      } catch (error) {
        await connection.close();
        if (error instanceof ConnectError) throw error;
        throw guard.isRefused() || isRefusal(error) ? new ConnectError(wrongToken) : error;
      }
    },
    ...createPost({
      ...{ rest, client: connection.client, self: createSelf(rest), isRefused: guard.isRefused },
      ...{ memory, now, draw: settings.draw, givingUp: givingUp.signal },
    }),
    isReady: connection.isReady,
    stop: async () => {
      stopping.abort();
      givingUp.soon();
      await connection.close();
      await Promise.race([Promise.all(answering), wait(FINISH_WITHIN, undefined, { ref: false })]);
      shard?.parent.leave();
    },
  };
}
