/** What the bot must be allowed in a channel, why, and the link that asks for it. */
import { OAuth2Scopes, PermissionFlagsBits, PermissionsBitField } from 'discord.js';

export type Permission =
  'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads' | 'AttachFiles' | 'ReadMessageHistory';

/** The README's table is made from it. Answers to whoever asks need none of them. */
export const permissions: Record<Permission, { name: string; reason: string }> = {
  ViewChannel: { name: 'View Channels', reason: 'to find the channel that something is posted in' },
  SendMessages: {
    name: 'Send Messages',
    reason: 'to post there what nobody asked for, such as feeds that fail',
  },
  SendMessagesInThreads: { name: 'Send Messages in Threads', reason: 'the same in threads and forum posts' },
  AttachFiles: { name: 'Attach Files', reason: 'to post a file, such as a list of quotes' },
  ReadMessageHistory: {
    name: 'Read Message History',
    reason:
      'to look, after an interruption, whether a post has arrived already, so that it is not said twice',
  },
};

export function inviteLink(application: string): string {
  const asked = Object.keys(permissions) as Permission[];
  const bits = asked.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
  const query = new URLSearchParams({
    client_id: application,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: String(bits),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** Those of the needed ones that are not given, by the names people see in Discord. */
export function missing(given: Readonly<PermissionsBitField>, needed: Permission[]): string[] {
  return needed.filter((name) => !given.has(PermissionFlagsBits[name])).map((name) => permissions[name].name);
}
