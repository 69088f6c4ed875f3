/** The log keeps secrets. */
import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => lines.push(line) }));
  return lines.join('');
}

const slackToken = ['xoxb', '1234567890', 'abcdefghij'].join('-');
const discordToken = ['M'.repeat(24), 'abcdef', 'x'.repeat(27)].join('.');

test.each([
  [
    'in a field',
    (log: ReturnType<typeof createLog>) => {
      log.info({ token: slackToken, config: { secret: discordToken } }, 'start');
    },
  ],
  [
    'in a sentence',
    (log: ReturnType<typeof createLog>) => {
      log.info(`refused ${slackToken} and ${discordToken}`);
    },
  ],
  [
    'in an error',
    (log: ReturnType<typeof createLog>) => {
      log.error({ err: new Error(`bad ${slackToken} ${discordToken}`) }, 'failed');
    },
  ],
])('a token %s is not written', (_, write) => {
  const text = logged(write);
  expect(text).not.toBe('');
  expect(text).not.toContain(slackToken);
  expect(text).not.toContain(discordToken);
});

test('anything else is', () => {
  expect(
    logged((log) => {
      log.info({ reference: 'c0ffee' }, 'Words');
    }),
  ).toContain('"reference":"c0ffee","msg":"Words"');
});
