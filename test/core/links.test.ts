/** What is taken for a web address among the words that people type. */
import { expect, test } from 'vitest';
import { isHostOfPage, linksIn } from '../../src/core/links.ts';

test.each([
  ['https://example.org/a', ['https://example.org/a']],
  ['<https://example.org/|example.org>', ['https://example.org/']],
  ['example.org/world', ['https://example.org/world', 'http://example.org/world']],
  ['intranet:8080', ['https://intranet:8080', 'http://intranet:8080']],
  ['example.org and more', []],
  ['example.org/a b', []],
  ['example', []],
  ['', []],
])('%s may mean %j', (words, expected) => {
  expect(linksIn(words)).toEqual(expected);
});

test.each([
  ...[
    'example.org/story',
    'example.org/',
    'www.example.org',
    'news.example.co.uk',
    'example.org:8443/a?b=c#d',
  ],
  ...['127.0.0.1:8080/story', 'intranet.corp/story', 'zeitung.example/ä', 'example.org/story.html'],
])('%s is the address of a page', (words) => {
  expect(isHostOfPage(words)).toBe(true);
});

test.each([
  ...['korsk dam', 'U.S.', 'U.S./Iran', 'US/Iran', 'Dr.No', 'St.Petersburg', '3.5/10', '9.11', 'p.m.', '…'],
  ...['"example.org/story"', 'example.org story', 'a@example.org', '.org', 'node.js', ''],
])('%s is no address', (words) => {
  expect(isHostOfPage(words)).toBe(false);
});
