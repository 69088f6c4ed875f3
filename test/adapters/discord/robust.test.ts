/** Whatever happens to the connection or to a call, whoever asks gets one whole answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createGuard, HeldError, MOST_REFUSED } from '../../../src/adapters/discord/calling.ts';
import { createLog } from '../../../src/log.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { openChat, type Chat } from '../../chat.ts';
import type { Wrong } from './fake.ts';
import { ask, command } from './person.ts';
import { openDiscord, type Opened } from './setup.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat({ sample: true });
});
afterAll(() => chat.close());

/** With a connection of its own. */
function on(work: (discord: Opened) => Promise<void>): () => Promise<void> {
  return async () => {
    const discord = await openDiscord({ chat, heartbeat: 120 });
    try {
      await discord.adapter.start();
      await work(discord);
    } finally {
      await discord.close();
    }
  };
}

const status = ({ fake }: Opened): ReturnType<typeof ask> => ask(fake, 2, command('readout status'));

/** It was resumed or begun anew, and questions come again. */
async function comesBack(discord: Opened, way: RegExp): Promise<void> {
  await vi.waitFor(
    () => {
      expect(discord.fake.events.slice(1).join()).toMatch(way);
      expect(discord.logged.join('')).toContain('The connection to Discord is back');
    },
    { timeout: 12_000 },
  );
  expect(await status(discord).text()).toContain('6 articles');
}

describe('a connection', () => {
  test.concurrent(
    'that is dropped is resumed, with what was asked meanwhile',
    on(async (discord) => {
      discord.fake.drop();
      const asked = status(discord);
      await comesBack(discord, /resume(?! of)/);
      expect(await asked.text()).toContain('6 articles');
    }),
  );

  test.concurrent(
    'that Discord wants made again is resumed',
    on(async (discord) => {
      discord.fake.tell(7);
      await comesBack(discord, /resume(?! of)/);
    }),
  );

  test.concurrent(
    'whose session is over is begun anew',
    on(async (discord) => {
      discord.fake.tell(9);
      await comesBack(discord, /identify/);
    }),
  );

  test.concurrent(
    'that gives no sign of life is made again',
    on(async (discord) => {
      discord.fake.isMute = true;
      await wait(350);
      discord.fake.isMute = false;
      await comesBack(discord, /resume(?! of)/);
    }),
  );

  test.concurrent(
    'that is refused for a while comes back',
    on(async (discord) => {
      discord.fake.refuse(3);
      discord.fake.drop();
      await comesBack(discord, /resume|identify/);
    }),
  );

  test.concurrent(
    'stays away once it is stopped, even in the middle of coming back',
    on(async (discord) => {
      discord.fake.refuse(1_000);
      discord.fake.drop();
      await wait(100);
      await discord.adapter.stop();
      discord.fake.refuse(0);
      const events = discord.fake.events.length;
      await wait(1_200);
      expect(discord.fake.events).toHaveLength(events);
    }),
  );

  test.concurrent(
    'whose token is taken back says so once and tries no more',
    on(async (discord) => {
      discord.fake.drop(4004);
      await vi.waitFor(() => {
        expect(discord.logged.join('')).toContain('Discord refuses the token in DISCORD_TOKEN');
      });
      const events = discord.fake.events.length;
      await wait(800);
      expect(discord.fake.events).toHaveLength(events);
    }),
  );
});

