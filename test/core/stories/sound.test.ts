/** Names that are brought from other scripts and languages in several ways are one. */
import { expect, test } from 'vitest';
import { soundOf } from '../../../src/core/stories/sound.ts';

test.each([
  ['vojtan', 'woytan'],
  ['tshelik', 'chelik'],
  ['qasemi', 'kasemi'],
  ['zhukow', 'zukov'],
  ['morozow', 'morozov'],
  ['masood', 'masud'],
  ['shandar', 'sandar'],
  ['filip', 'philip'],
])('%s and %s sound alike', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});

test.each([
  ['marl', 'merl'],
  ['velmora', 'velmara'],
  ['tabask', 'tabas'],
])('%s and %s do not', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});

test('other scripts stay as they are, and so does nothing', () => {
  for (const word of ['затонул', 'فيلمورا', '']) expect(soundOf(word)).toBe(word);
});
