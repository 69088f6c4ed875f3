/** Where a question comes from: whose news it sees, who asks, and what they may change. */
import {
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  PermissionsBitField,
  type APIInteraction,
  type APIMessage,
} from 'discord.js';
import type { Asker } from '../../bot.ts';

export type Place = {
  asker: Asker;
  /** Nobody else reads what is said here: a conversation with the bot alone. */
  isAlone: boolean;
};

/** Addresses of this platform begin with it. */
export const PLATFORM = 'discord:';

export function placeOf(interaction: APIInteraction): Place {
  const user = userOf(interaction);
  const { guild_id: guild, member, context, authorizing_integration_owners: owners } = interaction;
  // A person who added the bot for themselves may ask in a server that does not have it.
  const isKnown = guild !== undefined && owners[ApplicationIntegrationType.GuildInstall] === guild;
  const isAlone = context === undefined ? guild === undefined : context === InteractionContextType.BotDM;
  const mayManage = isKnown ? manages(member?.permissions) : true;
  const channel = isKnown || isAlone ? (interaction.channel?.id ?? null) : null;
  return {
    isAlone,
    asker: {
      workspace: isKnown ? workspaceOf(guild) : `${PLATFORM}@${user.id}`,
      reader: user.id,
      channel: channel === null ? `${PLATFORM}@${user.id}` : `${PLATFORM}${channel}`,
      self: `${PLATFORM}@${user.id}`,
      // Discord does not tell.
      timeZone: null,
      mayManage,
      mayForget: mayManage,
      readFile: null,
    },
  };
}

export function workspaceOf(guild: string): string {
  return `${PLATFORM}${guild}`;
}

/** `null` for the workspace of a person. */
export function guildOf(workspace: string): string | null {
  const guild = workspace.slice(PLATFORM.length);
  return /^\d{1,20}$/.test(guild) ? guild : null;
}

export function userOf({ member, user }: APIInteraction): { id: string; name: string } {
  const known = member?.user ?? user;
  if (known === undefined) throw new Error('an interaction of nobody');
  return { id: known.id, name: member?.nick ?? known.global_name ?? known.username };
}

function manages(permissions: string | undefined): boolean {
  return new PermissionsBitField(BigInt(permissions ?? '0')).has(PermissionFlagsBits.ManageGuild);
}

/** Whether an answer that was pressed can become the next one: only its reader sees it. */
export function isPrivate({ flags }: Pick<APIMessage, 'flags'>): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Who asked for the answer that a message is; `null` for one that nobody asked for. */
export function askedBy({ interaction_metadata: asked }: APIMessage): string | null {
  return asked?.user.id ?? null;
}
