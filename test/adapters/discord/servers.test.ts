/** A server that removes the bot is noted until it is back; one that Discord cannot reach is not. */
import { afterEach, expect, test, vi } from 'vitest';
import { openDiscord, type Opened } from './setup.ts';
import { GUILDS } from './world.ts';

const [first] = GUILDS;
const workspace = `discord:${first?.id}`;

let discord: Opened | null = null;
afterEach(async () => {
  await discord?.chat.close();
  await discord?.close();
  discord = null;
});

test('a server that removed it while nobody listened is noted at the next start', async () => {
  discord = await openDiscord();
  const { adapter, chat } = discord;
  const gone = 'discord:123456789012345678';
  for (const place of [gone, workspace, 'discord:@42', 'slack:T1'])
    await chat.store.addFeed(place, { url: 'https://a.example/rss', addedAt: '2026-01-01T00:00:00Z' });
  await adapter.start();
  await vi.waitFor(async () => {
    expect(await chat.store.removedBefore('2100-01-01', 9)).toEqual([gone]);
  });
});

test('a removal is noted, an outage is not, and coming back ends it', async () => {
  discord = await openDiscord();
  const { adapter, chat, fake } = discord;
  const removed = (): Promise<string[]> => chat.store.removedBefore('2100-01-01', 9);
  await chat.store.noteRemoval(workspace, '2026-01-01T00:00:00Z');
  await adapter.start();
  await vi.waitFor(async () => {
    expect(await removed()).toEqual([]);
  });
  fake.dispatch('GUILD_DELETE', { id: first?.id });
  await vi.waitFor(async () => {
    expect(await removed()).toEqual([workspace]);
  });
  fake.dispatch('GUILD_CREATE', { ...first });
  await vi.waitFor(async () => {
    expect(await removed()).toEqual([]);
  });
  // Another server comes behind an outage: when it is noted, the outage has been heard.
  await chat.store.noteRemoval('discord:another', '2026-01-01T00:00:00Z');
  fake.dispatch('GUILD_DELETE', { id: first?.id, unavailable: true });
  fake.dispatch('GUILD_CREATE', { ...first, id: 'another' });
  await vi.waitFor(async () => {
    expect(await removed()).toEqual([]);
  });
});
