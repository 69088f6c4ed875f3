/** Discord for bots in many servers: a process for each share of them; this one begins them, registers the commands and posts. */
import { Routes, type APIGatewayBotInfo } from 'discord.js';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import { unmetered, type Meter } from '../../meter.ts';
import { ConnectError, type Adapter, type Draw } from '../adapter.ts';
import type { Memory } from '../memory.ts';
import { findApplication, greeting } from './application.ts';
import { beginShards, type Shards } from './beginShards.ts';
import { untilDone } from './calling.ts';
import { openCalls } from './calls.ts';
import { createGivingUp } from './givingUp.ts';
import { createPost } from './post.ts';
import { register } from './register.ts';
import { createSelf } from './self.ts';
import { wrongToken } from './wrongToken.ts';

export type ShardsSettings = {
  token: string;
  guild: string | null;
  /** As many as Discord advises, or so many. */
  shards: 'auto' | number;
  /** The file that each of them runs. */
  program: string;
  commands: CommandInfo[];
  memory: Memory;
  draw: Draw;
  log: Log;
  now: () => Temporal.Instant;
  announce: (line: string) => void;
  meter?: Pick<Meter, 'limited'>;
};

/** The exit code of a process that could not start and has said why. */
const COULD_NOT_START = 2;

export function createShards(settings: ShardsSettings): Adapter {
  const { memory, log, now, commands, guild, announce, meter = unmetered } = settings;
  const stopping = new AbortController();
  const closed = stopping.signal;
  const givingUp = createGivingUp();
  let shards: Shards | null = null;
  let [isTold, isUp] = [false, false];
  const { rest, guard, token } = openCalls({
    ...settings,
    stopping: closed,
    onRefused: () => {
      if (!isTold && !closed.aborted) log.fatal(wrongToken);
      isTold = true;
    },
    onLimited: (milliseconds) => {
      meter.limited('discord', milliseconds / 1000);
    },
  });

  async function begin(): Promise<Shards | null> {
    const isFatal = (): boolean => guard.isRefused();
    const ask = async (): Promise<APIGatewayBotInfo> =>
      (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    const advised = await untilDone(ask, { log, closed, isFatal });
    if (advised === null || closed.aborted) return null;
    const count = settings.shards === 'auto' ? advised.shards : settings.shards;
    const atOnce = advised.session_start_limit.max_concurrency;
    return beginShards({ program: settings.program, token, count, atOnce, log });
  }

  return {
    start: async () => {
      // Whoever starts it is told by the start.
      isTold = true;
      try {
        const application = await findApplication(rest, { log, closed });
        if (application === null) return;
        await register(application, { rest, commands, guild, log });
        shards = await begin();
        isTold = false;
        if (shards === null) return;
        const words = await shards.first;
        if (words.some((word) => 'exitCode' in word && word.exitCode === COULD_NOT_START))
          throw new ConnectError('A shard of Discord could not start; it has said why above.');
        isUp = true;
        void shards.all.then((all) => {
          const servers = all.reduce((sum, word) => sum + ('servers' in word ? word.servers : 0), 0);
          if (!closed.aborted) announce(greeting(application, servers, all.length));
        });
      } catch (error) {
        throw guard.isRefused() ? new ConnectError(wrongToken) : error;
      }
    },
    ...createPost({
      ...{ rest, client: () => null, self: createSelf(rest), isRefused: guard.isRefused },
      ...{ memory, now, draw: settings.draw, givingUp: givingUp.signal },
    }),
    isReady: () => isUp,
    stop: async () => {
      isUp = false;
      stopping.abort();
      givingUp.soon();
      await shards?.end();
    },
  };
}
