/** Notes in which servers the bot is, and which have removed it. */
import { Events, type Client } from 'discord.js';
import type { Presence } from '../adapter.ts';
import { workspaceOf } from './place.ts';

/** A server that Discord cannot reach for a while is not one that has removed the bot: the library tells them apart. */
export function hearServers(client: Client, presence: Presence): void {
  client.on(Events.ClientReady, ({ guilds }) => {
    presence.isIn([...guilds.cache.keys()].map(workspaceOf));
  });
  client.on(Events.GuildCreate, ({ id }) => {
    presence.isIn([workspaceOf(id)]);
  });
  client.on(Events.GuildDelete, ({ id }) => {
    presence.isRemovedFrom(workspaceOf(id));
  });
}
