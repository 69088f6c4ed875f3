/** Wire copy is known again when an outlet has changed a little of it; other texts are not taken for it. */
import { describe, expect, test } from 'vitest';
import { bands, likeness, mostAlike, quotesStandIn, shingles } from '../../src/core/likeness.ts';
import { inventedNews } from '../bench/invented.ts';

const news = inventedNews(60);
const [wire = ''] = news;

function share(one: string, other: string): number {
  return likeness(shingles(one), shingles(other));
}

function haveBandInCommon(one: string, other: string): boolean {
  const known = new Set(bands(one));
  return bands(other).some((band) => known.has(band));
}

const edits: [string, (text: string) => string][] = [
  ['a dateline in front', (text) => `KORSK (Wire) — ${text}`],
  ['a line of the outlet behind', (text) => `${text}\n\nRead more in the Tessaly Post. All rights reserved.`],
  ['other quotation marks and spaces', (text) => text.replace(/[“”"]/g, "'").replace(/ /g, '  ')],
  ['no last paragraph', (text) => text.slice(0, text.lastIndexOf('\n\n'))],
  ['one figure corrected', (text) => text.replace(/\d+/, '77')],
];

describe('a text with', () => {
  test.each(edits)('%s is the same text', (_, edit) => {
    for (const text of news.slice(0, 20)) {
      expect(haveBandInCommon(text, edit(text))).toBe(true);
      expect(
        mostAlike(
          edit(text),
          news.map((other) => ({ text: other })),
        )?.text,
      ).toBe(text);
    }
  });
});

test('other texts, made of the same kinds of sentences, are not alike', () => {
  for (const other of news.slice(1)) expect(share(wire, other)).toBeLessThan(0.5);
  expect(
    mostAlike(
      wire,
      news.slice(1).map((text) => ({ text })),
    ),
  ).toBeNull();
});

test('a text is wholly like itself, and not at all like nothing', () => {
  expect(share(wire, wire)).toBe(1);
  expect(share(wire, '')).toBe(0);
  expect(share('', '')).toBe(0);
});

test('short texts have no bands: two short texts are soon alike', () => {
  expect(bands('Rain is expected in Korsk on Monday, the weather service said.')).toEqual([]);
  expect(bands(wire)).toHaveLength(8);
});

test('texts in other scripts are compared too', () => {
  const words = Array.from({ length: 60 }, (_, index) => `слово${index}`).join(' ');
  expect(share(words, `${words} ещё`)).toBeGreaterThan(0.9);
});

test.each([
  ['He said "we open today" to them.', 'To them he said: “We open today.”', true],
  ['He said “we open today” and “we stay”.', 'He said “we open today”.', false],
  ['He said "we open today".', 'He said "we shut today".', false],
  ['Nobody spoke.', '', true],
])('the quotes of %j stand in %j: %s', (text, other, expected) => {
  expect(quotesStandIn(text, other)).toBe(expected);
});
