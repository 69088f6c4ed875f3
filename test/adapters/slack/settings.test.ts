/** Tokens that are missing, swapped or taken back are named, with where the right one is. */
import { expect, test } from 'vitest';
import { ConnectError } from '../../../src/adapters/adapter.ts';
import { wayOf, type SlackTokens } from '../../../src/adapters/slack/settings.ts';
import { tokens } from './given.ts';

const none: SlackTokens = { ...tokens, botToken: null, appToken: null };
const oauth = {
  clientId: '1.2',
  clientSecret: 'secret',
  stateSecret: 'state',
  secretKeys: ['key'],
  port: 3000,
};

test.each<[string, Partial<SlackTokens>, RegExp]>([
  ['no bot token', { appToken: 'xapp-1' }, /^SLACK_BOT_TOKEN is not set\.\nFind it at api\.slack\.com/],
  ['no app token', { botToken: 'xoxb-1' }, /^SLACK_APP_TOKEN is not set.*SLACK_SIGNING_SECRET and PORT/],
  ['swapped', { botToken: 'xapp-1', appToken: 'xoxb-1' }, /are swapped/],
  [
    'an app token in its place',
    { botToken: 'xapp-1', appToken: 'xapp-1' },
    /SLACK_BOT_TOKEN is an app-level token/,
  ],
  [
    'the token of a user',
    { botToken: 'xoxp-1', appToken: 'xapp-1' },
    /SLACK_BOT_TOKEN is the token of a user/,
  ],
  ['words', { botToken: 'xoxb-1', appToken: 'hello' }, /SLACK_APP_TOKEN is no such token/],
  ['no port', { botToken: 'xoxb-1', signingSecret: 's' }, /PORT is not set/],
  ['no client secret', { appToken: 'xapp-1', clientId: '1' }, /SLACK_CLIENT_SECRET is not set/],
  ['no state', { appToken: 'xapp-1', ...oauth, stateSecret: null }, /SLACK_STATE_SECRET is not set/],
  ['no key', { appToken: 'xapp-1', ...oauth, secretKeys: [] }, /READOUT_SECRET_KEY is not set.*openssl/],
])('%s', (_name, given, message) => {
  const read = (): unknown => wayOf({ ...none, ...given });
  expect(read).toThrow(ConnectError);
  expect(read).toThrow(message);
});

test('no message tells a token', () => {
  try {
    wayOf({ ...none, botToken: 'xoxp-very-secret', appToken: 'xapp-1' });
    expect.unreachable();
  } catch (error) {
    expect(String(error)).not.toContain('very-secret');
  }
});

test('each way of connecting', () => {
  expect(wayOf({ ...none, botToken: 'xoxb-1', appToken: 'xapp-1' })).toEqual({
    ...{ link: { appToken: 'xapp-1' }, who: { botToken: 'xoxb-1' } },
  });
  expect(wayOf({ ...none, botToken: 'xoxb-1', signingSecret: 's', port: 80 })).toMatchObject({
    link: { signingSecret: 's', port: 80 },
  });
  expect(wayOf({ ...none, appToken: 'xapp-1', ...oauth })).toMatchObject({ who: { clientId: '1.2' } });
  const all = {
    botToken: 'xoxb-1',
    appToken: 'xapp-1',
    signingSecret: 's',
    clientId: '1',
    clientSecret: '2',
  };
  expect(wayOf({ ...none, ...all })).toEqual({
    ...{ link: { appToken: 'xapp-1' }, who: { botToken: 'xoxb-1' } },
  });
});
