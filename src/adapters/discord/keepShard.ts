/** Keeps the process of one shard going: when it ends it is begun again, later each time, until it is wanted no longer. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import type { Shard } from 'discord.js';
import type { Log } from '../../log.ts';
import { isUp, type Up } from './shard.ts';

/** Milliseconds before each further try. */
const PAUSES = [500, 1_000, 2_000, 5_000, 15_000, 30_000, 60_000];

/** What is heard of a shard first: that its questions come, or that its process has ended. */
export type FirstWord = Up | { exitCode: number | null };

export type KeptShard = {
  first: Promise<FirstWord>;
  /** Resolves when its process has ended. */
  ended: Promise<void>;
  /** Asks its process to end, or makes it. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => void;
};

export function keepShard(shard: Shard, { log, closed }: { log: Log; closed: AbortSignal }): KeptShard {
  const first = Promise.withResolvers<FirstWord>();
  let failures = 0;
  shard.on('message', (message: unknown) => {
    if (!isUp(message)) return;
    failures = 0;
    first.resolve(message);
  });
  const keep = async (): Promise<void> => {
    for (;;) {
      const exitCode = await lifeOf(shard);
      first.resolve({ exitCode });
      if (closed.aborted) return;
      const pause = PAUSES[Math.min(failures++, PAUSES.length - 1)];
      log.error({ shard: shard.id, exitCode, pause }, 'A shard of Discord has ended; it is begun again');
      await wait(pause, undefined, { signal: closed }).catch(() => undefined);
    }
  };
  return {
    first: first.promise,
    ended: keep(),
    end: (signal) => void shard.process?.kill(signal),
  };
}

/** Its exit code, `null` where a signal ended it, or where it could not begin. */
async function lifeOf(shard: Shard): Promise<number | null> {
  const died = new Promise<number | null>((resolve) => {
    shard.once('death', (child) => {
      resolve((child as ChildProcess).exitCode);
    });
  });
  // The library's own waiting ends after a time, and does not see that a client was made anew.
  const child = await shard.spawn(-1);
  child.once('error', () => {
    if (child.pid === undefined) shard.kill();
  });
  return await died;
}
