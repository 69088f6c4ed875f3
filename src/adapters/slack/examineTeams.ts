/** Which workspaces have the bot, by the tokens that are set or stored, and what is permitted there. */
import { z } from 'zod';
import type { Observation } from '../adapter.ts';
import { CallError, type Call } from './calls.ts';
import { pages } from './installPages.ts';
import { scopes } from './scopes.ts';
import { refused, selfSchema } from './self.ts';
import { installationSchema, type Team } from './teams.ts';

/** `isComplete`: a workspace that is not among the teams does not have the bot. */
export type FoundTeams = {
  teams: ReadonlyMap<string, Team>;
  isComplete: boolean;
  observations: Observation[];
};

/** Whoever waits for the answer has many more to wait for. */
export const PATIENCE = { atMost: 10_000, repeatable: false };

export const answerSchema = selfSchema.extend({
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

export function noAnswer(about: string): Observation {
  return { state: 'noted', text: `Slack gave no answer about ${about}; try again later.` };
}

export async function examineOne(token: string, call: Call): Promise<FoundTeams> {
  return await examineToken(token, call, {
    name: 'SLACK_BOT_TOKEN',
    again: 'add it at api.slack.com/apps → your app → OAuth & Permissions, and install the app again',
    refusal: (error) => ({ state: 'wrong', text: refused(error).message }),
  });
}

type Installed = { installed: ReadonlyMap<string, string>; now: () => Temporal.Instant };

/** A token that ends is not renewed here: the one that renews it works once, and a bot that runs needs it. */
export async function examineInstalled({ installed, now }: Installed, call: Call): Promise<FoundTeams> {
  if (installed.size === 0) {
    const text = `No workspace has installed it yet; they do at ${pages.install}.`;
    return { observations: [{ state: 'noted', text }], teams: new Map(), isComplete: true };
  }
  let isComplete = true;
  const observations: Observation[] = [];
  const teams = new Map<string, Team>();
  for (const [id, kept] of installed) {
    const { token, endsAt } = installationSchema.parse(JSON.parse(kept));
    if (endsAt !== null && endsAt < now().epochMilliseconds) {
      observations.push({ state: 'noted', text: `The token of ${id} is renewed when it is needed next.` });
      isComplete = false;
      continue;
    }
    const found = await examineToken(token, call, {
      name: `the token of ${id}`,
      again: `install it there again at ${pages.install}`,
      refusal: ({ word }) => ({
        state: 'noted',
        text: `${id} has removed Readout, or taken its token back (${word}).`,
      }),
    });
    observations.push(...found.observations);
    isComplete &&= found.isComplete;
    for (const team of found.teams.values()) teams.set(id, { ...team, id });
  }
  return { observations, teams, isComplete };
}

type Told = {
  /** What the token is called. */
  name: string;
  /** How a permission that is missing is given. */
  again: string;
  refusal: (error: CallError) => Observation;
};

async function examineToken(token: string, call: Call, { name, again, refusal }: Told): Promise<FoundTeams> {
  try {
    const answer = answerSchema.parse(await call('auth.test', {}, token, PATIENCE));
    const id = answer.team_id ?? answer.enterprise_id ?? '';
    const team = { id, token, botUser: answer.user_id, botId: answer.bot_id ?? '' };
    const found = permitted(`“${answer.team}” (${id})`, answer.response_metadata?.scopes ?? null, again);
    return { observations: [found], teams: new Map([[id, team]]), isComplete: true };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (error.problem !== 'refused')
      return { observations: [noAnswer(name)], teams: new Map(), isComplete: false };
    const told = refusal(error);
    // Who has removed it is known not to have it; a token that is wrong tells nothing.
    return { observations: [told], teams: new Map(), isComplete: told.state === 'noted' };
  }
}

function permitted(team: string, given: string[] | null, again: string): Observation {
  if (given === null)
    return { state: 'noted', text: `The bot is in ${team}; Slack does not say with which permissions.` };
  const missing = scopes.map(({ scope }) => scope).filter((scope) => !given.includes(scope));
  return missing.length > 0
    ? { state: 'wrong', text: `In ${team} the permission ${missing.join(', ')} is missing: ${again}.` }
    : { state: 'well', text: `The bot is in ${team}, with the ${scopes.length} permissions it needs.` };
}
