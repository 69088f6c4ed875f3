/** Says something that nobody asked for: every part once and in order, however often it is begun; and says it anew. */
import {
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes as Code,
  Routes,
  type APIMessage,
  type Client,
  type REST,
} from 'discord.js';
import type { Reply } from '../../reply/reply.ts';
import { PostError, type Adapter, type Draw } from '../adapter.ts';
import { markOf, type Memory } from '../memory.ts';
import { findMessage, numbered, type Since } from './arrived.ts';
import { calledAgain, LONG, noToken } from './calling.ts';
import { untilGivenUp } from './givingUp.ts';
import { illustrated, type FinishedMessage } from './illustrated.ts';
import { renderMessages, type DiscordMessage } from './messages.ts';
import { partsOf, type Part, type Parts } from './parts.ts';
import { permittedAsAsked, permittedAsKnown, refuseWithout } from './permitted.ts';
import { asPostError, inWords } from './problems.ts';
import { bodyOf, filesOf } from './replies.ts';
import type { Self } from './self.ts';
import { findTarget, type Target } from './target.ts';
import { openThread, threadName } from './thread.ts';
import { wholeFiles } from './wholeFiles.ts';

export type PostParts = {
  rest: REST;
  /** Who is connected, `null` while nobody is. */
  client: () => Client | null;
  self: Self;
  /** Whether Discord refused the token. */
  isRefused: () => boolean;
  memory: Memory;
  now: () => Temporal.Instant;
  draw: Draw;
  /** Aborted when the bot waits for nothing more. */
  givingUp: AbortSignal;
};

export function createPost(parts: PostParts): Pick<Adapter, 'post' | 'edit' | 'check'> {
  const tried = async (work: () => Promise<void>): Promise<void> => {
    try {
      if (parts.isRefused()) throw noToken();
      await untilGivenUp(work(), parts.givingUp);
    } catch (error) {
      throw asPostError(error);
    }
  };
  return {
    post: (address, reply, id) => tried(() => post(address, wholeFiles(reply), id, parts)),
    edit: async (address, reply, id) => {
      try {
        await tried(() => edit(address, wholeFiles(reply), id, parts));
      } catch (error) {
        if (!(error instanceof PostError) || error.problem !== 'no channel') throw error;
      }
    },
    check: async (address) => {
      try {
        await tried(() => check(address, parts));
        return null;
      } catch (error) {
        return inWords(error);
      }
    },
  };
}

async function check(address: string, parts: PostParts): Promise<void> {
  const target = await findTarget(address, parts.rest);
  const given = permittedAsKnown(target, parts.client()) ?? (await asked(target, parts));
  if (given !== null) refuseWithout(given, target, false);
}

async function post(address: string, reply: Reply, id: string, parts: PostParts): Promise<void> {
  const known = partsOf(address, id, parts);
  const { messages, kept } = renderMessages(reply, { share: null });
  const states = await Promise.all(messages.map((_, part) => known.find(part)));
  if (states.every(({ kind }) => kind === 'sent')) return;
  const target = await findTarget(address, parts.rest);
  const withFiles = messages.some(({ files }) => files.length > 0);
  // Not half of it, where the other half could not follow.
  const given = permittedAsKnown(target, parts.client()) ?? (withFiles ? await asked(target, parts) : null);
  if (given !== null) refuseWithout(given, target, withFiles);
  await parts.memory.keep(target.workspace, kept);
  try {
    await sayAll({ ...parts, target, address, reply, id, messages, known });
  } catch (error) {
    // Asked only now: a permission is rarely missing, and calls are few for all processes together.
    if (given === null && isNotPermitted(error)) await explain(target, withFiles, parts);
    throw error;
  }
}

async function asked(target: Target, { rest, self }: PostParts): ReturnType<typeof permittedAsAsked> {
  return await permittedAsAsked(target, await self(), rest);
}

function isNotPermitted(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === Code.MissingPermissions;
}

/** Throws in better words, where Discord tells which permission is missing. */
async function explain(target: Target, withFiles: boolean, parts: PostParts): Promise<void> {
  const given = await asked(target, parts).catch(() => null);
  if (given !== null) refuseWithout(given, target, withFiles);
}

async function edit(address: string, reply: Reply, id: string, parts: PostParts): Promise<void> {
  const known = partsOf(address, id, parts);
  const first = await known.find(0);
  if (first.kind !== 'sent') return;
  const { rest, memory } = parts;
  const target = await findTarget(address, rest);
  const channel = target.kind === 'forum' ? first.message : target.id;
  const { messages, kept } = renderMessages(reply, { share: null });
  await memory.keep(target.workspace, kept);
  for (const [part, message] of messages.entries()) {
    const state = await known.find(part);
    const name = `${address} ${id} ${part}`;
    if (state.kind === 'sent')
      await replace(channel, state.message, numbered(await illustrated(message, parts.draw), name), rest);
  }
  await sayAll({ ...parts, target, address, reply, id, messages, known });
  for (let part = messages.length; ; part++) {
    const state = await known.find(part);
    if (state.kind !== 'sent') return;
    await unlessGone(() => rest.delete(Routes.channelMessage(channel, state.message)));
    await known.drop(part);
  }
}

type Saying = PostParts & {
  target: Target;
  address: string;
  reply: Reply;
  id: string;
  messages: DiscordMessage[];
  known: Parts;
};

/** Every part that is not there yet. */
async function sayAll({ target, address, reply, id, messages, known, ...parts }: Saying): Promise<void> {
  const { rest, now, self, draw } = parts;
  const sinceOf = async (state: Part): Promise<Since | null> =>
    state.kind === 'begun' ? { after: state.after, own: await self() } : null;
  const taken: string[] = [];
  for (const [part, rendered] of messages.entries()) {
    const name = `${address} ${id} ${part}`;
    const message = numbered(await illustrated(rendered, draw), name);
    const state = await known.find(part);
    const channel = target.kind === 'forum' ? taken[0] : target.id;
    const begin = (): Promise<void> => known.begin(part);
    const since = await sinceOf(state);
    let sent = state.kind === 'sent' ? state.message : null;
    if (channel === undefined)
      sent ??= await openThread(target, { name: threadName(reply, now()), message, since }, { rest, begin });
    else {
      sent ??= since === null ? null : await findMessage(channel, message, { ...since, rest });
      if (sent === null) await begin();
      sent ??= await say(channel, message, markOf(name), rest);
    }
    if (state.kind !== 'sent') await known.keep(part, sent);
    taken.push(sent);
  }
}

/** Discord gives back the first message with this nonce instead of sending it twice, for a few minutes. */
export async function say(
  channel: string,
  message: FinishedMessage,
  nonce: string,
  rest: REST,
): Promise<string> {
  const body = { ...bodyOf(message), flags: MessageFlags.IsComponentsV2, nonce, enforce_nonce: true };
  const files = filesOf(message);
  const sent = await calledAgain(() => rest.post(Routes.channelMessages(channel), { body, files }), LONG);
  return (sent as APIMessage).id;
}

async function replace(channel: string, id: string, message: FinishedMessage, rest: REST): Promise<void> {
  const body = { ...bodyOf(message), flags: MessageFlags.IsComponentsV2 };
  const files = filesOf(message);
  await unlessGone(() => rest.patch(Routes.channelMessage(channel, id), { body, files }));
}

/** What somebody took away stays away. */
async function unlessGone(change: () => Promise<unknown>): Promise<void> {
  try {
    await calledAgain(change, LONG);
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== Code.UnknownMessage) throw error;
  }
}
