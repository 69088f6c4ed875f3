/** What of somebody's message is to be read: its link, the text itself, or the file that came with it. */
import type { APIAttachment, APIMessage } from 'discord.js';
import { problemOf } from './attachment.ts';

export type MessageText = { words: string } | { attachment: APIAttachment } | null;

/** Longer texts with a link in them are read themselves. */
const SHORT_TEXT = 400;

export function textOf(message: APIMessage): MessageText {
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message);
  const all = [message, ...forwarded];
  const words = all
    .map(({ content }) => content.trim())
    .filter((each) => each !== '')
    .join('\n\n');
  const link = linkIn(words) ?? all.flatMap(({ embeds }) => embeds).find(({ url }) => url !== undefined)?.url;
  if (link !== undefined && words.length < SHORT_TEXT) return { words: link };
  const attachment = all.flatMap(({ attachments }) => attachments).find((each) => problemOf(each) === null);
  if (words.length < SHORT_TEXT && attachment !== undefined) return { attachment };
  return words === '' ? null : { words };
}

/** As people write them: alone, in pointed brackets, behind words, or before a full stop. */
function linkIn(words: string): string | undefined {
  const [found] = /https?:\/\/[^\s<>]+/i.exec(words) ?? [];
  const link = found?.replace(/[.,;:!?'"”’\]]+$/, '');
  return link?.includes('(') === true ? link : link?.replace(/\)[^/]*$/, '');
}
