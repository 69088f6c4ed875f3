/** The channel that an address means. */
import {
  ChannelType,
  Routes,
  type APIChannel,
  type APIDMChannel,
  type APIOverwrite,
  type REST,
} from 'discord.js';
import { PostError } from '../adapter.ts';
import { calledAgain, LONG } from './calling.ts';
import { PLATFORM, workspaceOf } from './place.ts';

export type Target = {
  id: string;
  /** Whose memory the buttons use. */
  workspace: string;
  guild: string | null;
  kind: 'channel' | 'thread' | 'forum' | 'conversation';
  /** The channel whose permissions count there: a thread has none of its own. */
  parent: string;
  /** What it changes of everyone's permissions; `null` where the parent tells. */
  overwrites: APIOverwrite[] | null;
  /** A forum may want its posts to carry one of these. */
  tag: string | null;
};

const threads: ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];
const forums: ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** `discord:` with the number of a channel, or `discord:@` with that of a person. */
export async function findTarget(address: string, rest: REST): Promise<Target> {
  const [, at = '', id = ''] = new RegExp(`^${PLATFORM}(@?)(\\d+)$`).exec(address) ?? [];
  if (id === '') throw new PostError('no channel', `“${address}” is no channel of Discord.`);
  if (at !== '') {
    const body = { recipient_id: id };
    const open = (): Promise<unknown> => rest.post(Routes.userChannels(), { body });
    const { id: channel } = (await calledAgain(open, LONG)) as APIDMChannel;
    return conversation(channel, id);
  }
  const channel = (await calledAgain(() => rest.get(Routes.channel(id)), LONG)) as APIChannel;
  if (channel.type === ChannelType.DM) return conversation(id, channel.recipients?.[0]?.id ?? id);
  const guild = 'guild_id' in channel ? (channel.guild_id ?? null) : null;
  if (guild === null) throw new PostError('no channel', 'Nothing can be posted in this conversation.');
  const isForum = forums.includes(channel.type);
  const isThread = threads.includes(channel.type);
  const [tag] = 'available_tags' in channel ? channel.available_tags : [];
  return {
    ...{ id, guild, workspace: workspaceOf(guild) },
    kind: isForum ? 'forum' : isThread ? 'thread' : 'channel',
    parent: isThread && 'parent_id' in channel ? (channel.parent_id ?? id) : id,
    overwrites:
      !isThread && 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : null,
    tag: tag?.id ?? null,
  };
}

function conversation(id: string, person: string): Target {
  const workspace = `${PLATFORM}@${person}`;
  return { id, workspace, guild: null, kind: 'conversation', parent: id, overwrites: [], tag: null };
}
