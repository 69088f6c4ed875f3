/** Lists of feeds are taken from other readers and given to them. */
import { expect, test } from 'vitest';
import { readOpml, writeOpml } from '../../src/feeds/opml.ts';

const read = (text: string): ReturnType<typeof readOpml> =>
  readOpml({ bytes: Buffer.from(text), contentType: null, url: 'https://example.org/list.opml' });

test('feeds in folders are found in their order, each once, with their titles', () => {
  const list = read(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="World"><outline type="rss" text="One &amp; only" xmlUrl="https://one.example/feed"/>
      <outline text="Deeper"><outline type="rss" title="Two" text="x" xmlUrl="https://two.example/feed"/></outline></outline>
    <outline type="rss" text="One again" xmlUrl="https://one.example/feed"/>
    <outline type="rss" text="Bad" xmlUrl="javascript:alert(1)"/>
    <outline text="no feed"/></body></opml>`);
  expect(list).toEqual({
    kind: 'feeds',
    links: [
      { url: 'https://one.example/feed', title: 'One & only' },
      { url: 'https://two.example/feed', title: 'Two' },
    ],
  });
});

test('what is written is read again as it was', () => {
  const links = [
    { url: 'https://one.example/feed?a=1&b=2', title: 'Dies & "das"' },
    { url: 'https://two.example/feed', title: null },
  ];
  const text = writeOpml('Readout', links);
  expect(text).toContain('<title>Readout</title>');
  expect(read(text)).toEqual({
    kind: 'feeds',
    links: [links[0], { url: 'https://two.example/feed', title: 'https://two.example/feed' }],
  });
});

test.each([
  ['a page', '<html><body>x', 'This is no list of feeds. Give an OPML file, as feed readers export it.'],
  [
    'a feed',
    '<rss version="2.0"><channel/></rss>',
    'This is no list of feeds. Give an OPML file, as feed readers export it.',
  ],
  [
    'a damaged list',
    '<opml version="2.0"><body><outline text="a" xmlUrl="https://a.exa',
    'This list of feeds is damaged and cannot be read. Export it again and try once more.',
  ],
  [
    'a deep one',
    `<opml version="2.0"><body>${'<outline text="a">'.repeat(5000)}`,
    'This list of feeds is damaged and cannot be read. Export it again and try once more.',
  ],
  [
    'an empty one',
    '<opml version="2.0"><body><outline text="a"/></body></opml>',
    'This list of feeds is empty: no feed with an address is in it.',
  ],
])('%s is refused in words', (_, text, said) => {
  expect(read(text)).toMatchObject({ kind: 'problem', reason: 'not-a-feed', text: said });
});
