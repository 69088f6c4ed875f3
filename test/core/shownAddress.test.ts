/** What opens a feed to those who pay for it is not shown to everybody. */
import { expect, test } from 'vitest';
import { withShownAddresses } from '../../src/core/shownAddress.ts';

test.each([
  'https://a.example/rss',
  'http://127.0.0.1:8080/feed.xml?format=rss&page=2',
  'https://news.example/rss/search?q=flood+dam&hl=en-GB&gl=GB',
  'https://a.example/2026/01/water-minister-rules-out-inquiry/feed/',
  'Port fees rise: see https://a.example/rss, and what is said there.',
])('%s is shown as it is', (words) => {
  expect(withShownAddresses(words)).toBe(words);
});

test.each([
  ['https://ada:lovelace@a.example/rss', 'https://…@a.example/rss'],
  ['https://a.example/rss?auth=word', 'https://a.example/rss?auth=…'],
  ['https://a.example/rss?k=Zx81hJq0LmPw&page=2#deep', 'https://a.example/rss?k=…&page=2'],
  ['https://a.example/rss?9c1d77aa0b', 'https://a.example/rss?…'],
  ['https://a.example/f/Zx81hJq0LmPw/rss.xml', 'https://a.example/f/…/rss.xml'],
  ['https://a.example/3f9c1a77-0b0b-4c4c-8d8d-0123456789ab.rss', 'https://a.example/….rss'],
  ['https://a.example/u/123456789012345', 'https://a.example/u/…'],
  ['It is no feed: https://a.example/rss?token=abc.', 'It is no feed: https://a.example/rss?token=…'],
])('%s is shown without the key in it', (words, shown) => {
  expect(withShownAddresses(words).replace(/…[\da-f]{4}/g, '…')).toBe(shown);
});

test('two feeds that differ in their keys alone can be told apart', () => {
  const one = withShownAddresses('https://a.example/rss?key=one');
  expect(one).toBe(withShownAddresses('https://a.example/rss?key=one'));
  expect(one).not.toBe(withShownAddresses('https://a.example/rss?key=two'));
});
