/** What the bot may do in a channel, worked out from what Discord tells without a connection. */
import {
  PermissionFlagsBits,
  PermissionsBitField,
  Routes,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
} from 'discord.js';

export type PermissionsIn = (channel: string, guild: string) => Promise<Readonly<PermissionsBitField>>;

type Ask = <Answer>(path: `/${string}`) => Promise<Answer>;

/** The roles of a server are asked for once. */
export function createPermissions(me: string, ask: Ask): PermissionsIn {
  const servers = new Map<string, Promise<Server>>();
  return async (channel, guild) => {
    const server = servers.get(guild) ?? findServer(guild, me, ask);
    servers.set(guild, server);
    const { permission_overwrites: overwrites = [] } = await ask<{ permission_overwrites?: APIOverwrite[] }>(
      Routes.channel(channel),
    );
    return permissionsOf(await server, overwrites);
  };
}

/** `own` are the bot's roles, `everyone`'s among them. */
type Server = { guild: string; me: string; own: APIRole[] };

async function findServer(guild: string, me: string, ask: Ask): Promise<Server> {
  const [roles, member] = await Promise.all([
    ask<APIRole[]>(Routes.guildRoles(guild)),
    ask<APIGuildMember>(Routes.guildMember(guild, me)),
  ]);
  return { guild, me, own: roles.filter(({ id }) => id === guild || member.roles.includes(id)) };
}

/** In Discord's order: the roles together, then what the channel changes for everyone, for its roles, for the bot. */
function permissionsOf(
  { guild, me, own }: Server,
  overwrites: APIOverwrite[],
): Readonly<PermissionsBitField> {
  const given = own.reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if ((given & PermissionFlagsBits.Administrator) !== 0n)
    return new PermissionsBitField(PermissionsBitField.All);
  const roles = own.map(({ id }) => id).filter((id) => id !== guild);
  const changed = [[guild], roles, [me]].reduce((bits, ids) => {
    const ones = overwrites.filter(({ id }) => ids.includes(id));
    const denied = ones.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
    const allowed = ones.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
    return (bits & ~denied) | allowed;
  }, given);
  return new PermissionsBitField(changed);
}
