/** What the bot may do in a channel: as the connection knows it, or as Discord tells a process that has none. */
import {
  OverwriteType,
  PermissionFlagsBits,
  PermissionsBitField,
  Routes,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  type Client,
  type REST,
} from 'discord.js';
import { PostError } from '../adapter.ts';
import { calledAgain, LONG } from './calling.ts';
import { missing, type Permission } from './permissions.ts';
import type { Target } from './target.ts';

type Given = Readonly<PermissionsBitField>;

/** `null` where the connection does not know the channel. */
export function permittedAsKnown({ guild, parent }: Target, client: Client | null): Given | null {
  const channel = client?.channels.cache.get(parent);
  if (guild === null || !client?.user || channel === undefined || channel.isDMBased()) return null;
  return channel.permissionsFor(client.user.id);
}

/** `null` in a conversation. `own` is our own id. */
export async function permittedAsAsked(
  { guild, parent, overwrites }: Target,
  own: string,
  rest: REST,
): Promise<Given | null> {
  if (guild === null) return null;
  const get = async (path: `/${string}`): Promise<unknown> => await calledAgain(() => rest.get(path), LONG);
  const [server, member, channel] = await Promise.all([
    get(Routes.guild(guild)) as Promise<APIGuild>,
    get(Routes.guildMember(guild, own)) as Promise<APIGuildMember>,
    // A thread has none of its own.
    overwrites === null ? (get(Routes.channel(parent)) as Promise<APIChannel>) : null,
  ]);
  const others = channel !== null && 'permission_overwrites' in channel ? channel.permission_overwrites : [];
  return permittedBy(server, { id: own, roles: member.roles }, overwrites ?? others);
}

/** In Discord's order: roles, then what the channel changes for everyone, for the roles, and for the member. */
function permittedBy(
  { id: everyone, owner_id: owner, roles }: APIGuild,
  member: { id: string; roles: string[] },
  overwrites: APIOverwrite[],
): Given {
  const own = roles.filter(({ id }) => id === everyone || member.roles.includes(id));
  const base = own.reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  const isAll = owner === member.id || (base & PermissionFlagsBits.Administrator) !== 0n;
  if (isAll) return new PermissionsBitField(PermissionsBitField.All);
  const forRoles = overwrites.filter(({ type }) => type === OverwriteType.Role);
  const steps = [
    forRoles.filter(({ id }) => id === everyone),
    forRoles.filter(({ id }) => id !== everyone && member.roles.includes(id)),
    overwrites.filter(({ type, id }) => type === OverwriteType.Member && id === member.id),
  ];
  return new PermissionsBitField(steps.reduce(overwritten, base));
}

function overwritten(bits: bigint, step: APIOverwrite[]): bigint {
  const denied = step.reduce((all, { deny }) => all | BigInt(deny), 0n);
  const allowed = step.reduce((all, { allow }) => all | BigInt(allow), 0n);
  return (bits & ~denied) | allowed;
}

/** Throws when a permission is missing; Discord itself has the last word. */
export function refuseWithout(given: Given, { kind }: Target, withFiles: boolean): void {
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
