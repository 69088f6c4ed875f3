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
  expect(variables).toHaveLength(3);
  for (const variable of variables) expect(lines[lines.indexOf(variable) - 1]).toMatch(/^# [A-Z].+\.$/);
});

test('nothing needs to be set, and an empty variable is not set', () => {
  const expected = { dataFolder: './data', logLevel: 'warn', timeZone: null };
  expect(readConfig({})).toEqual(expected);
  expect(readConfig({ READOUT_DATA: '', READOUT_TIME_ZONE: '' })).toEqual(expected);
});

test('what does not fit is named', () => {
  const read = (): unknown => readConfig({ READOUT_LOG_LEVEL: 'loud', READOUT_TIME_ZONE: 'Mars/Olympus' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/READOUT_LOG_LEVEL: .*\nREADOUT_TIME_ZONE: expected the name of a time zone/);
});
