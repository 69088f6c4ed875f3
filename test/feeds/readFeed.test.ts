/** Feeds of every kind are read alike. */
import { expect, test } from 'vitest';
import { address, atom, entriesOf, read, rss } from './feed.ts';

const full = {
  guid: 'one',
  url: 'https://news.example/one',
  title: 'Talks go on',
  publishedAt: '2026-02-01T10:00:00Z',
  updatedAt: '2026-02-01T11:00:00Z',
  byline: 'Jane Doe',
  text: 'First.\n\nSecond.',
};
const kept = { ...full, updatedAt: null };

const date = 'Sun, 01 Feb 2026 10:00:00 GMT';

test('RSS 2.0', () => {
  const item = `<item><guid isPermaLink="false">one</guid><link>https://news.example/one</link><title>Talks go on</title>
    <pubDate>${date}</pubDate><dc:creator>Jane Doe</dc:creator><description>Short.</description>
    <content:encoded><![CDATA[<p>First.</p><p>Second.</p>]]></content:encoded></item>`;
  expect(read(rss(item, '<ttl>30</ttl>'))).toEqual({
    ...{ kind: 'feed', format: 'rss', title: 'World', siteUrl: 'https://news.example/', ttl: 30 },
    entries: [kept],
  });
});

test.each(['0.90', '0.91', '0.92', '1.0', ''])('RSS that calls itself “%s”', (version) => {
  const text = `<rss version="${version}"><channel><title>World</title><item><title>Talks go on</title></item></channel></rss>`;
  expect(read(text)).toMatchObject({ kind: 'feed', format: 'rss', entries: [{ title: 'Talks go on' }] });
});

test('RSS without its outermost tag, and under a prefix', () => {
  expect(entriesOf('<channel><title>x</title><item><title>a</title></item></channel>')).toMatchObject([
    { title: 'a' },
  ]);
});

