/** What a robots.txt forbids is not fetched, and no robots.txt holds the bot up. */
import { expect, test } from 'vitest';
import { createRobots } from '../../src/feeds/robots.ts';
import { isAllowed, rulesFor } from '../../src/feeds/robotsRules.ts';
import { fetcherFor, serve } from './local.ts';

const allows = (text: string, path: string): boolean =>
  isAllowed(rulesFor('readout', text), `https://example.org${path}`);

test.each([
  ['nothing is forbidden', '', '/x', true],
  ['everyone', 'User-agent: *\nDisallow: /private', '/private/x', false],
  ['everyone, elsewhere', 'User-agent: *\nDisallow: /private', '/public', true],
  [
    'our own group counts alone',
    'User-agent: *\nDisallow: /\n\nUser-agent: Readout\nDisallow: /a',
    '/b',
    true,
  ],
  ['our own group', 'User-agent: readout/2.0\nDisallow: /a', '/a', false],
  ['another program', 'User-agent: Other\nDisallow: /', '/a', true],
  ['a group of several', 'User-agent: Other\nUser-agent: Readout\nDisallow: /', '/a', false],
  [
    'two groups with our name',
    'User-agent: readout\nDisallow: /a\nUser-agent: readout\nDisallow: /b',
    '/b',
    false,
  ],
  ['the longest rule', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['as long, allowed', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
  ['a wildcard', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
  ['a wildcard that is the end', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?page=1', true],
  ['the end alone', 'User-agent: *\nDisallow: /$', '/', false],
  ['the end of something longer', 'User-agent: *\nDisallow: /$', '/x', true],
  ['a query', 'User-agent: *\nDisallow: /*?print=', '/x?print=1', false],
  ['letters in two spellings', 'User-agent: *\nDisallow: /ä', '/%c3%a4', false],
  ['remarks and a mark', '\uFEFFUser-agent: * # all\r\nDisallow: /a # here', '/a', false],
  ['lines that are none', 'Disallow: /\nhello\n:\nUser-agent: *', '/a', true],
])('%s', (_, text, path, allowed) => {
  expect(allows(text, path)).toBe(allowed);
});

test('a hostile file is read and asked within a second', () => {
  const shared = 'User-agent: a\n'.repeat(18_000) + 'Disallow: /x\n'.repeat(19_000);
  const wild = 'User-agent: *\n' + `Disallow: /${'*a'.repeat(200)}b\n`.repeat(1200);
  const started = process.cpuUsage();
  expect(allows(shared, '/x')).toBe(true);
  expect(allows(wild, `/${'a'.repeat(2000)}`)).toBe(true);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});

const agent = 'Readout/0.1 (+mailto:desk@example.org)';

test('each site is asked once, and only the first part of a long file counts', async () => {
  const long = `User-agent: Readout\nDisallow: /no\n${'#'.repeat(500_000)}\nDisallow: /late\n`;
  const { host, url, asked } = await serve({ '/robots.txt': long });
  const robots = createRobots(fetcherFor([host]), agent);
  const answers = await Promise.all(['/no', '/yes', '/late'].map((path) => robots.allows(url(path))));
  expect(answers).toEqual([false, true, true]);
  expect(asked).toEqual(['/robots.txt']);
});

test.each([
  [404, true],
  [403, true],
  [410, true],
  [500, false],
  [503, false],
  [429, false],
])('a robots.txt that answers %i: allowed %s', async (status, allowed) => {
  const { host, url } = await serve({
    '/robots.txt': (_, response) => {
      response.writeHead(status).end();
    },
  });
  expect(await createRobots(fetcherFor([host]), agent).allows(url('/page'))).toBe(allowed);
});

test('a site that cannot be reached is left alone', async () => {
  const robots = createRobots(fetcherFor([]), agent);
  expect(await robots.allows('http://127.0.0.1:1/page')).toBe(false);
  expect(await robots.allows('no address')).toBe(false);
});
