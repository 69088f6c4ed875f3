/** Draws the pictures of a message and brings them to Slack, where they stand in the message itself. */
import { setTimeout } from 'node:timers/promises';
import type { types } from '@slack/bolt';
import type { Picture } from '../../pictures/picture.ts';
import type { Draw } from '../adapter.ts';
import { CallError, type Call } from './calls.ts';
import { richText, section } from './richText.ts';
import type { Message } from './responseUrl.ts';
import type { Team } from './teams.ts';
import { upload } from './upload.ts';

/** `pictures` are those that its image blocks stand for, in their order. */
export type Sketched = Message & { pictures: Picture[] };

export type Illustrate = (message: Sketched, team: Team) => Promise<Message>;

export type IllustrateParts = {
  draw: Draw;
  call: Call;
  signal: AbortSignal;
  /** A picture could not be brought to Slack, and is told in words. */
  onTrouble: (error: unknown) => void;
};

/** What cannot be drawn, or not be brought there, is told in words at the same place. */
export function createIllustrate(parts: IllustrateParts): Illustrate {
  return async ({ text, blocks, pictures }, team) => {
    const left = [...pictures];
    const shown: types.KnownBlock[] = [];
    for (const block of blocks) {
      const picture = block.type === 'image' ? left.shift() : undefined;
      if (block.type !== 'image' || picture === undefined) shown.push(block);
      else {
        const id = await fileOf(picture, block.alt_text, team, parts);
        shown.push(id === null ? told(block) : { ...block, slack_file: { id } });
      }
    }
    return { text, blocks: shown };
  };
}

/** A file that is in no channel: whoever sees a message with it sees it. */
async function fileOf(
  picture: Picture,
  alt: string,
  team: Team,
  { draw, call, signal, onTrouble }: IllustrateParts,
): Promise<string | null> {
  const drawing = await draw(picture);
  if (drawing === null) return null;
  const name = `${picture.kind.replace(' ', '-')}.png`;
  try {
    const bytes = Buffer.from(drawing.png);
    const id = await upload({ name, bytes, alt }, { call, token: team.token, signal });
    await call('files.completeUploadExternal', { files: [{ id, title: name }] }, team.token);
    return id;
  } catch (error) {
    if (signal.aborted) throw error;
    onTrouble(error);
    return null;
  }
}

const MOST_TRIES = 5;

/** Slack takes some seconds until a file can stand in a message; what it does not take at all is told in words. */
export async function whenReady<Result>(
  message: Message,
  say: (message: Message) => Promise<Result>,
  { second, signal }: { second: number; signal: AbortSignal },
): Promise<Result> {
  if (!message.blocks.some(({ type }) => type === 'image')) return await say(message);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return await say(message);
    } catch (error) {
      if (!(error instanceof CallError) || !error.word.startsWith('invalid_blocks')) throw error;
      await setTimeout((second / 2) * 2 ** tries, undefined, { signal });
    }
  }
  return await say(inWords(message));
}

/** For messages that can hold no picture. */
export function inWords({ text, blocks }: Message): Message {
  return { text, blocks: blocks.map((block) => (block.type === 'image' ? told(block) : block)) };
}

function told({ alt_text: words }: types.ImageBlock): types.KnownBlock {
  return richText([section(words)]);
}
