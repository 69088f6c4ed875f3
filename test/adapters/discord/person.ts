/** People in the fake Discord: what Discord sends when they ask, type, press, choose or fill in. */
import { PermissionFlagsBits as Bits } from 'discord.js';
import { vi } from 'vitest';
import type { Call, Fake } from './fake.ts';
import { ADA, APPLICATION, CHANNEL, CONVERSATION, GUILD } from './world.ts';

export type Where = {
  user?: string;
  /** In a conversation with the bot, in a server, or in a server that only the person brought the bot to. */
  place?: 'server' | 'conversation' | 'foreign server';
  guild?: string;
  manages?: boolean;
  mayWrite?: boolean;
};

/** What came of one question. */
export type Asked = {
  id: string;
  /** The first response. */
  response: () => Promise<Call>;
  /** All of the answer: the message that was announced, and those after it. */
  answer: () => Promise<Call[]>;
  text: () => Promise<string>;
};

let count = 0;

export function ask(fake: Fake, type: number, data: object, where: Where = {}, message?: object): Asked {
  const { user = ADA, place = 'server', guild = GUILD, manages = true, mayWrite = true } = where;
  const id = `7000000000000${String(++count).padStart(5, '0')}`;
  const token = `question-${count}`;
  const person = { id: user, username: user === ADA ? 'ada' : 'ben', discriminator: '0', avatar: null };
  const permissions =
    (manages ? Bits.ManageGuild : 0n) | (mayWrite ? Bits.SendMessages : 0n) | Bits.ViewChannel;
  const isServer = place !== 'conversation';
  const channel = isServer ? CHANNEL : CONVERSATION;
  fake.dispatch('INTERACTION_CREATE', {
    ...{ id, token, type, data, message, version: 1, application_id: APPLICATION, locale: 'en-US' },
    ...{ channel_id: channel, channel: { id: channel, type: isServer ? 0 : 1 }, context: isServer ? 0 : 1 },
    ...(isServer
      ? { guild_id: guild, member: { user: person, permissions: String(permissions), roles: [], flags: 0 } }
      : { user: person }),
    authorizing_integration_owners:
      place === 'server' ? { 0: guild } : place === 'conversation' ? { 0: '0' } : { 1: user },
    ...{ entitlements: [], app_permissions: '0', attachment_size_limit: 10_485_760 },
  });
  const calls = (pattern: string): Call[] => fake.to(new RegExp(pattern));
  const first = (pattern: string): Promise<Call> =>
    vi.waitFor(() => calls(pattern).at(-1) ?? Promise.reject(new Error('nothing yet')), {
      timeout: 4_000,
      interval: 5,
    });
  return {
    id,
    response: () => first(`^POST /interactions/${id}/`),
    answer: async () => {
      await first(`^PATCH /webhooks/${APPLICATION}/${token}/`);
      return calls(`/webhooks/${APPLICATION}/${token}`);
    },
    text: async () => {
      const call = await vi.waitFor(
        () => calls(`/webhooks/${APPLICATION}/${token}`).at(-1) ?? said(calls(`^POST /interactions/${id}/`)),
        { timeout: 4_000, interval: 5 },
      );
      return textOf(call.body);
    },
  };
}

/** A first response that is the answer already. */
function said(calls: Call[]): Call {
  const call = calls.find(({ body }) => body.type === 4);
  if (call === undefined) throw new Error('nothing is said yet');
  return call;
}

export function command(name: string, options: Record<string, string | number | boolean> = {}): object {
  const kinds = { string: 3, number: 4, boolean: 5 } as const;
  const [base = '', sub] = name.split(' ');
  const given = Object.entries(options).map(([option, value]) => ({
    ...{ name: option, value, type: kinds[typeof value as keyof typeof kinds] },
  }));
  const inside = sub === undefined ? given : [{ type: 1, name: sub, options: given }];
  return { id: '1', name: base, type: 1, options: inside };
}

/** The message that an answer is, as Discord sends it along with a press. */
export function messageOf(
  { body }: Call,
  { user = ADA, isPrivate = true, id = '800000000000000001' } = {},
): object {
  return {
    ...{ id, channel_id: CHANNEL, components: body.components, flags: isPrivate ? 64 | 32_768 : 32_768 },
    interaction_metadata: { id: '1', type: 2, user: { id: user } },
  };
}

export function textOf(body: unknown): string {
  const found: string[] = [];
  JSON.stringify(body, (name, value: unknown) => {
    if ((name === 'content' || name === 'label') && typeof value === 'string') found.push(value);
    return value;
  });
  return found.join('\n').replaceAll('\\', '');
}

type Component = {
  type: number;
  custom_id?: string;
  label?: string;
  options?: { value: string; label: string }[];
};

/** Buttons and menus of a message. */
export function pressable(body: unknown): Component[] {
  const found: Component[] = [];
  JSON.stringify(body, (_name, value: Component | null) => {
    if (value !== null && typeof value === 'object' && 'custom_id' in value) found.push(value);
    return value;
  });
  return found;
}
