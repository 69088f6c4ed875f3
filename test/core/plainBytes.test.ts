/** Bytes of a file become text, or a sentence says why not. */
import { expect, test } from 'vitest';
import { articleId } from '../../src/core/articleId.ts';
import { TEXT_LIMIT, textOfBytes } from '../../src/core/plainBytes.ts';

test('UTF-8 is text, with or without its mark, and UTF-16 with its mark', () => {
  expect(textOfBytes(Buffer.from('Žižek said'))).toEqual({ text: 'Žižek said' });
  expect(textOfBytes(Buffer.from('\uFEFFx'))).toEqual({ text: 'x' });
  expect(textOfBytes(Buffer.from('\uFEFFwords', 'utf16le'))).toEqual({ text: 'words' });
});

test.each([
  ['empty', Buffer.from(' \n '), 'is empty: there is no text in it'],
  ['binary', Buffer.from([0x89, 0x50, 0, 0x47]), 'is not a text: it holds binary data'],
  ['invalid', Buffer.from([0x61, 0xff, 0x62]), 'is not valid UTF-8 text; save it as UTF-8 and try again'],
  ['too long', Buffer.alloc(TEXT_LIMIT + 1, 'a'), 'is longer than 2 MB, the most that is read at once'],
])('%s is refused in words', (_, bytes, problem) => {
  expect(textOfBytes(bytes)).toEqual({ problem });
});

test('a text as long as the limit is read', () => {
  expect(textOfBytes(Buffer.alloc(TEXT_LIMIT, 'a'))).toHaveProperty('text');
});

test('an article is the same one by its address or by its text, and only in its workspace', () => {
  expect(articleId('a', 'one')).toBe(articleId('a', 'one'));
  expect(articleId('a', 'one')).not.toBe(articleId('a', 'two'));
  expect(articleId('a', 'one')).not.toBe(articleId('b', 'one'));
  expect(articleId('a', 'one')).toMatch(/^[0-9a-f]{16}$/);
});
