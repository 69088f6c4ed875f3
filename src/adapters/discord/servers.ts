/** Notes in which servers the bot is, and which have removed it. */
import { Events, type Client } from 'discord.js';
import type { Presence } from '../adapter.ts';
import { guildOf, workspaceOf } from './place.ts';
import type { Shard } from './shard.ts';

/** A server that Discord cannot reach for a while is not one that has removed the bot: the library tells them apart. */
export function hearServers(client: Client, presence: Presence, shard: Shard | null): void {
  client.on(Events.ClientReady, ({ guilds }) => {
    const belongs = (workspace: string): boolean => {
      const guild = guildOf(workspace);
      return guild !== null && (shard === null || shardOf(guild, shard.count) === shard.id);
    };
    presence.isOnlyIn([...guilds.cache.keys()].map(workspaceOf), belongs);
  });
  client.on(Events.GuildCreate, ({ id }) => {
    presence.isIn([workspaceOf(id)]);
  });
  client.on(Events.GuildDelete, ({ id }) => {
    presence.isRemovedFrom(workspaceOf(id));
  });
}

/** As Discord divides its servers. */
function shardOf(guild: string, count: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}
