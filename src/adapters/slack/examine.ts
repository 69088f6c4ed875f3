/** How Slack is with these tokens: whose they are, what they may do, and which channels take a post. */
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { ConnectError, type Examination, type Observation } from '../adapter.ts';
import { CallError, createCall, type Call } from './calls.ts';
import { problemAt } from './checking.ts';
import { isPerson } from './direct.ts';
import {
  answerSchema,
  examineInstalled,
  examineOne,
  noAnswer,
  PATIENCE,
  type FoundTeams,
} from './examineTeams.ts';
import { createLogger } from './logger.ts';
import { removedError } from './problems.ts';
import { wayOf, wrong, type SlackTokens, type Way } from './settings.ts';

export type SlackExamining = SlackTokens & {
  /** What was stored of each workspace that has installed the bot, by its id. */
  installed: ReadonlyMap<string, string>;
  log: Log;
  now: () => Temporal.Instant;
};

const notAsked: Observation = { state: 'noted', text: 'not asked: the token for it is wrong, or unanswered' };

export async function examineSlack(parts: SlackExamining): Promise<Examination> {
  const { log, now } = parts;
  const apiUrl = 'https://slack.com/api/';
  const { signal } = new AbortController();
  const onLimited = (): void => undefined;
  const call = createCall({ apiUrl, logger: createLogger(log), now, second: 1000, signal, onLimited });
  const way = wayFound(parts);
  if (way instanceof ConnectError)
    return { account: [{ state: 'wrong', text: way.message }], channel: () => Promise.resolve(notAsked) };
  const who = 'botToken' in way.who ? examineOne(way.who.botToken, call) : examineInstalled(parts, call);
  const [link, found] = await Promise.all([examineLink(way.link, call), who]);
  return {
    account: [...found.observations, ...link, ...(await otherApp(way, found, call))],
    channel: (address) => examineChannel(address, found, call),
  };
}

function wayFound(tokens: SlackTokens): Way | ConnectError {
  try {
    return wayOf(tokens);
  } catch (error) {
    if (error instanceof ConnectError) return error;
    throw error;
  }
}

async function examineLink(link: Way['link'], call: Call): Promise<Observation[]> {
  if (!('appToken' in link))
    return [{ state: 'noted', text: 'SLACK_SIGNING_SECRET shows whether it is right when Slack asks.' }];
  try {
    const answer = answerSchema.partial().parse(await call('auth.test', {}, link.appToken, PATIENCE));
    const given = answer.response_metadata?.scopes;
    if (given?.includes('connections:write') !== false)
      return [{ state: 'well', text: 'SLACK_APP_TOKEN is valid and may connect.' }];
    const what = 'has no permission to connect. Give it connections:write.';
    return [{ state: 'wrong', text: wrong('SLACK_APP_TOKEN', what).message }];
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (error.problem !== 'refused') return [noAnswer('SLACK_APP_TOKEN')];
    const what = `is refused by Slack (${error.word}).`;
    return [{ state: 'wrong', text: wrong('SLACK_APP_TOKEN', what).message }];
  }
}

const botSchema = z.object({ bot: z.object({ app_id: z.string().optional() }).optional() });

/** With the token of another app it would be connected, and never be asked anything. An app token holds its app's id. */
async function otherApp({ link }: Way, { teams }: FoundTeams, call: Call): Promise<Observation[]> {
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
  { teams, isComplete }: FoundTeams,
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
