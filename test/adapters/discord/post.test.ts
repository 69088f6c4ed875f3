/** What nobody asked for: every part once and in order, and in words why it cannot be posted. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/reply/reply.ts';
import { openChat } from '../../chat.ts';
import type { Wrong } from './fake.ts';
import { textOf } from './person.ts';
import { openDiscord, type Opened } from './setup.ts';
import { ADA, CHANNEL, CONVERSATION, FORUM, GUILD, NEWS, SILENT_CHANNEL, THREAD } from './world.ts';

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
});

const words = (name: string): string => `${name} ${'@everyone said it. '.repeat(180)}`;
const reply: Reply = {
  blocks: [
    { kind: 'heading', text: 'News of the day', aside: null },
    ...['one', 'two', 'three'].map((name) => ({ kind: 'paragraph' as const, text: words(name) })),
    { kind: 'actions', actions: [{ label: 'More', command: `/brief ${'long '.repeat(60)}` }] },
  ],
};

function post(channel: string, id = `digest ${count}`, said = reply): Promise<void> {
  return discord.adapter.post(`discord:${channel}`, said, id);
}

const parts = (): string[] =>
  discord.fake.posted.map(({ body }) => /one|two|three/.exec(textOf(body))?.[0] ?? '');

describe('a post', () => {
  test('comes in parts, in order, and calls nobody', async () => {
    await post(CHANNEL);
    expect(parts()).toEqual(['one', 'two', 'three']);
    const nonces = discord.fake.posted.map(({ body }) => String(body.nonce));
    expect(new Set(nonces).size).toBe(3);
    for (const { body } of discord.fake.posted) {
      expect(body).toMatchObject({ flags: 1 << 15, enforce_nonce: true, allowed_mentions: { parse: [] } });
      expect(String(body.nonce).length).toBeLessThanOrEqual(25);
    }
  });

  test.each<[string, Wrong]>([
    ['fails', { status: 502 }],
    ['arrives although its answer does not', { status: 502, done: true }],
    ['breaks off', { done: true }],
    ['has to wait', { status: 429, retryAfter: 0.1 }],
  ])('of which one %s stands there once', async (_, wrong) => {
    discord.fake.fail(/^POST \/channels/, wrong);
    await post(CHANNEL);
    expect(parts()).toEqual(['one', 'two', 'three']);
  });

  test('that was broken off goes on with the first part that is missing, also after a restart', async () => {
    discord.fake.fail(/^POST \/channels/, { done: true }, { status: 403, code: 50013 });
    await expect(post(CHANNEL)).rejects.toThrow();
    discord.fake.posted.length = 0;
    await post(CHANNEL);
    expect(parts()).toEqual(['one', 'two', 'three'].slice(-parts().length));
    await post(CHANNEL);
    expect(parts().length).toBeLessThanOrEqual(3);
    await post(CHANNEL, 'another digest');
    expect(parts().slice(-3)).toEqual(['one', 'two', 'three']);
  });

  test.each([NEWS, THREAD, CONVERSATION])('is possible in %s', async (channel) => {
    await post(channel);
    expect(discord.fake.posted.map((each) => each.channel)).toEqual([channel, channel, channel]);
  });

  test('to a person opens the conversation with them', async () => {
    await post(`@${ADA}`);
    expect(discord.fake.to(/^POST \/users/)[0]?.body).toEqual({ recipient_id: ADA });
    expect(discord.fake.posted[0]?.channel).toBe(CONVERSATION);
  });

  test('in a forum is a thread of its own, which is opened once', async () => {
    await post(FORUM);
    const [first, ...others] = discord.fake.posted;
    expect(first).toMatchObject({
      channel: FORUM,
      body: { name: 'News of the day – 2026-02-04', applied_tags: ['500000000000000001'] },
    });
    expect(textOf(first?.body)).toContain('one');
    expect(others.map(({ channel }) => channel)).toEqual([first?.id, first?.id]);
    await post(FORUM);
    expect(discord.fake.posted).toHaveLength(3);
  });

  test('has buttons that work in its server', async () => {
    await post(CHANNEL);
    const [, mark = ''] = /#([\w-]{22})/.exec(JSON.stringify(discord.fake.posted.at(-1))) ?? [];
    expect(await discord.chat.store.kept(`discord:${GUILD}`, mark)).toContain('/brief long');
  });
});

describe('what cannot be posted', () => {
  test('for want of a permission is not tried', async () => {
    await expect(post(SILENT_CHANNEL)).rejects.toMatchObject({
      ...{ name: 'PostError', problem: 'not permitted' },
      message: 'I may not post in the channel. Allow me “Send Messages” there, or choose another channel.',
    });
    expect(discord.fake.posted).toEqual([]);
  });

  test.each([
    [404, 10003, 'no channel', 'The channel is gone'],
    [404, 10004, 'removed', 'not in the server any more'],
    [403, 50001, 'not a member', 'I cannot see the channel'],
    [403, 50013, 'not permitted', 'I may not write in the channel'],
    [403, 50007, 'not permitted', 'They take no messages from me'],
    [400, 50083, 'archived', 'The thread is archived'],
    [403, 0, 'not permitted', 'Discord does not allow it'],
  ])('with %i and %i says why', async (status, code, problem, message) => {
    discord.fake.fail(/^POST \/channels/, { status, code });
    await expect(post(CHANNEL)).rejects.toMatchObject({
      problem,
      message: expect.stringContaining(message) as string,
    });
  });

  test('because of a long limit says for how long', async () => {
    discord.fake.fail(/^POST \/channels/, { status: 429, retryAfter: 300 });
    await expect(post(CHANNEL)).rejects.toMatchObject({
      problem: 'later',
      retryAfter: expect.closeTo(300_000, -4) as number,
    });
  });

  test('at an address that is none says so', async () => {
    await expect(post('nowhere')).rejects.toMatchObject({ problem: 'no channel' });
    await expect(post('999999999999999999')).rejects.toMatchObject({ problem: 'no channel' });
  });
});
