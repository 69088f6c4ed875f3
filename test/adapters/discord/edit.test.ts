/** What was posted is found again: by the next try, which says nothing twice, and by an edit, which says it anew. */
import { SnowflakeUtil } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/reply/reply.ts';
import { now, openChat } from '../../chat.ts';
import type { Posted } from './fake.ts';
import { textOf } from './person.ts';
import { openDiscord, type Opened } from './setup.ts';
import { ADA, CHANNEL, CONVERSATION, FORUM, SILENT_CHANNEL, SILENT_THREAD, THREAD } from './world.ts';

let discord: Opened;
let count = 0;
beforeAll(async () => {
  discord = await openDiscord({ chat: await openChat() });
  await discord.adapter.start();
});
afterAll(async () => {
  await discord.close();
  await discord.chat.close();
});
beforeEach(() => {
  count++;
  discord.fake.posted.length = 0;
  discord.fake.calls.length = 0;
});

function saying(...names: string[]): Reply {
  return {
    blocks: [
      { kind: 'heading', text: 'News of the day', aside: null },
      ...names.map((name) => ({
        kind: 'paragraph' as const,
        text: `${name} ${'They said it. '.repeat(250)}`,
      })),
      { kind: 'actions', actions: [{ label: 'More', command: '/brief' }] },
    ],
  };
}

const address = (channel: string): string => `discord:${channel}`;
const id = (): string => `digest ${count}`;
const post = (reply: Reply, channel = CHANNEL): Promise<void> =>
  discord.adapter.post(address(channel), reply, id());
const edit = (reply: Reply, channel = CHANNEL): Promise<void> =>
  discord.adapter.edit(address(channel), reply, id());
const there = (): string[] =>
  discord.fake.posted.map(({ body }) => /one|two|three|other/.exec(textOf(body))?.[0] ?? '');

/** The first part arrives, its answer is lost, the next try is refused; and Discord knows no nonce any more. */
async function breakOff(): Promise<Posted> {
  discord.fake.fail(/^POST \/channels/, { done: true }, { status: 403, code: 50013 });
  await expect(post(saying('one', 'two'))).rejects.toThrow();
  const [first, ...others] = discord.fake.posted;
  if (first === undefined || others.length > 0) throw new Error('not one part');
  delete first.body.nonce;
  return first;
}

describe('a post that is begun again after its nonces have ended', () => {
  test('says nothing twice', async () => {
    await breakOff();
    await post(saying('one', 'two'));
    expect(there()).toEqual(['one', 'two']);
    await edit(saying('other', 'two'));
    expect(there()).toEqual(['other', 'two']);
  });

  test('takes nothing for its own that came before', async () => {
    const first = await breakOff();
    first.id = String(SnowflakeUtil.generate({ timestamp: now.epochMilliseconds - 3_600_000 }));
    await post(saying('one', 'two'));
    expect(there()).toEqual(['one', 'one', 'two']);
  });

  test('takes nothing for its own that another post says, word for word', async () => {
    const first = await breakOff();
    await discord.adapter.post(address(CHANNEL), saying('one', 'two'), `another ${count}`);
    discord.fake.posted.splice(discord.fake.posted.indexOf(first), 1);
    await post(saying('one', 'two'));
    expect(there()).toEqual(['one', 'two', 'one', 'two']);
  });

  test('says a part again where it may not look', async () => {
    await breakOff();
    discord.fake.isHistoryHidden = true;
    await post(saying('one', 'two'));
    discord.fake.isHistoryHidden = false;
    expect(there()).toEqual(['one', 'one', 'two']);
  });

  test('in a forum finds its thread', async () => {
    discord.fake.fail(/^POST \/channels/, { done: true });
    await expect(post(saying('one', 'two'), FORUM)).rejects.toMatchObject({ problem: 'later' });
    await post(saying('one', 'two'), FORUM);
    expect(there()).toEqual(['one', 'two']);
    expect(discord.fake.posted[1]?.channel).toBe(discord.fake.posted[0]?.id);
    await edit(saying('one', 'other'), FORUM);
    expect(there()).toEqual(['one', 'other']);
  });
});

