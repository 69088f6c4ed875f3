/** Begins the processes of all shards in the order that Discord wants, and ends them. */
import { setTimeout as wait } from 'node:timers/promises';
import { ShardingManager } from 'discord.js';
import type { Log } from '../../log.ts';
import { keepShard, type FirstWord, type KeptShard } from './keepShard.ts';

export type Shards = {
  /** What those have told that begin at once: it may take minutes until the last has begun. */
  first: Promise<FirstWord[]>;
  all: Promise<FirstWord[]>;
  /** Resolves when none is left. */
  end: () => Promise<void>;
};

export type ShardsParts = {
  /** The file that each of them runs. */
  program: string;
  token: string;
  count: number;
  /** So many may begin at once. */
  atOnce: number;
  log: Log;
};

/** Discord lets the next ones begin after so many milliseconds. */
const BETWEEN_GROUPS = 5_500;
/** Whoever has told nothing for so long is waited for no longer; it goes on trying. */
const UP_WITHIN = 30_000;
/** What is being answered is answered, then they are made to end. */
const END_WITHIN = 9_000;

export function beginShards({ program, token, count, atOnce, log }: ShardsParts): Shards {
  const ending = new AbortController();
  const closed = ending.signal;
  const manager = new ShardingManager(program, {
    ...{ token, totalShards: count, respawn: false },
    ...{ execArgv: process.execArgv, shardArgs: process.argv.slice(2) },
  });
  const kept: KeptShard[] = [];
  const pause = (time: number): Promise<undefined> =>
    wait(time, undefined, { signal: closed, ref: false }).catch(() => undefined);

  const beginGroup = (): Promise<FirstWord[]> => {
    const from = kept.length;
    const ids = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index);
    const group = ids.map((id) => keepShard(manager.createShard(id), { log, closed }));
    kept.push(...group);
    return Promise.all(group.map(({ first }) => first));
  };
  const first = beginGroup();
  const all = (async (): Promise<FirstWord[]> => {
    for (let group = first; kept.length < count; group = beginGroup()) {
      await Promise.all([Promise.race([group, pause(UP_WITHIN)]), pause(BETWEEN_GROUPS)]);
      if (closed.aborted) break;
    }
    return await Promise.all(kept.map((shard) => shard.first));
  })();
  return {
    ...{ first, all },
    end: async () => {
      ending.abort();
      for (const { end } of kept) end('SIGTERM');
      const ended = Promise.all(kept.map((shard) => shard.ended));
      const late = setTimeout(() => {
        log.error('A shard of Discord did not end in time; it is made to');
        for (const { end } of kept) end('SIGKILL');
      }, END_WITHIN);
      await ended;
      clearTimeout(late);
    },
  };
}
