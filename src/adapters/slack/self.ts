/** Asks Slack whose token it is: once, or until Slack answers. */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { CallError, type Call } from './calls.ts';
import { wrong } from './settings.ts';
import type { Team } from './teams.ts';

export const selfSchema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  team: z.string().default('Slack'),
  user_id: z.string(),
  bot_id: z.string().optional(),
});

const PAUSE = 5_000;

export type Self = { team: Team; name: string };

/** A `ConnectError` says that it is nobody's. */
export async function askSelf(token: string, { call }: { call: Call }): Promise<Self> {
  try {
    const self = selfSchema.parse(await call('auth.test', {}, token, { atMost: 15_000 }));
    const team = {
      ...{ id: self.team_id ?? self.enterprise_id ?? '', token },
      ...{ botUser: self.user_id, botId: self.bot_id ?? '' },
    };
    return { team, name: self.team };
  } catch (error) {
    throw error instanceof CallError && error.problem === 'refused' ? refused(error) : error;
  }
}

/** The same, again until Slack can be reached. */
export async function findSelf(
  token: string,
  { call, log, signal }: { call: Call; log: Log; signal: AbortSignal },
): Promise<Self> {
  for (;;) {
    try {
      return await askSelf(token, { call });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      log.warn({ err: error }, 'Slack could not be reached; trying again');
      await setTimeout(PAUSE, undefined, { signal });
    }
  }
}

export function refused(error: CallError): Error {
  const isOver = /revoked|inactive|expired/.test(error.word);
  const what = isOver
    ? `was taken back, or its app was removed (${error.word}). Install the app again for a new one.`
    : `is refused by Slack (${error.word}).`;
  return wrong('SLACK_BOT_TOKEN', what, error);
}
