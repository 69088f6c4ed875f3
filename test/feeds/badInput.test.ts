/** Every bad input comes from a real server, through the fetcher and the reader, and ends in entries or in a clear sentence. */
import { afterAll, expect, test } from 'vitest';
import { createReader } from '../../src/feeds/reader.ts';
import { encoded } from './encoded.ts';
import { now, rss } from './feed.ts';
import { fetcherFor, serve } from './local.ts';
import { page } from './page.ts';

const reader = createReader({ now: () => now });
afterAll(reader.close);

type Answer = string | Buffer;

/** What a person who adds this feed is told: the titles, or what is wrong. */
async function told(answer: Answer, contentType = 'text/xml'): Promise<unknown> {
  const { host, url } = await serve({
    '/feed': (_, response) => response.writeHead(200, { 'content-type': contentType }).end(answer),
  });
  const fetched = await fetcherFor([host]).fetch(url('/feed'));
  if (fetched.kind !== 'fetched')
    return fetched.kind === 'problem' ? fetched.text.replace(host, 'HOST') : fetched;
  const result = await reader.feed(fetched.bytes, fetched.contentType, fetched.url);
  if (result.kind === 'problem') return result.text.replace(host, 'HOST');
  if (result.kind === 'feeds') return result.links.map((link) => link.url.replace(host, 'HOST'));
  return result.entries.map(({ title, url }) => [title, url?.replace(host, 'HOST') ?? null]);
}

const item = (title: string, more = ''): string => `<item><title>${title}</title>${more}</item>`;
const russian = 'Министр сказал, что переговоры продолжатся';
const japanese = '大臣は協議を続けると述べた';
const declared = (encoding: string, title: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel>${item(title)}</channel></rss>`;

test.each<[string, Answer, unknown, string?]>([
  [
    'not a feed',
    'Hello',
    'What HOST sends is no feed. Give the address of an RSS or Atom feed, or of a page of the site.',
  ],
  [
    'HTML instead of XML',
    page(),
    'HOST shows a page here, not a feed, and the page names none. Look on the site for “RSS” or “Feed” and give that address.',
    'text/html',
  ],
  [
    'HTML that names a feed',
    page({ head: '<link rel="alternate" type="application/rss+xml" href="/real.xml">' }),
    ['http://HOST/real.xml'],
    'text/html',
  ],
  ['truncated', rss(item('one') + item('two')).slice(0, -30), [['one', null]]],
  ['wrong encoding declared', encoded(declared('UTF-8', russian), 'windows-1251'), [[russian, null]]],
  [
    'wrong encoding in the header',
    Buffer.from(declared('UTF-8', russian)),
    [[russian, null]],
    'text/xml; charset=iso-8859-1',
  ],
  ['windows-1251', encoded(declared('windows-1251', russian), 'windows-1251'), [[russian, null]]],
  ['koi8-r', encoded(declared('koi8-r', russian), 'koi8-r'), [[russian, null]]],
  ['Shift_JIS', encoded(declared('Shift_JIS', japanese), 'shift_jis'), [[japanese, null]]],
  ['UTF-16', Buffer.from(`\uFEFF${declared('UTF-16', russian)}`, 'utf16le'), [[russian, null]]],
  [
    'XML bomb',
    `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}"><!ENTITY c "${'&a;'.repeat(1000)}">]>${rss(item('&c;'))}`,
    [['&c;', null]],
  ],
  [
    'external entity',
    `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${rss(item('&f;'))}`,
    [['&f;', null]],
  ],
  [
    '28 MB',
    Buffer.alloc(28_000_000, rss(item('x'))),
    'HOST sends more than 5 MB, the most that is read. Try the page of one article.',
  ],
  [
    'deep',
    rss('<a>'.repeat(30_000)),
    'What HOST sends is nested more than 400 deep, and nothing like that is read.',
  ],
  [
    '50 entries with one guid',
    rss(item('x', '<guid>same</guid>').repeat(50)),
    Array.from({ length: 50 }, () => ['x', null]),
  ],
  ['no links', rss(item('x', '<guid>1</guid>')), [['x', null]]],
  [
    'relative links',
    rss(item('x', '<link>/one</link>')).replace('<link>https://news.example/</link>', ''),
    [['x', 'http://HOST/one']],
  ],
  ['HTML in titles', rss(item('&lt;b&gt;Bold&lt;/b&gt; &amp;amp; new')), [['Bold & new', null]]],
  ['control characters', rss(item('a\u0000b\u0008c&#8;')), [['abc', null]]],
])('%s', async (_, answer, expected, contentType) => {
  expect(await told(answer, contentType)).toEqual(expected);
});

test.each([
  ['1970', 'Thu, 01 Jan 1970 00:00:00 GMT', null],
  ['2099', 'Fri, 02 Jan 2099 10:00:00 GMT', '2026-02-02T12:00:00Z'],
  ['no zone', 'Sun, 01 Feb 2026 10:00:00', '2026-02-01T10:00:00Z'],
  ['"IST"', 'Sun, 01 Feb 2026 10:00:00 IST', '2026-02-01T10:00:00+05:30'],
  ['an unknown zone', 'Sun, 01 Feb 2026 10:00:00 XYZ', '2026-02-01T10:00:00Z'],
  ['no day', 'Sun, 31 Feb 2026 10:00:00 GMT', null],
])('a date with %s', async (_, date, expected) => {
  const { host, url } = await serve({ '/feed': rss(item('x', `<pubDate>${date}</pubDate>`)) });
  const fetched = await fetcherFor([host]).fetch(url('/feed'));
  if (fetched.kind !== 'fetched') throw new Error('it is there');
  const feed = await reader.feed(fetched.bytes, fetched.contentType, fetched.url);
  expect(feed).toMatchObject({ entries: [{ title: 'x', publishedAt: expected }] });
});