describe('an edit', () => {
  const ids = (): string[] => discord.fake.posted.map((each) => each.id);

  test.each([CHANNEL, THREAD, `@${ADA}`])('changes the messages in %s where they stand', async (channel) => {
    await post(saying('one', 'two'), channel);
    const posted = ids();
    await edit(saying('one', 'other'), channel);
    expect([there(), ids()]).toEqual([['one', 'other'], posted]);
    const [first] = discord.fake.to(/^PATCH/);
    expect(first?.body).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [] }, attachments: [] });
  });

  test('that is longer posts what is new, once, and one that is shorter takes the rest away', async () => {
    await post(saying('one'));
    await edit(saying('one', 'two'));
    await edit(saying('one', 'two'));
    expect(there()).toEqual(['one', 'two']);
    await edit(saying('other'));
    expect(there()).toEqual(['other']);
    await edit(saying('one', 'three'));
    expect(there()).toEqual(['one', 'three']);
  });

  test('lets what somebody deleted be gone', async () => {
    await post(saying('one', 'two', 'three'));
    discord.fake.posted.splice(1, 1);
    await edit(saying('other', 'two', 'three'));
    expect(there()).toEqual(['other', 'three']);
  });

  test('comes through although Discord fails', async () => {
    await post(saying('one', 'two'));
    discord.fake.fail(/^PATCH \/channels/, { status: 502 }, { done: true });
    await edit(saying('other', 'two'));
    expect(there()).toEqual(['other', 'two']);
  });

  test('does nothing when nothing was posted, or the channel is gone', async () => {
    await edit(saying('one'));
    expect(discord.fake.calls).toEqual([]);
    await post(saying('one'));
    discord.fake.fail(/^GET \/channels/, { status: 404, code: 10003 });
    await edit(saying('other'));
    expect(there()).toEqual(['one']);
  });

  test('says why it cannot be made', async () => {
    await post(saying('one'));
    discord.fake.fail(/^PATCH \/channels/, { status: 403, code: 50001 });
    await expect(edit(saying('other'))).rejects.toMatchObject({ problem: 'not a member' });
  });

  test('keeps what its buttons need', async () => {
    const long = `/brief ${'long '.repeat(60)}`;
    await post(saying('one'));
    await edit({ blocks: [{ kind: 'actions', actions: [{ label: 'More', command: long }] }] });
    const [{ channel, body }] = discord.fake.posted as [Posted];
    const [, mark = ''] = /#([\w-]{22})/.exec(JSON.stringify(body)) ?? [];
    expect(channel).toBe(CHANNEL);
    expect(await discord.chat.store.kept('discord:200000000000000001', mark)).toBe(long);
  });
});

describe('whether something can be posted is', () => {
  const check = (channel: string): Promise<string | null> => discord.adapter.check(address(channel));
  const want = (words: string): string =>
    `I may not post in the channel. Allow me ${words} there, or choose another channel.`;

  test.each([CHANNEL, THREAD, FORUM, CONVERSATION, `@${ADA}`])('yes in %s', async (channel) => {
    expect(await check(channel)).toBeNull();
    expect(discord.fake.posted).toEqual([]);
  });

  test.each([
    [SILENT_CHANNEL, '“Send Messages”'],
    [SILENT_THREAD, '“Send Messages in Threads”'],
  ])('no in %s, for want of a permission with its name', async (channel, name) => {
    expect(await check(channel)).toBe(want(name));
  });

  test.each([
    [403, 50001, /^I cannot see the channel/],
    [404, 10003, /^The channel is gone/],
    [429, 0, /wants us to wait\. Try again in a few minutes\.$/],
  ])('no when Discord says %i, %i', async (status, code, words) => {
    const wait = status === 429 ? { retryAfter: 300 } : {};
    discord.fake.fail(/^GET \/channels/, { status, code, ...wait });
    expect(await check(CHANNEL)).toMatch(words);
  });
});