describe('an answer comes once and whole when', () => {
  const first = /^POST \/interactions/;
  const answer = /^PATCH \/webhooks/;
  test.concurrent.each<[string, RegExp, Wrong[]]>([
    ['the first response fails', first, [{ status: 502 }, { status: 500 }]],
    ['the first response is lost on its way', first, [{}]],
    ['the first response arrived and its answer did not', first, [{ status: 502, done: true }]],
    ['the connection breaks after the first response', first, [{ done: true }]],
    ['the answer fails', answer, [{ status: 502 }, {}]],
    ['the answer arrived and nobody knows', answer, [{ done: true }, { status: 504, done: true }]],
    ['Discord wants us to wait', answer, [{ status: 429, retryAfter: 0.2 }]],
  ])('%s', (_, pattern, wrong) =>
    on(async (discord) => {
      discord.fake.fail(pattern, ...wrong);
      const asked = status(discord);
      expect(await asked.text()).toContain('6 articles');
      await vi.waitFor(() => {
        expect(discord.fake.acknowledged.size).toBe(1);
        expect(discord.fake.to(answer)).toHaveLength(pattern === answer ? wrong.length + 1 : 1);
      }, 4_000);
    })(),
  );

  test.concurrent(
    'it cannot be shown as it is: then it says so',
    on(async (discord) => {
      discord.fake.fail(answer, { status: 400, code: 50035 });
      const asked = status(discord);
      const reference = await vi.waitFor(async () => {
        const [, word] = /It is logged as (\w+)\./.exec(await asked.text()) ?? [];
        return word ?? Promise.reject(new Error('nothing is said yet'));
      });
      const line = discord.logged.find((each) => each.includes(asked.id));
      expect(line).toContain(`"reference":"${reference}"`);
    }),
  );

  test.concurrent(
    'it is brought twice',
    on(async (discord) => {
      const asked = status(discord);
      await asked.text();
      discord.fake.drop();
      await comesBack(discord, /resume/);
      const answers = discord.fake.to(/^PATCH/).length;
      expect(answers).toBe(2);
    }),
  );

  test.concurrent(
    'it comes too late for Discord, which is logged and no more',
    on(async (discord) => {
      discord.fake.fail(first, { status: 404, code: 10062 });
      await status(discord).response();
      await vi.waitFor(() => {
        expect(discord.logged.join('')).toContain('could not be answered in time');
      });
      expect(await status(discord).text()).toContain('6 articles');
    }),
  );
});

const said: Reply = { blocks: [{ kind: 'paragraph', text: 'News.' }] };

describe('refused calls', () => {
  test.concurrent(
    'end calling when there are too many, for a while',
    on(async (discord) => {
      let moment = 0;
      const logged: string[] = [];
      const most = 30;
      expect(MOST_REFUSED).toBeLessThanOrEqual(5_000);
      const guard = createGuard({
        mostRefused: most,
        log: createLog('error', { write: (line) => logged.push(line) }),
        now: () => Temporal.Instant.fromEpochMilliseconds(moment),
        stopping: new AbortController().signal,
        onRefused: () => undefined,
      });
      const url = `${discord.fake.api}/v10/none`;
      discord.fake.fail(/none/, ...Array.from({ length: most }, () => ({ status: 403 })));
      for (let call = 0; call < most; call++) await guard.makeRequest(url, {});
      await expect(guard.makeRequest(url, {})).rejects.toThrow(HeldError);
      await expect(guard.makeRequest(url, {})).rejects.toThrow('left alone for a while');
      expect(logged).toHaveLength(1);
      const calls = discord.fake.to(/none/).length;
      expect(calls).toBe(most);
      moment = 600_001;
      await guard.makeRequest(url, {});
      expect(discord.fake.to(/none/)).toHaveLength(calls + 1);
    }),
  );

  test.concurrent(
    'with 401 end calling at once, and are said once',
    on(async (discord) => {
      discord.fake.fail(/^GET \/channels/, { status: 401 });
      const post = (): Promise<void> => discord.adapter.post('discord:400000000000000001', said, 'x');
      await expect(post()).rejects.toMatchObject({ name: 'PostError', problem: 'later' });
      await expect(post()).rejects.toMatchObject({ name: 'PostError', problem: 'later' });
      expect(discord.fake.to(/^GET \/channels/)).toHaveLength(1);
      expect(discord.logged.filter((line) => line.includes('refuses the token'))).toHaveLength(1);
    }),
  );
});
