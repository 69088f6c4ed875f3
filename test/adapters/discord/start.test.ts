/** Starting, and being told no: registration, wrong tokens, outages at the start, and the end. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ConnectError } from '../../../src/adapters/adapter.ts';
import { commandLimits } from '../../../src/adapters/discord/commandLimits.ts';
import { isRegistered, registration } from '../../../src/adapters/discord/registration.ts';
import { openChat, type Chat } from '../../chat.ts';
import { ask, command } from './person.ts';
import { commands, openDiscord, type Opened, type Settings } from './setup.ts';
import { APPLICATION, GUILD } from './world.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat({ sample: true });
});
afterAll(() => chat.close());

let discord: Opened | null = null;
afterEach(async () => {
  await discord?.close();
  discord = null;
});

async function open(settings: Settings = {}): Promise<Opened> {
  discord = await openDiscord({ chat, ...settings });
  return discord;
}

type Option = { name: string; description: string; type: number; options?: Option[]; choices?: object[] };
type Registered = Option & { contexts?: number[]; default_member_permissions?: string };

describe('the commands as Discord lists them', () => {
  const registered = registration(commands, { kind: 'everywhere', byUsers: true }) as Registered[];

  test('are within its rules', () => {
    expect(registered.length).toBeLessThanOrEqual(commandLimits.commands);
    const all = (options: Option[]): Option[] =>
      options.flatMap((each) => [each, ...all(each.options ?? [])]);
    for (const { options = [], ...each } of registered) {
      if (each.type !== 1) continue;
      const inside = all(options);
      expect(options.length).toBeLessThanOrEqual(commandLimits.options);
      expect(JSON.stringify([each, options]).length).toBeLessThan(commandLimits.total);
      for (const { name, description, options: more = [], choices = [] } of [each as Option, ...inside]) {
        expect(name).toMatch(commandLimits.name);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(commandLimits.description);
        expect(Math.max(more.length, choices.length)).toBeLessThanOrEqual(commandLimits.choices);
      }
      const kinds = new Set(options.map(({ type }) => type === 1));
      expect(kinds.size).toBeLessThanOrEqual(1);
    }
  });

  test('have subcommands, typed options, completion, and who may manage', () => {
    const find = (name: string): Registered =>
      registered.find((each) => each.name === name) ?? ({} as Registered);
    const options = (name: string): string[] => (find(name).options ?? []).map(({ name: option }) => option);
    expect(options('feeds')).toEqual(['list', 'add', 'remove', 'pause', 'resume', 'import', 'export']);
    expect(options('readout')).toEqual(['help', 'status', 'why', 'home', 'forget']);
    expect(find('feeds').default_member_permissions).toBe('32');
    expect(find('quotes').default_member_permissions).toBeUndefined();
    expect(find('quotes').options).toContainEqual(expect.objectContaining({ name: 'why', type: 5 }));
    expect(find('quotes').options).toContainEqual(
      expect.objectContaining({ name: 'page', type: 4, min_value: 1 }),
    );
    expect(find('quotes').options).toContainEqual(
      expect.objectContaining({ name: 'speaker', autocomplete: true }),
    );
    expect(find('brief').options).toContainEqual(expect.objectContaining({ name: 'file', type: 11 }));
    expect(find('Brief this')).toMatchObject({ type: 3, contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  test('are the same to us with what Discord adds, in any order', () => {
    const there = registered
      .map((each) => ({ version: '1', id: '2', nsfw: false, name_localizations: null, ...each }))
      .reverse();
    expect(isRegistered(registration(commands, { kind: 'everywhere', byUsers: true }), there)).toBe(true);
    expect(isRegistered(registration(commands, { kind: 'everywhere', byUsers: false }), there)).toBe(false);
    expect(isRegistered(registration(commands, { kind: 'one server' }), there)).toBe(true);
    expect(isRegistered(registration(commands.slice(1), { kind: 'one server' }), there)).toBe(false);
  });
});

describe('the start', () => {
  test('registers the commands when they are others, asks for servers alone, and says who it is', async () => {
    const { adapter, fake, announced } = await open();
    await adapter.start();
    expect(fake.to(/^PUT/).map(({ call }) => call)).toEqual([`PUT /applications/${APPLICATION}/commands`]);
    expect(fake.commands).toHaveLength(commands.length + 1);
    expect(fake.events).toContain('identify with 1');
    expect(announced).toEqual([`Discord: connected as Readout (application ${APPLICATION}), in 1 server.`]);

    const again = await openDiscord({ chat, fake });
    await again.adapter.start();
    expect(fake.to(/^PUT/)).toHaveLength(1);
    await again.adapter.stop();
  });

  test('registers in one server when it is told one', async () => {
    const { adapter, fake } = await open({ guild: GUILD });
    await adapter.start();
    expect(fake.to(/^PUT/)[0]?.call).toBe(`PUT /applications/${APPLICATION}/guilds/${GUILD}/commands`);
    expect(JSON.stringify(fake.to(/^PUT/)[0]?.body)).not.toContain('contexts');
  });

  test('with a wrong token says which and where to find it, after one try', async () => {
    const { adapter, fake, logged } = await open({ token: 'not-a-token' });
    const start = adapter.start();
    await expect(start).rejects.toThrow(ConnectError);
    await expect(start).rejects.toThrow(/DISCORD_TOKEN.*Reset Token/);
    expect(fake.calls).toHaveLength(1);
    expect(logged.join('')).not.toContain('not-a-token');
  });

  test('with the token of an application that is not in the server says so', async () => {
    const { adapter, fake } = await open({ guild: GUILD });
    fake.fail(/guilds/, { status: 403, code: 50001 });
    await expect(adapter.start()).rejects.toThrow(/“Readout” is not in the server.*DISCORD_GUILD_ID/);
  });

  test('goes on without a registration that fails', async () => {
    const { adapter, fake, logged } = await open();
    fake.fail(/^PUT/, { status: 400, code: 50035 });
    await adapter.start();
    expect(logged.join('')).toContain('could not be registered');
    expect(await ask(fake, 2, command('readout status')).text()).toContain('6 articles');
  });

  test('waits for a Discord that is out', async () => {
    const { adapter, fake, logged } = await open();
    fake.fail(/^GET \/applications\/@me/, { status: 503 });
    fake.fail(/^GET \/gateway/, { status: 502 });
    await adapter.start();
    expect(logged.filter((line) => line.includes('cannot be reached'))).toHaveLength(2);
    expect(fake.events).toContain('identify with 1');
  });

  test('can be stopped while Discord is out', async () => {
    const { adapter, fake } = await open();
    fake.fail(/^GET \/applications/, ...Array.from({ length: 50 }, () => ({ status: 500 })));
    const start = adapter.start();
    await vi.waitFor(() => {
      expect(fake.calls.length).toBeGreaterThan(0);
    });
    await adapter.stop();
    await start;
    const before = fake.calls.length;
    await wait(50);
    expect(fake.calls).toHaveLength(before);
  });
});

test('the end waits for the answers that are being given, and takes no more', async () => {
  const { adapter, fake } = await open();
  await adapter.start();
  const asked = ask(fake, 2, command('readout status'));
  await asked.response();
  await adapter.stop();
  expect(fake.to(/^PATCH/)).toHaveLength(1);
  expect(fake.events.at(-1)).toBe('closed 1000');
  expect(() => ask(fake, 2, command('readout status'))).toThrow('nobody is connected');
});
