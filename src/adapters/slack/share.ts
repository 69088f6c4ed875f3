/** Shows all in a channel what one of them has read, as it was read, once. */
import type { Block, Reply } from '../../reply/reply.ts';
import { readToken, type Memory } from '../memory.ts';
import { saying } from './asking.ts';
import { CallError } from './calls.ts';
import { renderMessages } from './messages.ts';
import type { People } from './people.ts';
import { inWords, type Illustrate } from './pictures.ts';
import type { Place } from './place.ts';
import { postError } from './problems.ts';
import type { Post } from './posting.ts';
import { respond } from './responseUrl.ts';
import { asOwn, type Show } from './show.ts';

export type ShareParts = {
  post: Post;
  illustrate: Illustrate;
  show: Show;
  people: People;
  memory: Memory;
  now: () => Temporal.Instant;
  second: number;
  signal: AbortSignal;
};

/** `pressed` is the message whose button it was. */
export type Share = (token: string, pressed: string, place: Place) => Promise<void>;

export function createShare(parts: ShareParts): Share {
  return async (token, pressed, place) => {
    const { people, show, memory } = parts;
    const { team, user, channel } = place;
    const kept = await readToken(token, `slack:${team.id}`, memory);
    if (kept === null) {
      await show(saying('What you read here is kept no longer. Ask again, and share that.'), place, asOwn);
      return;
    }
    const id = `share ${pressed} ${token}`;
    if (channel === null || !(await memory.take(`slack:${team.id}`, `${channel} ${id}`))) return;
    const reply = JSON.parse(kept) as Reply;
    const shown = { blocks: reply.blocks.filter(({ kind }) => kind !== 'file') };
    const { name } = await people.find(user, team);
    const note = { kind: 'note', text: `Shared by ${name ?? 'a member'}` } as const;
    try {
      await postOpen({ blocks: [note, ...shown.blocks] }, id, { ...place, channel }, parts);
    } catch (error) {
      // Whoever has changed what was wrong may press again.
      await memory.free(`slack:${team.id}`, `${channel} ${id}`);
      const problem = postError(error);
      const why = problem instanceof Error ? problem.message : '';
      await show(saying(`It could not be shared. ${why}`), place, asOwn);
      return;
    }
    await show({ blocks: shown.blocks.map(asShared) }, place, { inPlace: true, mayShare: false });
  };
}

/** What was sent beside the answer is not sent again. */
function asShared(block: Block): Block {
  return block.kind === 'picture' ? { kind: 'note', text: 'The picture is in the channel.' } : block;
}

async function postOpen(
  reply: Reply,
  id: string,
  place: Place & { channel: string },
  { memory, post, illustrate, ...parts }: ShareParts,
): Promise<void> {
  const { team, channel, response } = place;
  const { messages: sketched, kept } = renderMessages(reply, { share: null });
  await memory.keep(`slack:${team.id}`, kept);
  const messages = await Promise.all(sketched.map((message) => illustrate(message, team)));
  try {
    await post(team, channel, messages, id);
  } catch (error) {
    const isOutside = error instanceof CallError && /^(?:not_in_channel|channel_not_found)$/.test(error.word);
    if (!isOutside || response === null) throw error;
    // The address of the message works where the bot is not a member.
    for (const [index, message] of messages.entries()) {
      const how = { inPlace: false, open: true, isFurther: index > 0 };
      if (!(await respond(response, inWords(message), how, parts))) throw error;
    }
  }
}
