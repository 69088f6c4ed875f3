/** The servers, channels and people of the fake Discord. */
import { PermissionFlagsBits as Bits } from 'discord.js';

export const TOKEN = 'a-token-of-discord-that-must-never-be-shown';
export const APPLICATION = '100000000000000001';
export const GUILD = '200000000000000001';
export const ADA = '300000000000000001';
export const BEN = '300000000000000002';
export const CHANNEL = '400000000000000001';
export const SILENT_CHANNEL = '400000000000000002';
export const FORUM = '400000000000000003';
export const THREAD = '400000000000000004';
export const SILENT_THREAD = '400000000000000006';
export const NEWS = '400000000000000005';
export const CONVERSATION = '400000000000000009';

const allowed = Bits.ViewChannel | Bits.SendMessages | Bits.SendMessagesInThreads | Bits.AttachFiles;

export const CHANNELS: Record<string, object> = {
  [CHANNEL]: { id: CHANNEL, type: 0, guild_id: GUILD, name: 'general', permission_overwrites: [] },
  [SILENT_CHANNEL]: {
    ...{ id: SILENT_CHANNEL, type: 0, guild_id: GUILD, name: 'silent' },
    permission_overwrites: [
      { id: GUILD, type: 0, allow: '0', deny: String(Bits.SendMessages | Bits.SendMessagesInThreads) },
    ],
  },
  [NEWS]: { id: NEWS, type: 5, guild_id: GUILD, name: 'news', permission_overwrites: [] },
  [FORUM]: {
    ...{ id: FORUM, type: 15, guild_id: GUILD, name: 'forum', permission_overwrites: [] },
    available_tags: [{ id: '500000000000000001', name: 'News', moderated: false }],
  },
  [THREAD]: { id: THREAD, type: 11, guild_id: GUILD, parent_id: CHANNEL, name: 'a thread' },
  [SILENT_THREAD]: { id: SILENT_THREAD, type: 11, guild_id: GUILD, parent_id: SILENT_CHANNEL, name: 'shh' },
  [CONVERSATION]: { id: CONVERSATION, type: 1, recipients: [{ id: ADA, username: 'ada' }] },
};

const role = { id: GUILD, name: '@everyone', permissions: String(allowed), position: 0, flags: 0 };

const server = {
  ...{ id: GUILD, name: 'A server', owner_id: BEN, unavailable: false, member_count: 3 },
  roles: [role],
  channels: Object.values(CHANNELS).filter((channel) => 'guild_id' in channel && !('parent_id' in channel)),
  threads: [],
  members: [{ user: { id: APPLICATION, username: 'readout', bot: true }, roles: [], flags: 0 }],
  ...{ emojis: [], stickers: [], features: [], presences: [], voice_states: [] },
};

export const GUILDS = [server];

/** The next shard has it, where there are several. */
export const OTHER_GUILD = {
  ...{ ...server, id: '200000000004194305', channels: [] },
  roles: [{ ...role, id: '200000000004194305' }],
};
