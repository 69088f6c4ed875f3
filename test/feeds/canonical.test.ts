/** One article, one address. */
import { expect, test } from 'vitest';
import { canonicalAddress, webAddress } from '../../src/feeds/canonical.ts';

test.each([
  ['https://news.example/a?utm_source=x&utm_medium=y', 'https://news.example/a'],
  ['https://news.example/a?id=1&fbclid=x&page=2', 'https://news.example/a?id=1&page=2'],
  ['https://news.example/a?ref=rss&source=twitter.com&via=', 'https://news.example/a'],
  [
    'https://news.example/a?ref=chapter-2&source=agency',
    'https://news.example/a?ref=chapter-2&source=agency',
  ],
  ['https://news.example/a?b=%20&a=x+y&a=1&empty', 'https://news.example/a?b=%20&a=x+y&a=1&empty'],
  ['HTTPS://News.Example:443/a#part', 'https://news.example/a'],
  ['https://news.example./a?', 'https://news.example/a'],
  ['https://news.example/A/?utm_id=1#x', 'https://news.example/A/'],
  ['  https://news.example ', 'https://news.example/'],
  ['https://news.example/?p=17', 'https://news.example/?p=17'],
  ['tag:news.example,2026:1', 'tag:news.example,2026:1'],
])('%s is %s', (address, canonical) => {
  expect(canonicalAddress(address)).toBe(canonical);
  expect(canonicalAddress(canonical)).toBe(canonical);
});

test.each([
  ['/a', 'https://news.example/x/', 'https://news.example/a'],
  ['//other.example/a', 'https://news.example/', 'https://other.example/a'],
  ['https://news.example/a', 'not an address', 'https://news.example/a'],
  ['/a', 'not an address', null],
  ['mailto:a@b.example', 'https://news.example/', null],
  ['data:text/html,x', 'https://news.example/', null],
  ['', 'https://news.example/', null],
  [null, 'https://news.example/', null],
])('%s from %s leads to %s', (address, base, found) => {
  expect(webAddress(address, base)).toBe(found);
});
