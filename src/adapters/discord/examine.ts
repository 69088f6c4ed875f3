/** How Discord is with this token: whose it is, what it may do, whether the commands are there, which channels take a post. */
import { Routes, type APIApplication, type APIGatewayBotInfo, type REST } from 'discord.js';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import { PostError, type Examination, type Observation } from '../adapter.ts';
import { calledAgain, SHORT } from './calling.ts';
import { openCalls } from './calls.ts';
import type { DiscordTokens } from './discord.ts';
import { permittedAsAsked, refuseWithout } from './permitted.ts';
import { PLATFORM } from './place.ts';
import { asPostError } from './problems.ts';
import { isOutside, notIn, wantedIn } from './register.ts';
import { isRegistered } from './registration.ts';
import { findTarget } from './target.ts';
import { wrongToken } from './wrongToken.ts';

export type DiscordExamining = DiscordTokens & {
  commands: CommandInfo[];
  log: Log;
  now: () => Temporal.Instant;
};

/** Each start takes one of a thousand a day. */
const FEW_STARTS = 20;

const notAsked: Observation = {
  state: 'noted',
  text: 'not asked: the token of Discord is wrong, or unanswered',
};

export async function examineDiscord(parts: DiscordExamining): Promise<Examination> {
  const { token, log, now } = parts;
  const { rest, guard } = openCalls({
    ...{ token, log, now, stopping: new AbortController().signal },
    ...{ onRefused: () => undefined, onLimited: () => undefined },
  });
  const ask = async <Answer>(path: `/${string}`): Promise<Answer> =>
    (await calledAgain(() => rest.get(path), SHORT)) as Answer;
  try {
    const application = await ask<APIApplication>(Routes.currentApplication());
    const own = application.bot?.id ?? application.id;
    const [commands, servers] = await Promise.all([
      examineCommands(application, { ...parts, ask }),
      examineServers(application, ask),
    ]);
    const greeting = `The token is of ${application.name} (application ${application.id}); it needs no privileged intent.`;
    return {
      account: [{ state: 'well', text: greeting }, commands, servers],
      channel: (address) => examineChannel(address, own, rest),
    };
  } catch (error) {
    return { account: [refusal(error, guard.isRefused())], channel: () => Promise.resolve(notAsked) };
  }
}

type Ask = <Answer>(path: `/${string}`) => Promise<Answer>;

function refusal(error: unknown, isRefused: boolean): Observation {
  if (isRefused) return { state: 'wrong', text: wrongToken };
  const { message } = inWords(error);
  return { state: 'noted', text: `${message} The token was not examined; try again later.` };
}

function inWords(error: unknown): PostError {
  const explained = asPostError(error);
  if (explained instanceof PostError) return explained;
  throw explained;
}

async function examineCommands(
  application: APIApplication,
  { guild, commands, ask }: DiscordExamining & { ask: Ask },
): Promise<Observation> {
  const { path, body } = wantedIn(application, commands, guild);
  try {
    const there = await ask<unknown[]>(path);
    if (isRegistered(body, there))
      return { state: 'well', text: `The ${body.length} commands are registered.` };
    return there.length === 0
      ? { state: 'noted', text: 'No commands are registered yet; the start of the bot does it.' }
      : { state: 'wrong', text: 'Discord knows other commands than this version has; start the bot again.' };
  } catch (error) {
    if (guild === null || !isOutside(error)) throw error;
    return { state: 'wrong', text: notIn(guild, application.name, error).message };
  }
}

async function examineServers(
  { approximate_guild_count: count }: APIApplication,
  ask: Ask,
): Promise<Observation> {
  const { shards, session_start_limit: starts } = await ask<APIGatewayBotInfo>(Routes.gatewayBot());
  if (starts.remaining < FEW_STARTS) {
    const hours = Math.ceil(starts.reset_after / 3_600_000);
    const text = `Discord lets the bot connect only ${starts.remaining} times more within ${hours} hours; look in the log why it starts so often.`;
    return { state: 'wrong', text };
  }
  if (count === 0) {
    const text = 'It is in no server yet: npm run discord:invite prints the link that invites it.';
    return { state: 'noted', text };
  }
  const where =
    count === undefined ? 'in servers ' : `in about ${count} ${count === 1 ? 'server' : 'servers'} `;
  if (shards > 1)
    return { state: 'noted', text: `It is ${where}for which Discord wants ${shards} connections (shards).` };
  return { state: 'well', text: `It is ${where}for which one connection is enough.` };
}

async function examineChannel(address: string, own: string, rest: REST): Promise<Observation> {
  if (address.startsWith(`${PLATFORM}@`))
    return { state: 'noted', text: 'a person; whether they take messages shows when one is sent' };
  try {
    const target = await findTarget(address, rest);
    const given = await permittedAsAsked(target, own, rest);
    if (given !== null) refuseWithout(given, target, true);
    return { state: 'well', text: 'can be posted in' };
  } catch (error) {
    const { problem, message } = inWords(error);
    return { state: problem === 'later' ? 'noted' : 'wrong', text: message };
  }
}
