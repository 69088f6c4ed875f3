/** Slack's library and another HTTP client are loaded first: files are uploaded to Discord all the same. */
import '@slack/bolt';
import 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, command } from './person.ts';
import { openDiscord, type Opened } from './setup.ts';
import { CHANNEL } from './world.ts';

let discord: Opened;
beforeAll(async () => {
  discord = await openDiscord();
  await discord.adapter.start();
});
afterAll(() => discord.close());

test('with an answer', async () => {
  const [answer] = await ask(discord.fake, 2, command('quotes', { as: 'csv' })).answer();
  expect(answer?.files).toEqual(['quotes.csv']);
  expect(answer?.body.attachments).toEqual([{ id: '0', filename: 'quotes.csv' }]);
});

test('with a post', async () => {
  const file = { kind: 'file' as const, name: 'list.csv', text: 'a,b\n', mediaType: 'text/csv' };
  await discord.adapter.post(`discord:${CHANNEL}`, { blocks: [file] }, 'a file');
  expect(discord.fake.to(/^POST \/channels/)[0]?.files).toEqual(['list.csv']);
});
