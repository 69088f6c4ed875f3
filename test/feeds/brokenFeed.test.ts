/** Feeds that are broken give what is whole in them; what is no feed is said in words. */
import { expect, test } from 'vitest';
import { encoded } from './encoded.ts';
import { address, atom, entriesOf, read, rss } from './feed.ts';

const item = (title: string): string => `<item><title>${title}</title><link>/x</link></item>`;
const titles = (text: string | Buffer): (string | null)[] => entriesOf(text).map(({ title }) => title);

test('a feed that was cut off anywhere gives its whole items', () => {
  const text = rss(item('one') + item('two') + item('three'));
  const [second, third] = ['two', 'three'].map((word) => text.indexOf(`<item><title>${word}`)) as [
    number,
    number,
  ];
  for (let end = second; end < third; end++) {
    const whole = end < text.indexOf('</item>', second) + '</item>'.length ? ['one'] : ['one', 'two'];
    expect(titles(text.slice(0, end))).toEqual(whole);
  }
});

test('Atom that was cut off', () => {
  const entry = (id: string): string => `<entry><id>${id}</id><title>${id}</title></entry>`;
  const text = atom(entry('one') + entry('two'));
  expect(titles(text.slice(0, text.indexOf('<title>two')))).toEqual(['one']);
});

test('one broken item does not spoil the others', () => {
  expect(titles(rss(item('one') + '<item><title>two<b></title></item>' + item('three')))).toEqual(
    expect.arrayContaining(['one', 'three']),
  );
  expect(titles(rss(item('one') + '<item><category></item>' + item('three')))).toEqual(['one', 'three']);
});

test('signs that XML forbids, and rubbish before the beginning', () => {
  expect(titles(`\n\nWarning: <b>php</b>\n${rss(item('R&D & more'))}`)).toEqual(['R&D & more']);
  expect(titles(`\uFEFF \n${rss(item('one'))}`)).toEqual(['one']);
});

test('an XML bomb stays words', () => {
  const entities = Array.from(
    { length: 12 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join('');
  const bomb = `<!DOCTYPE rss [<!ENTITY l0 "boom">${entities}]>${rss(item('&l12; x'))}`;
  expect(titles(bomb)).toEqual(['&l12; x']);
});

test('a file that a feed asks for is not read', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>${rss(item('&file; x'))}`;
  expect(titles(text)).toEqual(['&file; x']);
  expect(titles(`<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd">${rss(item('one'))}`)).toEqual(['one']);
  expect(titles(`<!DOCTYPE rss [<!ENTITY x "a]>b">]>${rss(item('one'))}`)).toEqual(['one']);
});

test.each(['windows-1251', 'koi8-r'])('a feed in %s that says it is UTF-8', (encoding) => {
  const title = 'Министр сказал, что переговоры продолжатся';
  const text = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${item(title)}</channel></rss>`;
  expect(titles(encoded(text, encoding))).toEqual([title]);
});

test('a feed in Shift_JIS and in UTF-16', () => {
  const title = '大臣は協議を続けると述べた';
  const text = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel>${item(title)}</channel></rss>`;
  expect(titles(encoded(text('Shift_JIS'), 'shift_jis'))).toEqual([title]);
  expect(titles(Buffer.from(`\uFEFF${text('UTF-16')}`, 'utf16le'))).toEqual([title]);
});

test.each([
  ['nothing', '', 'news.example sends an empty answer. Try again later.'],
  [
    'words',
    'Hello',
    'What news.example sends is no feed. Give the address of an RSS or Atom feed, or of a page of the site.',
  ],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]),
    'What news.example sends is no feed. Give the address of an RSS or Atom feed, or of a page of the site.',
  ],
  ['JSON', '{"a": 1}', 'What news.example sends is JSON, but no JSON Feed. Look on the site for its feed.'],
  [
    'JSON that is cut off',
    '{"version": "https://jsonfeed.org/version/1.1", "items": [',
    'What news.example sends is JSON, but no JSON Feed. Look on the site for its feed.',
  ],
  [
    'a beginning',
    '<rss version="2.0"><channel><item><title>x',
    'What news.example sends begins like a feed, but not one whole entry can be read from it. Try again later.',
  ],
  [
    'a list of feeds',
    '<opml version="2.0"><body/></opml>',
    'This is a list of feeds (OPML). Give it to /feeds import.',
  ],
  [
    'a page without feeds',
    '<!doctype html><html><body><p>x',
    'news.example shows a page here, not a feed, and the page names none. Look on the site for “RSS” or “Feed” and give that address.',
  ],
])('%s is no feed', (_, text, said) => {
  expect(read(text)).toEqual({
    kind: 'problem',
    reason: 'not-a-feed',
    text: said,
    status: null,
    retryAfter: null,
  });
});

test('a feed that is nested too deep', () => {
  expect(read(rss(`<item>${'<a>'.repeat(30_000)}`))).toMatchObject({
    reason: 'large',
    text: 'What news.example sends is nested more than 400 deep, and nothing like that is read.',
  });
});

test('the feeds that a page names, in its order', () => {
  const page = `<html><head><base href="/base/"><title>News</title>
    <link rel="alternate" type="application/rss+xml" title="All &amp; everything" href="all.xml">
    <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="https://other.example/atom">
    <link rel="alternate" type="application/rss+xml" title="again" href="all.xml">
    <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" href="x.css"></head><a href="/rss">RSS</a></html>`;
  expect(read(page)).toEqual({
    kind: 'feeds',
    links: [
      { url: 'https://news.example/base/all.xml', title: 'All & everything' },
      { url: 'https://other.example/atom', title: null },
    ],
  });
});

test('the feeds that a page links to when it names none', () => {
  const page =
    '<p>We have <a href="/rss/world.xml">world</a>, <a href="/feed/">all</a> and <a href="/about">more</a>.';
  expect(read(page)).toEqual({
    kind: 'feeds',
    links: [
      { url: new URL('/rss/world.xml', address).href, title: 'world' },
      { url: new URL('/feed/', address).href, title: 'all' },
    ],
  });
});
