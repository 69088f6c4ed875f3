/** Says something that nobody asked for: every part once and in order, however often it is begun. */
import {
  MessageFlags,
  Routes,
  ThreadAutoArchiveDuration,
  type APIThreadChannel,
  type Client,
  type REST,
} from 'discord.js';
import type { Reply } from '../../reply/reply.ts';
import type { Adapter } from '../adapter.ts';
import { markOf, type Memory } from '../memory.ts';
import { calledAgain, LONG, noToken } from './calling.ts';
import { renderMessages, type DiscordMessage } from './messages.ts';
import { asPostError } from './problems.ts';
import { bodyOf, filesOf } from './replies.ts';
import { checkPermissions, findTarget, type Target } from './target.ts';
import { wholeFiles } from './wholeFiles.ts';

export type PostParts = {
  rest: REST;
  /** Who is connected, `null` while nobody is. */
  client: () => Client | null;
  /** Whether Discord refused the token. */
  isRefused: () => boolean;
  memory: Memory;
  now: () => Temporal.Instant;
};

export function createPost(parts: PostParts): Adapter['post'] {
  return async (address, reply, id) => {
    try {
      if (parts.isRefused()) throw noToken();
      await post(address, wholeFiles(reply), id, parts);
    } catch (error) {
      throw asPostError(error);
    }
  };
}

async function post(address: string, reply: Reply, id: string, parts: PostParts): Promise<void> {
  const { rest, memory } = parts;
  const { messages, kept } = renderMessages(reply, { share: null });
  const isSaid = async (part: number): Promise<boolean> =>
    (await memory.recall(address, markOf(partName(id, part)))) !== null;
  const areSaid = await Promise.all(messages.map((_, part) => isSaid(part)));
  if (areSaid.every((said) => said)) return;
  const target = await findTarget(address, rest);
  const client = parts.client();
  const withFiles = messages.some(({ files }) => files.length > 0);
  if (client !== null) checkPermissions(target, withFiles, client);
  await memory.keep(target.workspace, kept);
  let channel = target.kind === 'forum' ? null : target.id;
  for (const [part, message] of messages.entries()) {
    if (target.kind === 'forum' && channel === null) {
      channel = await openThread(target, address, { reply, id, message }, parts);
    } else if (!(await isSaid(part))) {
      await say(channel ?? target.id, message, markOf(`${address} ${partName(id, part)}`), rest);
    }
    await memory.keep(address, [partName(id, part)]);
  }
}

function partName(id: string, part: number): string {
  return `posted ${id} ${part}`;
}

/** Discord gives back the first message with this nonce instead of sending it twice, for a few minutes. */
export async function say(
  channel: string,
  message: DiscordMessage,
  nonce: string,
  rest: REST,
): Promise<void> {
  const body = { ...bodyOf(message), flags: MessageFlags.IsComponentsV2, nonce, enforce_nonce: true };
  const files = filesOf(message);
  await calledAgain(() => rest.post(Routes.channelMessages(channel), { body, files }), LONG);
}

type Opening = { reply: Reply; id: string; message: DiscordMessage };

/** The post in a forum, with the first part in it; the one that was opened already when this was begun before. */
async function openThread(
  target: Target,
  address: string,
  { reply, id, message }: Opening,
  { rest, memory, now, client }: PostParts,
): Promise<string> {
  const name = threadName(reply, now());
  const begun = `begun ${id}`;
  const isBegun = (await memory.recall(address, markOf(begun))) !== null;
  const opened = isBegun ? await findThread(target, name, client()?.user?.id ?? null, rest) : null;
  if (opened !== null) return opened;
  await memory.keep(address, [begun]);
  const body = {
    name,
    auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
    message: { ...bodyOf(message), flags: MessageFlags.IsComponentsV2 },
    ...(target.tag === null ? {} : { applied_tags: [target.tag] }),
  };
  // Not again when nobody knows what came of it: it would stand there twice. The next post looks for it first.
  const thread = await rest.post(Routes.threads(target.id), { body, files: filesOf(message) });
  return (thread as APIThreadChannel).id;
}

async function findThread(
  { id, guild }: Target,
  name: string,
  owner: string | null,
  rest: REST,
): Promise<string | null> {
  if (guild === null) return null;
  const active = (await rest.get(Routes.guildActiveThreads(guild))) as { threads: APIThreadChannel[] };
  const found = active.threads.find(
    (thread) => thread.parent_id === id && thread.name === name && thread.owner_id === owner,
  );
  return found?.id ?? null;
}

const LONGEST_NAME = 100;

/** What the reply is called, and the day. */
function threadName({ blocks }: Reply, now: Temporal.Instant): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  const day = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  const room = LONGEST_NAME - day.length - 3;
  const title = (heading?.text ?? 'Readout').replace(/\s+/g, ' ').trim();
  return `${title.slice(0, room).toWellFormed().trim()} – ${day}`;
}
