/** How Discord is called: again after a passing failure, and not at all when it refuses us or has refused too often. */
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, HTTPError } from 'discord.js';
import type { Log } from '../../log.ts';

/** Milliseconds before each further try. */
export type Patience = readonly number[];

/** For a first response, which has three seconds. */
export const SHORT: Patience = [50, 200, 500];
export const LONG: Patience = [200, 500, 1_000, 2_000, 4_000, 8_000];

/**
 * Discord shuts out an address with 10,000 refused requests in ten minutes. A process stops long before: so much is for
 * all shards together, and for each of up to three other processes.
 */
export const MOST_REFUSED = 2_500;
export const REFUSED_WITHIN = 600_000;

/** A limit that lasts longer is told to whoever called, who may come back; shorter ones are waited for. */
export const LONGEST_LIMIT = 60_000;

/** Discord is not called any more, or not now; nothing was sent. */
export class HeldError extends Error {
  override name = 'HeldError';
}

/** The bot stops; answers to questions are all that is still sent. */
export class StoppingError extends HeldError {
  override name = 'StoppingError';

  constructor() {
    super('I am being restarted; try again in a minute.');
  }
}

export function noToken(): HeldError {
  return new HeldError('Discord refuses the token of the bot; whoever runs it has to give it a new one.');
}

/** Calls again as long as it may help. What was done although its answer was lost may be done twice. */
export async function calledAgain<Result>(call: () => Promise<Result>, patience: Patience): Promise<Result> {
  for (const pause of patience) {
    try {
      return await call();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await wait(pause);
    }
  }
  return await call();
}

/** Milliseconds between two tries of what has to work some day. */
const PAUSES = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000];

/** Tries until it works, or until it is wanted no longer: then `null`. Rejects with what no further try would change. */
export async function untilDone<Result>(
  work: () => Promise<Result>,
  { log, closed, isFatal }: { log: Log; closed: AbortSignal; isFatal: (error: unknown) => boolean },
): Promise<Result | null> {
  for (let tries = 0; !closed.aborted; tries++) {
    try {
      return await work();
    } catch (error) {
      if (isFatal(error)) throw error;
      log.warn({ err: error }, 'Discord cannot be reached; it is tried again');
    }
    const pause = PAUSES[Math.min(tries, PAUSES.length - 1)];
    await wait(pause, undefined, { signal: closed }).catch(() => undefined);
  }
  return null;
}

/** Whether nobody knows what came of it, or Discord was not itself; what Discord answered in words does not pass. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return true;
  if (!(error instanceof Error) || error instanceof DiscordAPIError || error instanceof HeldError)
    return false;
  return (
    error.name === 'AbortError' ||
    error.name === 'TimeoutError' ||
    (error instanceof TypeError && error.cause !== undefined)
  );
}

export type Guard = {
  /** Node's own: the fetch that discord.js brings fails on uploads when another HTTP client was loaded first. */
  makeRequest: (url: string, init: object) => Promise<Response>;
  /** Whether Discord refused the token; it is not called any more then. */
  isRefused: () => boolean;
};

export type GuardParts = {
  mostRefused: number;
  log: Log;
  now: () => Temporal.Instant;
  /** From then on nothing is begun that could as well be done after the next start. */
  stopping: AbortSignal;
  onRefused: () => void;
};

/** Counts what Discord refuses, and holds calls back in time. */
export function createGuard({ mostRefused, log, now, stopping, onRefused }: GuardParts): Guard {
  let refusals: number[] = [];
  let isRefused = false;
  let isHeld = false;
  const check = (): void => {
    if (isRefused) throw noToken();
    const since = now().epochMilliseconds - REFUSED_WITHIN;
    if (refusals.length >= mostRefused) refusals = refusals.filter((at) => at > since);
    if (refusals.length < mostRefused) {
      isHeld = false;
      return;
    }
    if (!isHeld) log.error({ refused: refusals.length }, 'Discord refused too many calls; it is left alone');
    isHeld = true;
    throw new HeldError('Discord refused too many calls in ten minutes; it is left alone for a while.');
  };
  return {
    isRefused: () => isRefused,
    makeRequest: async (url, init) => {
      check();
      if (stopping.aborted && hasToken(init)) throw new StoppingError();
      const answer = await fetch(url, init);
      if (countsAsRefused(answer)) refusals.push(now().epochMilliseconds);
      if (answer.status === 401 && hasToken(init)) {
        isRefused = true;
        onRefused();
      }
      return answer;
    },
  };
}

/** A limit that is shared with others is not our fault. */
function countsAsRefused({ status, headers }: Response): boolean {
  if (status === 429) return headers.get('x-ratelimit-scope') !== 'shared';
  return status === 401 || status === 403;
}

/** Calls about a question carry its own token instead, which ends after a quarter of an hour. */
function hasToken(init: RequestInit): boolean {
  return new Headers(init.headers).has('authorization');
}