test('RDF (RSS 1.0)', () => {
  const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
    <channel rdf:about="x"><title>World</title><link>https://news.example/</link><sy:updatePeriod>hourly</sy:updatePeriod>
    <sy:updateFrequency>2</sy:updateFrequency></channel>
    <item rdf:about="one"><title>Talks go on</title><link>https://news.example/one</link><dc:date>2026-02-01T10:00:00Z</dc:date>
    <dc:creator>Jane Doe</dc:creator><description>&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</description></item></rdf:RDF>`;
  expect(read(text)).toEqual({
    ...{ kind: 'feed', format: 'rdf', title: 'World', siteUrl: 'https://news.example/', ttl: 30 },
    entries: [kept],
  });
});

test('Atom', () => {
  const entry = `<entry><id>one</id><title>Talks go on</title><link rel="self" href="https://news.example/one.atom"/>
    <link rel="alternate" href="https://news.example/one"/><published>2026-02-01T10:00:00Z</published>
    <updated>2026-02-01T11:00:00Z</updated><author><name>Jane Doe</name></author><summary>Short.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First.</p><p>Second.</p></div></content></entry>`;
  expect(read(atom(`<link href="https://news.example/"/>${entry}`))).toEqual({
    ...{ kind: 'feed', format: 'atom', title: 'World', siteUrl: 'https://news.example/', ttl: null },
    entries: [full],
  });
});

test('JSON Feed', () => {
  const item = {
    ...{ id: 'one', url: 'https://news.example/one', title: 'Talks go on', summary: 'Short.' },
    ...{ date_published: full.publishedAt, date_modified: full.updatedAt, authors: [{ name: 'Jane Doe' }] },
    content_html: '<p>First.</p><p>Second.</p>',
  };
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'World',
    home_page_url: 'https://news.example/',
    items: [item],
  };
  expect(read(JSON.stringify(feed), 'application/feed+json')).toEqual({
    ...{ kind: 'feed', format: 'json', title: 'World', siteUrl: 'https://news.example/', ttl: null },
    entries: [full],
  });
});

test('a feed without entries is a feed', () => {
  expect(read(rss(''))).toMatchObject({ kind: 'feed', title: 'World', entries: [] });
});

test.each([
  ['to the site', '<link>/one?a=1&amp;b=2</link>', 'https://news.example/one?a=1&b=2'],
  ['to xml:base', '<link>one</link>', 'https://base.example/x/one', 'xml:base="https://base.example/x/"'],
  ['nowhere, with a guid that is one', '<guid>https://news.example/two</guid>', 'https://news.example/two'],
  ['nowhere, with a guid that is none', '<guid isPermaLink="false">https://news.example/two</guid>', null],
  ['to a script', '<link>javascript:alert(1)</link>', null],
  ['nowhere', '<title>x</title>', null],
])('a link of RSS that leads %s', (_, inside, url, attributes = '') => {
  expect(entriesOf(rss(`<item ${attributes}><title>x</title>${inside}</item>`))[0]?.url).toBe(url);
});

test('links of Atom are read from where the feed, then the entry says it is', () => {
  const entry = '<entry xml:base="y/"><id>1</id><title>x</title><link href="one"/></entry>';
  expect(entriesOf(atom(entry, 'xml:base="https://base.example/x/"'))[0]?.url).toBe(
    'https://base.example/x/y/one',
  );
  expect(entriesOf(atom('<entry><id>1</id><title>x</title><link href="one"/></entry>'))[0]?.url).toBe(
    new URL('one', address).href,
  );
});

test('entries with nothing, and fifty with one guid, are given as they are', () => {
  expect(entriesOf(rss('<item></item><item><title>a</title></item>'))).toMatchObject([
    { title: 'a', guid: null, url: null, text: null },
  ]);
  const same = entriesOf(
    rss(
      Array.from({ length: 50 }, (_, index) => `<item><guid>same</guid><title>${index}</title></item>`).join(
        '',
      ),
    ),
  );
  expect(same).toHaveLength(50);
  expect(new Set(same.map(({ guid }) => guid))).toEqual(new Set(['same']));
});

test.each([
  ['HTML', '&lt;b&gt;Bold&lt;/b&gt; &amp;amp; new', 'Bold & new'],
  ['HTML in CDATA', '<![CDATA[<b>Bold</b> &amp; new]]>', 'Bold & new'],
  ['control characters', 'Bo\u0007ld&#x1; &#7;new', 'Bold new'],
  ['several lines', 'Bold\n   and new', 'Bold and new'],
  ['entities that XML does not know', 'Caf&eacute; &ndash; new', 'Café – new'],
])('%s in a title', (_, title, plain) => {
  expect(entriesOf(rss(`<item><title>${title}</title></item>`))[0]?.title).toBe(plain);
  expect(entriesOf(atom(`<entry><id>1</id><title type="html">${title}</title></entry>`))[0]?.title).toBe(
    plain,
  );
});

test('dates that cannot be', () => {
  const dated = (text: string): string | null | undefined =>
    entriesOf(rss(`<item><title>x</title><pubDate>${text}</pubDate></item>`))[0]?.publishedAt;
  expect(dated('Thu, 01 Jan 1970 00:00:00 GMT')).toBeNull();
  expect(dated('Fri, 01 Jan 2099 00:00:00 GMT')).toBe('2026-02-02T12:00:00Z');
  expect(dated('Sun, 01 Feb 2026 10:00:00 IST')).toBe('2026-02-01T10:00:00+05:30');
  expect(dated('Sun, 01 Feb 2026 10:00:00')).toBe('2026-02-01T10:00:00Z');
});

test('of a feed that is an archive, the first entries are read', () => {
  const entries = entriesOf(
    rss(Array.from({ length: 5100 }, (_, index) => `<item><title>${index}</title></item>`).join('')),
  );
  expect(entries).toHaveLength(5000);
  expect(entries[0]?.title).toBe('0');
});

test('a text longer than any article is none', () => {
  const described = (length: number): string =>
    `<item><title>x</title><description>${'a'.repeat(length)}</description></item>`;
  expect(
    entriesOf(rss(described(500_000) + described(500_001))).map(({ text }) => text?.length ?? null),
  ).toEqual([500_000, null]);
});
