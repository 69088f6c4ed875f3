/** Calls Slack's Web API: waits when Slack says so, tries again what may be tried again, and names what went wrong. */
import { setTimeout } from 'node:timers/promises';
import { webApi, type Logger } from '@slack/bolt';

/** `refused`: Slack said no, and would again. `busy`: not yet. `unclear`: nobody knows whether it was done. */
export class CallError extends Error {
  override name = 'CallError';
  readonly problem: 'refused' | 'busy' | 'unclear';
  /** Slack's own word for what is wrong, such as `not_in_channel`. */
  readonly word: string;
  /** The permission that is missing. */
  readonly needed: string | null;
  /** Milliseconds after which it may be asked again. */
  readonly retryAfter: number | null;

  constructor(
    problem: CallError['problem'],
    word: string,
    rest: { needed?: string | null; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(`Slack: ${word}`, { cause: rest.cause });
    this.problem = problem;
    this.word = word;
    this.needed = rest.needed ?? null;
    this.retryAfter = rest.retryAfter ?? null;
  }
}

export type Patience = {
  /** Milliseconds after which it is given up. */
  atMost?: number;
  /** Doing it twice is as good as once, so it is tried again when nobody knows whether it was done. */
  repeatable?: boolean;
};

export type Call = (
  method: string,
  details: Record<string, unknown>,
  token: string,
  patience?: Patience,
) => Promise<Record<string, unknown>>;

export type CallParts = {
  apiUrl: string;
  logger: Logger;
  now: () => Temporal.Instant;
  /** Milliseconds. */
  second: number;
  /** Ends all waiting. */
  signal: AbortSignal;
  /** Called with the milliseconds that Slack wants to be left alone. */
  onLimited: (milliseconds: number) => void;
};

const TIMEOUT = 10_000;
const MOST_TRIES = 5;
const FIRST_PAUSE_SECONDS = 0.25;

export function createCall({ apiUrl, logger, now, second, signal, onLimited }: CallParts): Call {
  // Its own retries would post twice what Slack has done without being able to say so.
  const client = new webApi.WebClient(undefined, {
    ...{ slackApiUrl: apiUrl, logger, timeout: TIMEOUT },
    ...{ retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  const pauses = new Map<string, number>();
  const lines = new Map<string, Promise<unknown>>();

  async function tryUntilDone(
    key: string,
    ask: () => Promise<Record<string, unknown>>,
    { atMost = 60_000, repeatable = true }: Patience,
  ): Promise<Record<string, unknown>> {
    const end = now().epochMilliseconds + atMost;
    const wait = async (time: number, error: CallError): Promise<void> => {
      if (now().epochMilliseconds + time > end) throw error;
      await setTimeout(time, undefined, { signal });
    };
    for (let tries = 1; ; tries++) {
      const rest = (pauses.get(key) ?? 0) - now().epochMilliseconds;
      if (rest > 0) await wait(rest, new CallError('busy', 'ratelimited', { retryAfter: rest }));
      pauses.delete(key);
      signal.throwIfAborted();
      try {
        return await ask();
      } catch (thrown) {
        const error = explain(thrown);
        if (error.problem === 'busy') {
          const pause = error.retryAfter ?? 1000;
          onLimited(pause);
          pauses.set(key, now().epochMilliseconds + pause);
        } else if (error.problem === 'unclear' && repeatable && tries < MOST_TRIES)
          await wait(FIRST_PAUSE_SECONDS * second * 2 ** tries, error);
        else throw error;
      }
    }
  }

  return async (method, details, token, patience = {}) => {
    const key = `${token} ${method}`;
    // One at a time, so that nobody calls into a pause that another has just been told of.
    const mine = untilAborted(lines.get(key) ?? Promise.resolve(), signal).then(() =>
      tryUntilDone(key, async () => ({ ...(await client.apiCall(method, { ...details, token })) }), patience),
    );
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    lines.set(key, settled);
    void settled.then(() => {
      if (lines.get(key) === settled) lines.delete(key);
    });
    return await mine;
  };
}

/** Whoever waits behind a call that does not end waits no longer when all waiting ends. */
function untilAborted(turn: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      signal.removeEventListener('abort', go);
      resolve();
    };
    signal.addEventListener('abort', go);
    void turn.then(go);
    if (signal.aborted) go();
  });
}

function explain(error: unknown): CallError {
  const { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIHTTPError, WebAPIRequestError } = webApi;
  if (error instanceof WebAPIRateLimitedError)
    return new CallError('busy', 'ratelimited', { retryAfter: error.retryAfter * 1000 });
  if (error instanceof WebAPIPlatformError) {
    const { error: word, needed } = error.data as { error: string; needed?: string };
    return new CallError(isPassing(word) ? 'unclear' : 'refused', word, { needed: needed ?? null });
  }
  if (error instanceof WebAPIHTTPError) return new CallError('unclear', `HTTP ${error.statusCode}`);
  if (error instanceof WebAPIRequestError)
    return new CallError('unclear', 'no answer', { cause: error.original });
  throw error;
}

/** Slack's own troubles; an answer that is no JSON is one too. */
function isPassing(word: string): boolean {
  return /^(?:internal_error|fatal_error|service_unavailable|request_timeout)$|[\s<]/.test(word);
}
