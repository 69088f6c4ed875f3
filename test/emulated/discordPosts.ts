/** Posts what nobody asked for, in channels of every kind, while Discord fails. */
import { createDiscord } from '../../src/adapters/discord/discord.ts';
import { createLog } from '../../src/log.ts';
import { memoryIn } from '../../src/memory.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { undrawn } from '../adapters/drawn.ts';
import { show } from '../bench/measure.ts';
import { botOn } from '../bench/answering.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Emulators } from './emulator.ts';

const reply: Reply = {
  blocks: [
    { kind: 'heading', text: 'News of @everyone', aside: null },
    ...['one', 'two', 'three'].map((name) => ({
      kind: 'paragraph' as const,
      text: `${name} ${'*said* <@1> @here. '.repeat(150)}`,
    })),
    { kind: 'actions', actions: [{ label: 'More', command: '/brief' }] },
  ],
};

const faults = [
  { status: 502 },
  { answerAfter: 502 },
  { loseResponse: true },
  { rateLimit: { retryAfter: 1 } },
];

export async function postWithFaults(emulators: Emulators): Promise<void> {
  const discord = await emulators.startDiscordEmulator({ fastIdentify: true });
  const store = await openStore(':memory:');
  const adapter = createDiscord({
    presence: { isIn: () => undefined, isOnlyIn: () => undefined, isRemovedFrom: () => undefined },
    ...{
      token: discord.token,
      guild: null,
      shard: null,
      commands: [],
      bot: await botOn(store),
      timeZone: 'UTC',
    },
    memory: memoryIn(store, () => Temporal.Now.instant()),
    draw: undrawn,
    ...{ log: createLog('silent'), now: () => Temporal.Now.instant(), announce: () => undefined },
    api: discord.apiUrl,
  });
  try {
    const { id: guild } = discord.guild;
    const news = discord.addChannel(guild, { name: 'announcements', type: 5 });
    const [text] = discord.guild.channels.values();
    const forum = discord.addChannel(guild, { name: 'forum', type: 15 });
    await adapter.start();
    for (const { id } of [text ?? news, news, forum]) {
      for (const fault of id === forum.id ? [] : faults)
        discord.faults.add({
          match: { name: 'create_message', path: `/channels/${id}` },
          times: 1,
          do: fault,
        });
      await adapter.post(`discord:${id}`, reply, 'a post');
      await adapter.post(`discord:${id}`, reply, 'a post');
      const there = discord.botMessages({ channel: id }).length;
      const parts = id === forum.id ? 0 : 3;
      if (there !== parts) throw new Error(`${there} messages instead of ${parts}`);
    }
    discord.journal.assertClean({ allow: [] });
    show('posts in a channel, an announcement channel and a forum', 'each part once, 0 errors');
  } finally {
    await adapter.stop();
    await discord.stop();
    await store.close();
  }
}
