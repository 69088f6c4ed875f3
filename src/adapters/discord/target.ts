/** The channel that an address means, and whether the bot may post there. */
import {
  ChannelType,
  Routes,
  type APIChannel,
  type APIDMChannel,
  type Client,
  type PermissionsBitField,
  type REST,
} from 'discord.js';
import { PostError } from '../adapter.ts';
import { calledAgain, LONG } from './calling.ts';
import { missing, type Permission } from './permissions.ts';
import { PLATFORM, workspaceOf } from './place.ts';

export type Target = {
  id: string;
  /** Whose memory the buttons use. */
  workspace: string;
  guild: string | null;
  kind: 'channel' | 'thread' | 'forum' | 'conversation';
  /** The channel whose permissions count there: a thread has none of its own. */
  parent: string;
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
    tag: tag?.id ?? null,
  };
}

function conversation(id: string, person: string): Target {
  const workspace = `${PLATFORM}@${person}`;
  return { id, workspace, guild: null, kind: 'conversation', parent: id, tag: null };
}

/** Throws when a permission is missing, as far as the connection knows them; Discord itself has the last word. */
export function checkPermissions(target: Target, withFiles: boolean, client: Client): void {
  const given = target.guild === null ? null : permissionsIn(target.parent, client);
  if (given !== null) checkGiven(given, target, withFiles);
}

export function checkGiven(given: Readonly<PermissionsBitField>, { kind }: Target, withFiles: boolean): void {
  const needed: Permission[] = [
    'ViewChannel',
    kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages',
    ...(kind === 'forum' ? (['SendMessagesInThreads'] as const) : []),
    ...(withFiles ? (['AttachFiles'] as const) : []),
  ];
  const names = missing(given, needed).map((name) => `“${name}”`);
  if (names.length === 0) return;
  throw new PostError(
    'not permitted',
    `I may not post in the channel. Allow me ${names.join(' and ')} there, or choose another channel.`,
  );
}

function permissionsIn(id: string, { channels, user }: Client): Readonly<PermissionsBitField> | null {
  const channel = channels.cache.get(id);
  if (user === null || channel === undefined || channel.isDMBased()) return null;
  return channel.permissionsFor(user.id);
}
