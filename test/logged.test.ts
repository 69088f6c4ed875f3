/** What libraries put into their errors stays out of the log; what says where and why stays in. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { errorToLog, withoutSecrets, wordsToLog } from '../src/logged.ts';

const words = 'a-very-private-word';

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const carriers: [string, unknown, RegExp][] = [
  [
    'beside it',
    Object.assign(new Error('Bad Request'), { code: 50035, requestBody: { json: { content: words } } }),
    /"message":"Bad Request","code":50035/,
  ],
  [
    'in its cause',
    new Error('no answer', { cause: Object.assign(new Error('reset'), { config: { data: words } }) }),
    /"cause":\{"type":"Error","message":"reset"/,
  ],
  ['in what could not be parsed', caught(() => JSON.parse(`{"text": ${words}`)), /SyntaxError/],
  ['in a date that is none', caught(() => Temporal.PlainDate.from(words)), /RangeError/],
  ['in a zone that is none', caught(() => new Intl.DateTimeFormat('en', { timeZone: words })), /RangeError/],
  ['in an address that is none', caught(() => new URL(words)), /Invalid URL/],
  [
    'in what did not fit',
    caught(() => z.object({ list: z.array(z.enum(['a'])) }).parse({ list: [words], [words]: 1 })),
    /"message":"list\.0: invalid_value"/,
  ],
  [
    'in what a field broke',
    new Error(`Invalid Form Body\ncontent[BASE_TYPE_BAD]: ${words}`),
    /content\[BASE_TYPE_BAD\]"/,
  ],
  [
    'in its message, after what looks like a frame',
    new Error(`x "\n    at ${words} (/a/b.ts:1:1)\n"`),
    /"x \[…\]"/,
  ],
  ['that is no error', { message: words }, /^\{"type":"object"\}$/],
  ['that is a word', words, /^\{"type":"string"\}$/],
];

test.each(carriers)('words %s are not logged', (_, error, shown) => {
  const line = JSON.stringify(errorToLog(error));
  expect(line).not.toContain(words);
  expect(line).toMatch(shown);
});

test('a fault of ours says what it is and where', () => {
  const none = undefined as unknown as { missing: string };
  const logged = errorToLog(caught(() => none.missing));
  expect(logged).toMatchObject({
    type: 'TypeError',
    message: "Cannot read properties of undefined (reading 'missing')",
  });
  expect((logged as { stack: string }).stack).toMatch(/logged\.test\.ts:\d+/);
});

test('causes that go round and words without end come to an end', () => {
  const error = new Error('"'.repeat(1_000_000));
  error.cause = error;
  expect(JSON.stringify(errorToLog(error)).length).toBeLessThan(20_000);
});

test.each([
  ['fetch https://ada:pass-word@news.example/feed failed', 'fetch [address] failed'],
  ['fetch https://news.example/feed?key=pass-word failed', 'fetch https://news.example/… failed'],
  ['"where":"https://news.example/feed/pass-word","x":1', '"where":"https://news.example/…","x":1'],
  ['https://news.example:8080/', 'https://news.example:8080/'],
  ['postgres://ada:pass-word@db.example/readout', '[address]'],
  ['https://ada:pass/word@news.example/', '[address]'],
  ['GET /slack/oauth_redirect?code=pass-word&state=1 failed', 'GET /slack/oauth_redirect?[…] failed'],
  ['at file:///srv/readout/src/bot.ts:12:3', 'at file:///srv/readout/src/bot.ts:12:3'],
])('of %j the log has %j', (line, shown) => {
  expect(withoutSecrets(line)).toBe(shown);
});

test.each([
  ["it isn't there, and can't be", "it isn't there, and can't be"],
  ["open '/srv/pass-word' failed", 'open […] failed'],
  ['near "pass-word', 'near […]'],
  ['cannot use "[{"key":"pass-word"}]" here', 'cannot use […] here'],
  [`cannot use "${'{"key":"pass-word"}'.repeat(40)}"`, 'cannot use […]'],
  ['a folder “pass-word” of `pass-word`', 'a folder […] of […]'],
])('of the words %j the log has %j', (said, shown) => {
  expect(wordsToLog(said)).toBe(shown);
});
