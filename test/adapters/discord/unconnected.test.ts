/** A process that never connected posts, edits and says what is missing by calls alone, as one that is connected does. */
import { PermissionFlagsBits as Bits } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../../src/reply/reply.ts';
import { openChat } from '../../chat.ts';
import { textOf } from './person.ts';
import { openDiscord, type Opened } from './setup.ts';
import {
  ADA,
  APPLICATION,
  CHANNEL,
  CHANNELS,
  CONVERSATION,
  FORUM,
  GUILD,
  SILENT_CHANNEL,
  SILENT_THREAD,
  THREAD,
} from './world.ts';

let connected: Opened;
let discord: Opened;
beforeAll(async () => {
  connected = await openDiscord({ chat: await openChat() });
  const { fake, chat } = connected;
  await connected.adapter.start();
  discord = await openDiscord({ fake, chat });
});
afterAll(async () => {
  await discord.adapter.stop();
  await connected.close();
  await connected.chat.close();
});
beforeEach(() => {
  connected.fake.posted.length = 0;
  connected.fake.calls.length = 0;
});

const saying = (...words: string[]): Reply => ({
  blocks: words.map((each) => ({ kind: 'paragraph', text: `${each} ${'They said it. '.repeat(250)}` })),
});
const file: Reply = {
  blocks: [{ kind: 'file', name: 'quotes.csv', mediaType: 'text/csv', text: 'who,what' }],
};
const there = (): string[] =>
  connected.fake.posted.map(({ body }) => /one|two|other/.exec(textOf(body))?.[0] ?? '');

test.each([CHANNEL, THREAD, CONVERSATION, FORUM, `@${ADA}`])('it posts in %s and edits it', async (place) => {
  await discord.adapter.post(`discord:${place}`, saying('one', 'two'), `in ${place}`);
  expect(there()).toEqual(['one', 'two']);
  await discord.adapter.edit(`discord:${place}`, saying('other'), `in ${place}`);
  if (place !== FORUM) expect(there()).toEqual(['other']);
  expect(connected.fake.events.filter((event) => event.startsWith('identify'))).toHaveLength(1);
});

test('it finds what it has posted although nobody said so, and takes nothing of others for its own', async () => {
  connected.fake.fail(/^POST \/channels/, { done: true }, { status: 403, code: 50013 });
  const post = (): Promise<void> => discord.adapter.post(`discord:${CHANNEL}`, saying('one', 'two'), 'found');
  await expect(post()).rejects.toThrow();
  delete connected.fake.posted[0]?.body.nonce;
  await post();
  expect(there()).toEqual(['one', 'two']);
  expect(connected.fake.to(/^GET \/users\/@me$/)).toHaveLength(1);
});

test('it asks which permission is missing once Discord refuses, and before a file is sent', async () => {
  const missing = { problem: 'not permitted', message: expect.stringContaining('Allow me') as string };
  connected.fake.fail(/^POST \/channels/, { status: 403, code: 50013 });
  const post = (reply: Reply, id: string): Promise<void> =>
    discord.adapter.post(`discord:${SILENT_CHANNEL}`, reply, id);
  await expect(post(saying('one'), 'silent')).rejects.toMatchObject({
    ...missing,
    message: 'I may not post in the channel. Allow me “Send Messages” there, or choose another channel.',
  });
  await expect(post(file, 'a file')).rejects.toMatchObject(missing);
  expect(connected.fake.posted).toEqual([]);
});

test('a refused token is told in the log, and nothing is called after', async () => {
  const { fake, chat } = connected;
  const wrong = await openDiscord({ fake, chat, token: 'not-a-token' });
  const post = (): Promise<void> => wrong.adapter.post(`discord:${CHANNEL}`, saying('one'), 'refused');
  await expect(post()).rejects.toMatchObject({ problem: 'later' });
  await expect(post()).rejects.toMatchObject({ problem: 'later' });
  expect(fake.calls).toHaveLength(1);
  expect(wrong.logged.filter((line) => line.includes('DISCORD_TOKEN'))).toHaveLength(1);
  await wrong.adapter.stop();
});

describe('what is missing in a channel is the same whoever is asked', () => {
  const say = String(Bits.SendMessages);
  const see = String(Bits.ViewChannel);
  const both = String(Bits.ViewChannel | Bits.SendMessages);
  const everyone = { id: GUILD, type: 0 };
  const us = { id: APPLICATION, type: 1 };
  const rows: [string, string, object[], RegExp | null][] = [
    ['nothing', CHANNEL, [], null],
    ['everyone may not', CHANNEL, [{ ...everyone, allow: '0', deny: both }], /“View.*” and “Send Messages”/],
    [
      'we may',
      CHANNEL,
      [
        { ...everyone, allow: '0', deny: both },
        { ...us, allow: both, deny: '0' },
      ],
      null,
    ],
    [
      'we may not',
      CHANNEL,
      [
        { ...everyone, allow: say, deny: '0' },
        { ...us, allow: '0', deny: say },
      ],
      /“Send/,
    ],
    ['a stranger may', CHANNEL, [{ id: ADA, type: 1, allow: say, deny: '0' }], null],
    [
      'only a stranger may',
      CHANNEL,
      [
        { ...everyone, allow: '0', deny: see },
        { id: ADA, type: 1, allow: see, deny: '0' },
      ],
      /“View Channels”/,
    ],
    ['in a forum', FORUM, [{ ...everyone, allow: '0', deny: say }], /“Send Messages”/],
  ];
  test.each(rows)('%s', async (_, channel, permission_overwrites, words) => {
    const usual = CHANNELS[channel] ?? {};
    CHANNELS[channel] = { ...usual, permission_overwrites };
    connected.fake.dispatch('CHANNEL_UPDATE', CHANNELS[channel]);
    const matches = (found: string | null): void => {
      if (words === null) expect(found).toBeNull();
      else expect(found).toMatch(words);
    };
    matches(await discord.adapter.check(`discord:${channel}`));
    await vi.waitFor(async () => {
      matches(await connected.adapter.check(`discord:${channel}`));
    });
    CHANNELS[channel] = usual;
    connected.fake.dispatch('CHANNEL_UPDATE', usual);
  });

  test('in a thread, whose parent tells', async () => {
    expect(await discord.adapter.check(`discord:${THREAD}`)).toBeNull();
    expect(await discord.adapter.check(`discord:${SILENT_THREAD}`)).toMatch(/“Send Messages in Threads”/);
    expect(await discord.adapter.check(`discord:${CONVERSATION}`)).toBeNull();
  });
});
