/** Text in any encoding is read in the one it is really in. */
import { expect, test } from 'vitest';
import { decode } from '../../src/feeds/decode.ts';
import { encoded } from './encoded.ts';

const russian = 'Министр сказал, что переговоры продолжатся в воскресенье.';
const japanese = '大臣は日曜日に協議を続けると述べた。';
const xml = (encoding: string, text: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><rss>${text}</rss>`;

test.each([
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['utf-8', russian],
  ['iso-8859-2', 'Žižek říká'],
])('%s by the word of the document', (encoding, text) => {
  expect(decode(encoded(xml(encoding, text), encoding), null)).toBe(xml(encoding, text));
  const page = `<html><head><meta charset="${encoding}"></head>${text}`;
  expect(decode(encoded(page, encoding), 'text/html')).toBe(page);
});

test.each([
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['shift_jis', japanese],
])('%s by the word of the header', (encoding, text) => {
  expect(decode(encoded(text, encoding), `text/html; charset="${encoding}"`)).toBe(text);
});

test('the long form of a page’s own word', () => {
  const page = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${russian}`;
  expect(decode(encoded(page, 'windows-1251'), null)).toBe(page);
});

test('UTF-16 with and without its mark, both ways round', () => {
  const text = xml('utf-16', russian);
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const marked = (mark: number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);
  for (const bytes of [little, big, marked([0xff, 0xfe], little), marked([0xfe, 0xff], big)]) {
    expect(decode(bytes, 'text/xml')).toBe(text);
  }
});

test('the mark of UTF-8 is no text', () => {
  expect(decode(Buffer.from('\uFEFF<rss>'), null)).toBe('<rss>');
});

test.each([
  ['UTF-8 that says it is windows-1251', 'utf-8', 'windows-1251'],
  ['UTF-8 that says it is latin-1', 'utf-8', 'iso-8859-1'],
  ['UTF-8 that says it is UTF-16', 'utf-8', 'utf-16'],
  ['windows-1251 that says it is UTF-8', 'windows-1251', 'utf-8'],
  ['koi8-r that says it is UTF-8', 'koi8-r', 'utf-8'],
  ['windows-1251 that says something unknown', 'windows-1251', 'x-nothing'],
])('%s', (_, real, claimed) => {
  const text = xml(claimed, russian.repeat(3));
  expect(decode(encoded(text, real), `text/xml; charset=${claimed}`)).toBe(text);
});

test('a document’s word counts more than a header that says what servers say by default', () => {
  const text = xml('windows-1251', russian);
  expect(decode(encoded(text, 'windows-1251'), 'text/xml; charset=iso-8859-1')).toBe(text);
});

test('western text without any word', () => {
  expect(decode(encoded('Café – “olé”', 'windows-1252'), null)).toBe('Café – “olé”');
});

test('UTF-8 with a bad byte, and cut in the middle of a letter', () => {
  const bytes = Buffer.from(russian.repeat(5));
  expect(decode(bytes.subarray(0, bytes.length - 2), null)).toContain(russian);
  bytes[40] = 0xff;
  expect(decode(bytes, null)).toContain(russian);
});
