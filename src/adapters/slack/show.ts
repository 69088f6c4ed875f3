/** Brings a reply to whoever asked, by the first way that is open: the answer's own address, the channel, a direct message. */
import type { Block, Reply } from '../../reply/reply.ts';
import { toToken, type Memory } from '../memory.ts';
import { CallError, type Call } from './calls.ts';
import { directChannel } from './direct.ts';
import { sendFile } from './files.ts';
import type { ShowHome } from './home.ts';
import { renderMessages } from './messages.ts';
import { whenReady, type Illustrate, type Sketched } from './pictures.ts';
import { isDirect, type Place } from './place.ts';
import type { Post } from './posting.ts';
import { RefusedMessageError, respond, type Message } from './responseUrl.ts';

export type ShowParts = {
  call: Call;
  post: Post;
  illustrate: Illustrate;
  memory: Memory;
  showHome: ShowHome;
  now: () => Temporal.Instant;
  second: number;
  signal: AbortSignal;
  /** Slack will not take a message of ours. */
  onTrouble: (error: unknown) => void;
};

export type Look = {
  /** In place of the message that was pressed, where that is the asker's own. */
  inPlace: boolean;
  /** With a button that shows it to all. */
  mayShare: boolean;
};

/** A message beside what is there. */
export const asOwn: Look = { inPlace: false, mayShare: false };

export type Show = (reply: Reply, place: Place, look: Look) => Promise<void>;

export function createShow(parts: ShowParts): Show {
  return async (given, place, { inPlace, mayShare }) => {
    const isBeside = !isOpen(place, inPlace);
    const reply = withoutFiles(given, isBeside);
    if (place.pressed?.kind === 'home') {
      await parts.showHome(place, reply);
    } else {
      const { token: share, kept: shared } = toToken(JSON.stringify(given), 0);
      const isShareable = mayShare && !isDirect(place) && given.blocks.every(isSaid);
      const { messages, kept } = renderMessages(reply, { share: isShareable ? share : null });
      await parts.memory.keep(`slack:${place.team.id}`, [
        ...kept,
        ...(isShareable && shared !== null ? [shared] : []),
      ]);
      await deliver(messages, place, inPlace, parts);
    }
    const pictures = isBeside ? given.blocks.filter(({ kind }) => kind === 'picture') : [];
    if (pictures.length > 0) await sendPictures({ blocks: pictures }, place, parts);
    for (const block of given.blocks) if (block.kind === 'file') await sendFile(block, place, parts);
  };
}

const isSaid = ({ kind }: Block): boolean => kind !== 'file';

/** The answer is a message that stays, between the asker and the bot. */
function isOpen({ pressed, response, channel }: Place, inPlace: boolean): boolean {
  if (pressed?.kind === 'home') return false;
  if (pressed?.kind === 'direct' && inPlace) return true;
  return response === null && channel?.startsWith('D') === true;
}

/** A file comes in a message of its own; so does a picture where the answer is one that only the asker sees. */
function withoutFiles({ blocks }: Reply, isBeside: boolean): Reply {
  const note = (text: string): Block => ({ kind: 'note', text });
  return {
    blocks: blocks.map((block) => {
      if (block.kind === 'file') return note(`The file ${block.name} comes to you in a direct message.`);
      if (block.kind !== 'picture' || !isBeside) return block;
      return note('The picture comes to you in a direct message. Share shows it here to all.');
    }),
  };
}

/** Slack shows nobody a file in a message that only they see. */
async function sendPictures(reply: Reply, { team, user, id }: Place, parts: ShowParts): Promise<void> {
  const channel = await directChannel(user, team, parts.call);
  const messages = await illustrated(renderMessages(reply, { share: null }).messages, team, parts);
  await parts.post(team, channel, messages, `${id} picture`);
}

async function illustrated(
  messages: Sketched[],
  team: Place['team'],
  { illustrate }: ShowParts,
): Promise<Message[]> {
  return await Promise.all(messages.map((message) => illustrate(message, team)));
}

async function deliver(
  sketched: Sketched[],
  place: Place,
  inPlace: boolean,
  parts: ShowParts,
): Promise<void> {
  const { pressed, channel, response, team, thread, id } = place;
  const messages = await illustrated(sketched, team, parts);
  const [first, ...others] = messages;
  if (first === undefined) return;
  if (pressed?.kind === 'direct' && inPlace) {
    const where = { channel, ts: pressed.message };
    const say = (said: Message): Promise<unknown> =>
      parts.call('chat.update', { ...where, ...said }, team.token);
    await whenReady(first, say, parts);
    if (others.length > 0) await parts.post(team, channel ?? '', others, id);
  } else if (response === null && channel?.startsWith('D') === true) {
    await parts.post(team, channel, messages, id, thread);
  } else {
    const replaces = inPlace && pressed?.kind === 'hidden';
    for (const [index, message] of messages.entries()) {
      await hidden(message, index, place, replaces && index === 0, parts);
    }
  }
}

/** To the asker alone. */
async function hidden(
  message: Message,
  index: number,
  place: Place,
  inPlace: boolean,
  parts: ShowParts,
): Promise<void> {
  try {
    await hiddenAsIs(message, index, place, inPlace, parts);
  } catch (error) {
    const isOurs =
      error instanceof RefusedMessageError ||
      (error instanceof CallError && /blocks|too_long|invalid_arguments/.test(error.word));
    if (!isOurs) throw error;
    parts.onTrouble(error);
    await hiddenAsIs({ text: message.text, blocks: [] }, index, place, inPlace, parts);
  }
}

async function hiddenAsIs(...args: Parameters<typeof hidden>): Promise<void> {
  const [message, index, place, inPlace, parts] = args;
  const { response, channel, user, team, thread, id } = place;
  const how = { inPlace, isFurther: index > 0 };
  if (response !== null && (await respond(response, message, how, parts))) return;
  if (channel !== null && (await inChannel(message, { channel, user, thread }, team.token, parts))) return;
  const direct = await directChannel(user, team, parts.call);
  await parts.post(team, direct, [message], `${id} ${index}`);
}

async function inChannel(
  message: Message,
  { channel, user, thread }: { channel: string; user: string; thread: string | null },
  token: string,
  { call }: ShowParts,
): Promise<boolean> {
  const where = { channel, user, ...(thread === null ? {} : { thread_ts: thread }) };
  try {
    await call('chat.postEphemeral', { ...where, ...message }, token);
    return true;
  } catch (error) {
    const isClosed = error instanceof CallError && /channel|archived|scope|restricted/.test(error.word);
    if (isClosed) return false;
    throw error;
  }
}
