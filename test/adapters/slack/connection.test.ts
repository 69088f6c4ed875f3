/** The connection comes back whatever happens to it, ends when it is told to, and says which token is wrong. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorld, until, type World } from './world.ts';

let world: World;
const stray: unknown[] = [];
const note = (error: unknown): void => {
  stray.push(error);
};
beforeEach(async () => {
  stray.length = 0;
  process.on('unhandledRejection', note);
  world = await openWorld({}, {});
  await until(() => world.fake.sockets.size === 2);
});
afterEach(async () => {
  await world.close();
  process.off('unhandledRejection', note);
  expect(stray).toEqual([]);
});

async function isAnswered(): Promise<void> {
  await until(() => world.fake.sockets.size === 2, 'the connection');
  expect(await world.answered(await world.command('/readout', 'status'))).toHaveLength(1);
}

test('when it is dropped', async () => {
  const before = new Set(world.fake.sockets);
  for (const socket of before) socket.terminate();
  await until(() => [...before].every((socket) => !world.fake.sockets.has(socket)));
  await isAnswered();
});

test('when Slack asks for another one', async () => {
  const before = new Set(world.fake.sockets);
  for (const socket of before)
    socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  await until(() => [...before].every((socket) => !world.fake.sockets.has(socket)));
  await isAnswered();
});

test('when Slack gives no address for a while', async () => {
  world.fake.faults.set('apps.connections.open', [
    { status: 503 },
    { lose: 'before' },
    { error: 'internal_error' },
  ]);
  for (const socket of world.fake.sockets) socket.terminate();
  await until(() => world.fake.faults.get('apps.connections.open')?.length === 0);
  await isAnswered();
});

test('one that is gone leaves the other, and nothing is lost meanwhile', async () => {
  const [first] = world.fake.sockets;
  first?.terminate();
  await until(() => first !== undefined && !world.fake.sockets.has(first));
  expect(await world.answered(await world.command('/readout', 'status'))).toHaveLength(1);
});

test('it stops while it is being made anew, and what was asked is answered before', async () => {
  world.fake.faults.set('response_url', [{ status: 502 }]);
  const address = await world.command('/readout', 'status');
  world.fake.faults.set(
    'apps.connections.open',
    Array.from({ length: 50 }, () => ({ status: 503 })),
  );
  for (const socket of world.fake.sockets) socket.terminate();
  await until(() => world.fake.sockets.size === 0);
  await world.slack.stop();
  expect(world.fake.answers.get(address)).toHaveLength(1);
  expect(world.fake.sockets.size).toBe(0);
  const before = world.fake.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(world.fake.calls).toHaveLength(before);
});

test.each([
  ['auth.test', 'token_revoked', /^SLACK_BOT_TOKEN was taken back.*token_revoked.*\nFind it at/],
  ['auth.test', 'invalid_auth', /^SLACK_BOT_TOKEN is refused by Slack \(invalid_auth\)/],
  ['apps.connections.open', 'invalid_auth', /^SLACK_APP_TOKEN is refused by Slack \(invalid_auth\)/],
  ['apps.connections.open', 'missing_scope', /^SLACK_APP_TOKEN has no permission.*connections:write/],
])('%s is answered with %s', async (method, error, message) => {
  await world.slack.stop();
  world.fake.faults.set(
    method,
    Array.from({ length: 4 }, () => ({ error })),
  );
  await expect(world.restart()).rejects.toThrow(message);
});
