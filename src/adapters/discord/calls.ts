/** How one process calls Discord: with its share of the calls that all of a bot's processes may make. */
import { DefaultRestOptions, REST, RESTEvents, type RESTOptions } from 'discord.js';
import type { Log } from '../../log.ts';
import { createGuard, LONGEST_LIMIT, MOST_REFUSED, type Guard } from './calling.ts';
import { createPace } from './pace.ts';

export type CallsParts = {
  token: string;
  log: Log;
  now: () => Temporal.Instant;
  /** Where Discord's API is, when it is not in its usual place. */
  api?: string;
  /** How many shards share what may be refused. */
  sharedBy?: number;
  /** From then on nothing is begun that could as well be done after the next start. */
  stopping: AbortSignal;
  /** Discord took the token back. */
  onRefused: () => void;
  /** Called with the milliseconds that a limit makes a call wait. */
  onLimited: (milliseconds: number) => void;
};

export type Calls = { token: string; options: Partial<RESTOptions>; rest: REST; guard: Guard };

/** A shard that is one of very many may be refused so often all the same. */
const LEAST_REFUSED = 20;

export function openCalls({ log, now, api, sharedBy = 1, stopping, ...given }: CallsParts): Calls {
  const { onRefused, onLimited } = given;
  const token = given.token.replace(/^(?:Bot|Bearer)\s+/i, '').trim();
  const mostRefused = Math.max(LEAST_REFUSED, Math.floor(MOST_REFUSED / sharedBy));
  const pace = createPace(now);
  const guard = createGuard({ mostRefused, log, now, stopping, onRefused });
  const options: Partial<RESTOptions> = {
    ...{ version: '10', api: api ?? DefaultRestOptions.api, makeRequest: guard.makeRequest },
    // We know which calls may be made again, and it does not.
    retries: 0,
    rejectOnRateLimit: ({ retryAfter, sublimitTimeout }) => {
      if (sublimitTimeout > 0) onLimited(sublimitTimeout);
      return retryAfter > LONGEST_LIMIT;
    },
  };
  const rest = new REST({
    ...options,
    makeRequest: async (url, init) => {
      const answer = await guard.makeRequest(url, init);
      pace.note(answer);
      rest.options.globalRequestsPerSecond = pace.perSecond();
      return answer;
    },
  }).setToken(token);
  rest.on(RESTEvents.RateLimited, ({ retryAfter }) => {
    onLimited(retryAfter);
  });
  return { token, options, rest, guard };
}
