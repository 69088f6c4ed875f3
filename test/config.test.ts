/** The environment is checked once, and its example is made from the check. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, exampleEnvironment, readConfig } from '../src/config.ts';

test('.env.example is current', async () => {
  expect(await readFile(join(import.meta.dirname, '../.env.example'), 'utf8')).toBe(exampleEnvironment());
});

test('every variable of the example is described', () => {
  const lines = exampleEnvironment().split('\n');
  const variables = lines.filter((line) => /^# [A-Z_]+=/.test(line));
  expect(variables).toHaveLength(17);
  for (const variable of variables) expect(lines[lines.indexOf(variable) - 1]).toMatch(/^# [A-Z].+\.$/);
});

test('nothing needs to be set, and an empty variable is not set', () => {
  const expected = {
    ...{ dataFolder: './data', database: null, logLevel: 'warn', role: 'all', timeZone: null },
    ...{ contact: null, allowHosts: [], keepDays: 90, discord: null, slack: null },
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

test.each([
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
  ['READOUT_KEEP_DAYS', 'ever', /READOUT_KEEP_DAYS: expected a number of days/],
])('%s does not take %j', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(message);
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

test('a platform is there when one of its tokens is', () => {
  expect(readConfig({ DISCORD_TOKEN: 'abc' }).discord).toEqual({ token: 'abc', guild: null });
  expect(readConfig({ SLACK_SIGNING_SECRET: 'abc', PORT: '3000' }).slack).toMatchObject({
    ...{ signingSecret: 'abc', port: 3000, botToken: null },
  });
  expect(readConfig({ PORT: '3000' }).slack).toBeNull();
  expect(() => readConfig({ DISCORD_GUILD_ID: '123456789012345678' })).toThrow(/DISCORD_TOKEN is not/);
});
