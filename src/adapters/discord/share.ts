/** Shares an answer with the channel, once, as it was read. */
import {
  DiscordAPIError,
  PermissionFlagsBits,
  PermissionsBitField,
  type APIMessageComponentInteraction,
  type REST,
} from 'discord.js';
import type { Log } from '../../log.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Draw } from '../adapter.ts';
import { markOf, type Memory } from '../memory.ts';
import { illustrated, type FinishedMessage } from './illustrated.ts';
import { renderMessages } from './messages.ts';
import { PLATFORM, userOf, type Place } from './place.ts';
import { say } from './post.ts';
import type { Replies } from './replies.ts';
import { said } from './said.ts';

/** `reply` is the answer as it was kept. */
export type Share = (from: APIMessageComponentInteraction, reply: string, place: Place) => Promise<void>;

export type ShareParts = { memory: Memory; replies: Replies; log: Log; rest: REST; draw: Draw };

export function createShare({ memory, replies, log, rest, draw }: ShareParts): Share {
  /** Answers that are being shared now: a second click can come before the first is done. */
  const sharing = new Set<string>();
  return async (from, kept, { asker }) => {
    const done = `shared ${from.message.id}`;
    if (!mayWrite(from)) {
      await replies.say(from, said('You may not write in this channel, so I do not share here.'));
      return;
    }
    const isShared = (await memory.recall(asker.workspace, markOf(done))) !== null;
    if (isShared || sharing.has(done)) {
      await replies.say(from, said('This answer is in the channel already.'));
      return;
    }
    sharing.add(done);
    try {
      await replies.defer(from, 'in place');
      // Another process, which takes the place of this one or leaves it to it, may have heard the same.
      if (!(await memory.take(asker.workspace, `heard ${from.id}`))) return;
      const { blocks } = JSON.parse(kept) as Reply;
      const named: Reply = { blocks: [{ kind: 'note', text: `Shared by ${userOf(from).name}` }, ...blocks] };
      const shared = renderMessages(named, { share: null });
      await memory.keep(asker.workspace, shared.kept);
      for (const [part, rendered] of shared.messages.entries()) {
        const message = await illustrated(rendered, draw);
        const nonce = markOf(`${done} ${part}`);
        // As a message of its own it comes once, whatever happens; where the bot may not write, as a part of the answer.
        const isPosted = isKnownServer(asker) && (await isSaid(from.channel.id, message, nonce, rest));
        if (!isPosted) await replies.add(from, message, 'open');
      }
      await memory.keep(asker.workspace, [done]);
      // As it was, without the button.
      const read = renderMessages({ blocks }, { share: null }).messages.at(-1);
      if (read !== undefined) await replies.answer(from, [await illustrated(read, draw)], 'in place');
    } catch (error) {
      log.error({ err: error, interaction: from.id }, 'An answer could not be shared');
      await replies.add(from, said('The answer could not be shared. Try again.'), 'private');
    } finally {
      sharing.delete(done);
    }
  };
}

function isKnownServer({ workspace }: Place['asker']): boolean {
  return !workspace.startsWith(`${PLATFORM}@`);
}

/** `false` when the bot may not write there. */
async function isSaid(
  channel: string,
  message: FinishedMessage,
  nonce: string,
  rest: REST,
): Promise<boolean> {
  try {
    await say(channel, message, nonce, rest);
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 403) return false;
    throw error;
  }
}

/** Where somebody may not write, they do not write through us. */
function mayWrite({ member, channel }: APIMessageComponentInteraction): boolean {
  if (member === undefined) return true;
  const given = new PermissionsBitField(BigInt(member.permissions));
  const isThread = [10, 11, 12].includes(channel.type);
  return given.has(isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages);
}
