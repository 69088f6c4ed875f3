/** Fetches from the web, guarded: public addresses only, within limits of size, time and redirects. */
import { Agent, request } from 'undici';
import { createGate, refusal, type AllowedHost } from './addresses.ts';
import { leave, readAnswer, redirect, type Answer, type Trip } from './answer.ts';
import { PACKINGS } from './body.ts';
import { createConnect } from './connect.ts';
import { startCountdown, type Countdown } from './countdown.ts';
import { createLookup, lookUpInside, type Lookup } from './lookup.ts';
import { errorProblem, problem } from './problems.ts';
import type { Fetched, Problem, Unchanged, Validators } from './results.ts';

export type FetchOptions = {
  /** What the last answer had; when nothing has changed since, nothing is read. */
  validators?: Validators;
  /** The kinds of content we can use, as `Accept`. */
  accept?: string;
  /** Ends the fetch; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
};

export type Fetcher = {
  fetch: (address: string, options?: FetchOptions) => Promise<Fetched | Unchanged | Problem>;
  close: () => Promise<void>;
};

export type Limits = { bytes: number; milliseconds: number; redirects: number };

const usualLimits: Limits = { bytes: 5_000_000, milliseconds: 15_000, redirects: 5 };

/** The head of an answer may be this long, in bytes. */
const HEAD_LIMIT = 32_768;

/** To one server at once; whoever fetches many pages of one takes turns besides. */
const CONNECTIONS = 4;

type Setup = {
  userAgent: string;
  /** Reached although they are not public. From the configuration, never from what someone typed. */
  allowHosts: readonly AllowedHost[];
  /** In place of both ways to look up a name. */
  lookup?: Lookup;
  limits?: Partial<Limits>;
};

export function createFetcher({ userAgent, allowHosts, lookup, limits: given = {} }: Setup): Fetcher {
  const gate = createGate(allowHosts);
  const limits = { ...usualLimits, ...given };
  const agent = new Agent({
    connect: createConnect(gate, { lookup: lookup ?? createLookup(), inside: lookup ?? lookUpInside }),
    connections: CONNECTIONS,
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: HEAD_LIMIT,
    headersTimeout: limits.milliseconds,
    bodyTimeout: limits.milliseconds,
  });

  async function fetch(address: string, options: FetchOptions = {}): Promise<Fetched | Unchanged | Problem> {
    options.signal?.throwIfAborted();
    const url = URL.parse(address.trim());
    if (url === null)
      return problem(
        'address',
        `“${address.slice(0, 200)}” is not a web address. It should begin with https://`,
      );
    url.hash = '';
    const countdown = startCountdown(limits.milliseconds, options.signal);
    const trip: Trip = { url, movedTo: null };
    try {
      return await follow(trip, options, countdown);
    } catch (error) {
      options.signal?.throwIfAborted();
      const { host } = trip.url;
      if (countdown.isOver()) {
        const text = `${host} did not finish its answer within ${limits.milliseconds / 1000} seconds. Try again later.`;
        return problem('slow', text);
      }
      return errorProblem(host, error, limits);
    } finally {
      countdown.stop();
    }
  }

  /** Asks, and asks again where it is sent to; every address on the way is checked like the first. */
  async function follow(
    trip: Trip,
    options: FetchOptions,
    countdown: Countdown,
  ): Promise<Fetched | Unchanged | Problem> {
    const seen = new Set<string>();
    for (let isForGood = true; ;) {
      const refused = refusal(trip.url, gate);
      if (refused !== null) return problem('address', refused);
      if (seen.has(trip.url.href)) {
        return problem(
          'redirects',
          `${trip.url.host} sends us in a circle. Try the address it shows in a browser.`,
        );
      }
      seen.add(trip.url.href);
      const answer = await ask(trip.url, options, countdown.signal);
      const next = redirect(answer, trip.url);
      if (next === null) return await readAnswer(answer, trip, options.validators, limits.bytes);
      leave(answer);
      if (seen.size > limits.redirects) {
        const text = `sends us on more than ${limits.redirects} times. Try the address it shows in a browser.`;
        return problem('redirects', `${trip.url.host} ${text}`);
      }
      isForGood &&= answer.statusCode === 301 || answer.statusCode === 308;
      trip.url = next;
      if (isForGood) trip.movedTo = next.href;
    }
  }

  function ask(url: URL, { validators, accept }: FetchOptions, signal: AbortSignal): Promise<Answer> {
    const headers: Record<string, string> = {
      'user-agent': userAgent,
      accept: accept ?? '*/*',
      'accept-encoding': PACKINGS,
    };
    if (validators?.etag != null) headers['if-none-match'] = validators.etag;
    if (validators?.lastModified != null) headers['if-modified-since'] = validators.lastModified;
    return request(url, { dispatcher: agent, headers, signal });
  }

  return { fetch, close: () => agent.destroy() };
}
