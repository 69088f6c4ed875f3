/** The platforms say whether they are connected, how fast questions are acknowledged, and when they want to be left alone. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { unmetered, type Meter } from '../../src/meter.ts';
import { ask, command } from '../adapters/discord/person.ts';
import { openDiscord } from '../adapters/discord/setup.ts';
import { openWorld, until } from '../adapters/slack/world.ts';
import { openChat } from '../chat.ts';

type Noted = { acknowledged: [string, number][]; limited: [string, number][]; meter: Meter };

function noting(): Noted {
  const acknowledged: Noted['acknowledged'] = [];
  const limited: Noted['limited'] = [];
  const meter: Meter = {
    ...unmetered,
    acknowledged: (...of) => acknowledged.push(of),
    limited: (...of) => limited.push(of),
  };
  return { acknowledged, limited, meter };
}

test('Slack', async () => {
  const { acknowledged, limited, meter } = noting();
  const world = await openWorld({ meter }, {});
  onTestFinished(world.close);
  await until(() => world.fake.sockets.size === 2);
  expect(world.slack.isReady()).toBe(true);
  world.fake.faults.set('chat.postMessage', [{ status: 429, retryAfter: 1 }]);
  await world.slack.post('slack:T1:C1', { blocks: [{ kind: 'paragraph', text: 'Hello' }] }, 'x');
  expect(limited).toEqual([['slack', 1]]);
  await world.answered(await world.command('/readout', 'status'));
  expect(acknowledged).toEqual([['slack', expect.any(Number)]]);
  world.fake.faults.set(
    'apps.connections.open',
    Array.from({ length: 100 }, () => ({ status: 503 })),
  );
  for (const socket of world.fake.sockets) socket.terminate();
  await until(() => !world.slack.isReady(), 'that nothing is connected');
  world.fake.faults.delete('apps.connections.open');
  await until(() => world.slack.isReady(), 'that it is connected again');
  await world.slack.stop();
  expect(world.slack.isReady()).toBe(false);
});

test('Discord', async () => {
  const { acknowledged, limited, meter } = noting();
  const chat = await openChat();
  onTestFinished(chat.close);
  const discord = await openDiscord({ chat, meter, heartbeat: 120 });
  onTestFinished(discord.close);
  expect(discord.adapter.isReady()).toBe(false);
  await discord.adapter.start();
  await vi.waitFor(() => {
    expect(discord.adapter.isReady()).toBe(true);
  });
  discord.fake.fail(/^PATCH \/webhooks/, { status: 429, retryAfter: 0.2 });
  await ask(discord.fake, 2, command('readout status')).text();
  await vi.waitFor(() => {
    expect(discord.fake.to(/^PATCH \/webhooks/)).toHaveLength(2);
  }, 4_000);
  expect(acknowledged).toEqual([['discord', expect.any(Number)]]);
  expect(limited).toEqual([['discord', expect.closeTo(0.2, 0)]]);
  discord.fake.refuse(1);
  discord.fake.drop();
  await vi.waitFor(() => {
    expect(discord.adapter.isReady()).toBe(false);
  }, 4_000);
  await vi.waitFor(
    () => {
      expect(discord.adapter.isReady()).toBe(true);
    },
    { timeout: 12_000 },
  );
  await discord.adapter.stop();
  expect(discord.adapter.isReady()).toBe(false);
});
