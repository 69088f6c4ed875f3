/** What is sealed can be read with the same words and for the same thing, and by nobody else. */
import { expect, test } from 'vitest';
import { createSeal, SealError } from '../src/seal.ts';

const words = 'xoxb-secret-token';
const key = 'a key of thirty-two characters or more';

test('is opened by a seal of the same key', () => {
  const sealed = createSeal([key]).close('slack:T1', words);
  expect(createSeal([key]).open('slack:T1', sealed)).toEqual({ words, isOld: false });
  expect(Buffer.from(sealed).includes('secret')).toBe(false);
});

test('is opened with any of several keys, which says when it is not the first', () => {
  const newer = `newer: ${key}`;
  const sealed = createSeal([key]).close('slack:T1', words);
  expect(createSeal([newer, key]).open('slack:T1', sealed)).toEqual({ words, isOld: true });
  const again = createSeal([newer, key]).close('slack:T1', words);
  expect(createSeal([newer]).open('slack:T1', again)).toEqual({ words, isOld: false });
  expect(() => createSeal([key]).open('slack:T1', again)).toThrow(SealError);
});

test('looks different each time', () => {
  const { close } = createSeal([key]);
  expect(close('slack:T1', words)).not.toEqual(close('slack:T1', words));
});

test.each<[string, (sealed: Uint8Array) => unknown]>([
  ['another key', (sealed) => createSeal([`${key}!`]).open('slack:T1', sealed)],
  ['another place', (sealed) => createSeal([key]).open('slack:T2', sealed)],
  [
    'a byte changed',
    (sealed) =>
      createSeal([key]).open(
        'slack:T1',
        sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)),
      ),
  ],
  ['the end missing', (sealed) => createSeal([key]).open('slack:T1', sealed.slice(0, -1))],
  ['nothing', () => createSeal([key]).open('slack:T1', new Uint8Array())],
])('%s: refused', (_name, open) => {
  const sealed = createSeal([key]).close('slack:T1', words);
  expect(() => open(sealed)).toThrow(SealError);
  expect(() => open(sealed)).toThrow('READOUT_SECRET_KEY is not the one');
});
