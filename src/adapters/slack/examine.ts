/** How Slack is with these tokens: whose they are, what they may do, and which channels take a post. */
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { ConnectError, type Examination, type Observation } from '../adapter.ts';
import { CallError, createCall, type Call } from './calls.ts';
import { problemAt } from './checking.ts';
import { isPerson } from './direct.ts';
import { pages } from './installPages.ts';
import { createLogger } from './logger.ts';
import { removedError } from './problems.ts';
import { scopes } from './scopes.ts';
import { refused, selfSchema } from './self.ts';
import { wayOf, wrong, type SlackTokens, type Way } from './settings.ts';
import { installationSchema, type Team } from './teams.ts';

export type SlackExamining = SlackTokens & {
  /** What was stored of each workspace that has installed the bot, by its id. */
  installed: ReadonlyMap<string, string>;
  log: Log;
  now: () => Temporal.Instant;
};

/** Whoever waits for the answer has many more to wait for. */
const PATIENCE = { atMost: 10_000, repeatable: false };

const noAnswer: Observation = {
  state: 'noted',
  text: 'Slack gave no answer about a token; try again later.',
};

export async function examineSlack(parts: SlackExamining): Promise<Examination> {
  const { log, now } = parts;
  const apiUrl = 'https://slack.com/api/';
  const { signal } = new AbortController();
  const call = createCall({ apiUrl, logger: createLogger(log), now, second: 1000, signal });
  const way = wayFound(parts);
  if (way instanceof ConnectError)
    return { account: [{ state: 'wrong', text: way.message }], channel: () => Promise.resolve(notAsked) };
  const who = 'botToken' in way.who ? examineOne(way.who.botToken, call) : examineInstalled(parts, call);
  const [link, { observations, ...found }] = await Promise.all([examineLink(way.link, call), who]);
  return {
    account: [...observations, ...link, ...(await sameApp(way, found.teams, call))],
    channel: (address) => examineChannel(address, found, call),
  };
}

const notAsked: Observation = { state: 'noted', text: 'not asked: the token for it is wrong, or unanswered' };

function wayFound(tokens: SlackTokens): Way | ConnectError {
  try {
    return wayOf(tokens);
  } catch (error) {
    if (error instanceof ConnectError) return error;
    throw error;
  }
}

/** `isComplete`: a workspace that is not among the teams does not have the bot. */
type Found = { teams: ReadonlyMap<string, Team>; isComplete: boolean };
type Examined = Found & { observations: Observation[] };

const answerSchema = selfSchema.extend({
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

async function examineOne(token: string, call: Call): Promise<Examined> {
  const again = 'add it at api.slack.com/apps → your app → OAuth & Permissions, and install the app again';
  return await examineToken(token, call, {
    again,
    onRefused: (error) => ({ state: 'wrong', text: refused(error).message }),
  });
}

type Told = {
  /** How a permission that is missing is given. */
  again: string;
  onRefused: (error: CallError) => Observation;
};

async function examineToken(token: string, call: Call, { again, onRefused }: Told): Promise<Examined> {
  try {
    const answer = answerSchema.parse(await call('auth.test', {}, token, PATIENCE));
    const id = answer.team_id ?? answer.enterprise_id ?? '';
    const name = `“${answer.team}” (${id})`;
    const team = { id, token, botUser: answer.user_id, botId: answer.bot_id ?? '' };
    const given = answer.response_metadata?.scopes;
    const missing = scopes.filter(({ scope }) => given?.includes(scope) === false).map(({ scope }) => scope);
    const found: Observation =
      missing.length > 0
        ? { state: 'wrong', text: `In ${name} the permission ${missing.join(', ')} is missing: ${again}.` }
        : given === undefined
          ? { state: 'noted', text: `The bot is in ${name}; Slack does not say with which permissions.` }
          : { state: 'well', text: `The bot is in ${name}, with the ${scopes.length} permissions it needs.` };
    return { observations: [found], teams: new Map([[id, team]]), isComplete: true };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    const told = error.problem === 'refused' ? onRefused(error) : noAnswer;
    return {
      observations: [told],
      teams: new Map(),
      isComplete: told.state === 'noted' && told !== noAnswer,
    };
  }
}

/** A token that ends is not renewed here: the one that renews it works once, and a bot that runs needs it. */
async function examineInstalled({ installed, now }: SlackExamining, call: Call): Promise<Examined> {
  if (installed.size === 0)
    return {
      observations: [
        { state: 'noted', text: `No workspace has installed it yet; they do at ${pages.install}.` },
      ],
      teams: new Map(),
      isComplete: true,
    };
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
      again: `install it there again at ${pages.install}`,
      onRefused: ({ word }) => ({
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

async function examineLink(link: Way['link'], call: Call): Promise<Observation[]> {
  if (!('appToken' in link))
    return [{ state: 'noted', text: 'SLACK_SIGNING_SECRET shows whether it is right when Slack asks.' }];
  try {
    const answer = answerSchema.partial().parse(await call('auth.test', {}, link.appToken, PATIENCE));
    const given = answer.response_metadata?.scopes;
    if (given?.includes('connections:write') === false)
      throw wrong('SLACK_APP_TOKEN', 'has no permission to connect. Give it connections:write.');
    return [{ state: 'well', text: 'SLACK_APP_TOKEN is valid and may connect.' }];
  } catch (error) {
    if (error instanceof ConnectError) return [{ state: 'wrong', text: error.message }];
    if (!(error instanceof CallError)) throw error;
    if (error.problem !== 'refused') return [noAnswer];
    const what = `is refused by Slack (${error.word}).`;
    return [{ state: 'wrong', text: wrong('SLACK_APP_TOKEN', what).message }];
  }
}

const botSchema = z.object({ bot: z.object({ app_id: z.string().optional() }).optional() });

/** With the token of another app it would be connected, and never be asked anything. An app token holds its app's id. */
async function sameApp({ link }: Way, teams: Found['teams'], call: Call): Promise<Observation[]> {
  const [, linked] = 'appToken' in link ? (/^xapp-\d+-(A[A-Z\d]+)-/.exec(link.appToken) ?? []) : [];
  const [team] = teams.values();
  if (linked === undefined || team === undefined || team.botId === '') return [];
  try {
    const { bot } = botSchema.parse(await call('bots.info', { bot: team.botId }, team.token, PATIENCE));
    if (bot?.app_id === undefined || bot.app_id === linked) return [];
    const text = `SLACK_APP_TOKEN is of the app ${linked} and SLACK_BOT_TOKEN of the app ${bot.app_id}; take both from one app.`;
    return [{ state: 'wrong', text }];
  } catch (error) {
    if (error instanceof CallError) return [];
    throw error;
  }
}

async function examineChannel(
  address: string,
  { teams, isComplete }: Found,
  call: Call,
): Promise<Observation> {
  const [, id = '', place = ''] = address.split(':');
  const team = teams.get(id);
  if (team === undefined) return isComplete ? { state: 'wrong', text: removedError().message } : notAsked;
  if (isPerson(place)) return { state: 'well', text: 'a person; a message opens the conversation' };
  const problem = await problemAt(place, team, call);
  if (problem === null) return { state: 'well', text: 'can be posted in' };
  return { state: problem.problem === 'later' ? 'noted' : 'wrong', text: problem.message };
}
