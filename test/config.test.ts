/** The environment is checked once, and its example is made from the check. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { exampleEnvironment } from '../src/settings.ts';

test('.env.example is current', async () => {
  expect(await readFile(join(import.meta.dirname, '../.env.example'), 'utf8')).toBe(exampleEnvironment());
});

test('every variable of the example is described', () => {
  const lines = exampleEnvironment().split('\n');
  const variables = lines.filter((line) => /^# [A-Z_]+=/.test(line));
  expect(variables).toHaveLength(22);
  for (const variable of variables) expect(lines[lines.indexOf(variable) - 1]).toMatch(/^# [A-Z].+\.$/);
});

test('nothing needs to be set, and an empty variable is not set', () => {
  const expected = {
    ...{ dataFolder: './data', database: null, logLevel: 'warn', role: 'all', timeZone: null },
    ...{ contact: null, allowHosts: [], keepDays: 90, mostFeeds: 500 },
    ...{ discord: null, slack: null, monitor: null },
  };
  expect(readConfig({})).toEqual(expected);
  expect(readConfig({ READOUT_DATA: '', READOUT_TIME_ZONE: '' })).toEqual(expected);
});

test('what does not fit is named', () => {
  const read = (): unknown => readConfig({ READOUT_LOG_LEVEL: 'loud', READOUT_TIME_ZONE: 'Mars/Olympus' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/READOUT_LOG_LEVEL: .*\nREADOUT_TIME_ZONE: expected the name of a time zone/);
});

test('hosts stand with commas or spaces between, some with a port', () => {
  const given = 'intranet.example, 10.0.0.7:8080 [fd00::1]:80';
  expect(readConfig({ READOUT_ALLOW_HOSTS: given }).allowHosts).toEqual([
    ...['intranet.example', '10.0.0.7:8080', '[fd00::1]:80'],
  ]);
});

test('one of several processes for Discord knows which, and has nothing of Slack', () => {
  const slack = { SLACK_SIGNING_SECRET: 'abc', PORT: '3000' };
  const given = { DISCORD_TOKEN: 'abc', DISCORD_SHARDS: '3', ...slack };
  expect(readConfig(given)).toMatchObject({ discord: { shards: 3, shard: null }, slack: { port: 3000 } });
  expect(readConfig({ ...given, DISCORD_SHARDS: 'auto' }).discord?.shards).toBe('auto');
  const shard = { SHARDING_MANAGER: 'true', SHARDS: '2', SHARD_COUNT: '3' };
  expect(readConfig({ ...given, ...shard })).toMatchObject({
    ...{ discord: { shard: { id: 2, count: 3 } }, slack: null },
  });
  expect(() => readConfig({ DISCORD_SHARDS: 'auto' })).toThrow(
    /DISCORD_SHARDS is set and DISCORD_TOKEN is not/,
  );
});

test.each([
  ['DISCORD_SHARDS', 'some', /DISCORD_SHARDS: expected auto, or a number of shards/],
  ['DISCORD_SHARDS', '0', /DISCORD_SHARDS: expected auto/],
  ['READOUT_ALLOW_HOSTS', 'http://intranet.example/', /READOUT_ALLOW_HOSTS: expected names or addresses/],
  ['READOUT_ALLOW_HOSTS', '*', /READOUT_ALLOW_HOSTS/],
  ['READOUT_CONTACT', 'me\r\nHost: other', /READOUT_CONTACT: expected an address/],
  [
    'READOUT_ROLE',
    'colect',
    /READOUT_ROLE: expected one of all, chat, collect, deliver; the nearest to what it is now is “collect”/,
  ],
  ['READOUT_ROLE', 'x'.repeat(1_000_000), /READOUT_ROLE: expected one of/],
  ['READOUT_KEEP_DAYS', '0', /READOUT_KEEP_DAYS: expected a day or more/],
  ['READOUT_MOST_FEEDS', '0', /READOUT_MOST_FEEDS: expected one or more/],
  ['READOUT_KEEP_DAYS', 'ever', /READOUT_KEEP_DAYS: expected a number of days/],
  ['READOUT_LOG_LEVEL', 'verbose', /READOUT_LOG_LEVEL: expected one of fatal, error, warn/],
  ['READOUT_MONITOR_PORT', '99999', /expected a port up to 65535/],
  ['READOUT_MONITOR_PORT', '0', /READOUT_MONITOR_PORT: expected a port, such as 9464/],
  ['READOUT_MONITOR_HOST', 'http://localhost/', /READOUT_MONITOR_HOST: expected an address of this computer/],
])('%s does not take %j', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(message);
});

test('a database in memory is for one process alone', () => {
  const memory = { DATABASE_URL: 'sqlite::memory:' };
  expect(readConfig(memory).role).toBe('all');
  expect(() => readConfig({ ...memory, READOUT_ROLE: 'collect' })).toThrow(
    /READOUT_ROLE is for several processes on one database/,
  );
  expect(() => readConfig({ ...memory, DISCORD_TOKEN: 'x', DISCORD_SHARDS: 'auto' })).toThrow(
    /DISCORD_SHARDS is for several processes/,
  );
});

test('a database is an address of PostgreSQL or a file; a wrong one is not repeated, as it may hold a password', () => {
  for (const place of [
    'postgres://a:b@db.example/readout',
    'postgresql:///readout',
    'sqlite:a.db',
    'sqlite:///b/a.db',
  ])
    expect(readConfig({ DATABASE_URL: place }).database).toBe(place);
  for (const place of [
    'mysql://a:secret@db.example/x',
    'postgres://a:secret/1@db.example:x/y',
    'sqlite:',
    'secret',
  ]) {
    expect(() => readConfig({ DATABASE_URL: place })).toThrow(/DATABASE_URL: expected postgres:/);
    expect(() => readConfig({ DATABASE_URL: place })).not.toThrow(/secret/);
  }
});

test('it can be watched at a port, from this computer unless an address says more', () => {
  expect(readConfig({ READOUT_MONITOR_HOST: '0.0.0.0' }).monitor).toBeNull();
  const port = { READOUT_MONITOR_PORT: '9464' };
  expect(readConfig(port).monitor).toEqual({ host: '127.0.0.1', port: 9464 });
  expect(readConfig({ ...port, READOUT_MONITOR_HOST: '::' }).monitor).toEqual({ host: '::', port: 9464 });
});

test('a secret key may stand before an older one', () => {
  const [newer, older] = ['n'.repeat(32), 'o'.repeat(44)];
  const keysOf = (READOUT_SECRET_KEY: string) =>
    readConfig({ READOUT_SECRET_KEY, SLACK_BOT_TOKEN: 'xoxb-1' }).slack?.secretKeys;
  expect(keysOf(newer)).toEqual([newer]);
  expect(keysOf(`${newer}, ${older}`)).toEqual([newer, older]);
  for (const wrong of ['short', `${newer},short`, ',']) {
    expect(() => keysOf(wrong)).toThrow(/READOUT_SECRET_KEY: expected 32 characters or more, .* comma/);
  }
});

test('a platform is there when one of its tokens is', () => {
  expect(readConfig({ DISCORD_TOKEN: 'abc' }).discord).toEqual({
    token: 'abc',
    guild: null,
    shards: null,
    shard: null,
  });
  expect(readConfig({ SLACK_SIGNING_SECRET: 'abc', PORT: '3000' }).slack).toMatchObject({
    ...{ signingSecret: 'abc', port: 3000, botToken: null },
  });
  expect(readConfig({ PORT: '3000' }).slack).toBeNull();
  expect(() => readConfig({ DISCORD_GUILD_ID: '123456789012345678' })).toThrow(/DISCORD_TOKEN is not/);
});
