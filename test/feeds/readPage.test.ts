/** The article is read out of a page, with what the page says of it. */
import { expect, test } from 'vitest';
import { encoded } from './encoded.ts';
import { address, body, page, read } from './page.ts';

const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test('text, title, byline, outlet, date, language and address', () => {
  const head = `<meta property="og:title" content="Talks go on &amp; on"><meta property="og:site_name" content="News Example">
    <meta name="author" content="Jane Doe"><meta property="article:published_time" content="2026-02-01T10:00:00+01:00">
    <link rel="canonical" href="/world/talks">`;
  expect(read(page({ head }))).toEqual({
    kind: 'page',
    url: address,
    canonicalUrl: 'https://www.news.example/world/talks',
    title: 'Talks go on & on',
    byline: 'Jane Doe',
    outlet: 'News Example',
    publishedAt: '2026-02-01T10:00:00+01:00',
    language: 'en',
    text: body().join('\n\n'),
  });
});

test('the same from what a page tells search engines', () => {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'x' },
      {
        '@type': ['NewsArticle', 'Thing'],
        headline: 'Talks go on',
        datePublished: '2026-02-01T10:00:00Z',
        author: [
          { '@type': 'Person', name: 'Jane Doe' },
          { name: 'John Roe' },
          { name: 'https://news.example/x' },
        ],
        publisher: { name: 'News Example' },
        inLanguage: 'en-GB',
      },
    ],
  };
  expect(read(page({ head: linked(data), attributes: '' }))).toMatchObject({
    ...{ title: 'Talks go on', byline: 'Jane Doe, John Roe', outlet: 'News Example' },
    ...{ publishedAt: '2026-02-01T10:00:00Z', language: 'en' },
  });
});

test('a page that says nothing of itself', () => {
  expect(read(page())).toMatchObject({
    ...{ title: 'Talks go on', byline: null, outlet: null, publishedAt: null, language: 'en' },
    canonicalUrl: 'https://www.news.example/world/talks',
  });
});

test('broken words for search engines are passed over', () => {
  const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script>${linked([[null, 3, { '@type': 5 }]])}`;
  expect(read(page({ head }))).toMatchObject({ kind: 'page', title: 'Talks go on' });
});

test('a date that has not come yet counts as now, one of 1970 as none', () => {
  const dated = (date: string): unknown =>
    read(page({ head: `<meta property="article:published_time" content="${date}">` }));
  expect(dated('2099-01-01T00:00:00Z')).toMatchObject({ publishedAt: '2026-02-02T12:00:00Z' });
  expect(dated('1970-01-01T00:00:00Z')).toMatchObject({ publishedAt: null });
});

test.each([
  ['another site', 'https://other.example/world/talks', 'https://www.news.example/world/talks'],
  ['its front page', 'https://www.news.example/', 'https://www.news.example/world/talks'],
  ['nothing', '', 'https://www.news.example/world/talks'],
  ['a script', 'javascript:alert(1)', 'https://www.news.example/world/talks'],
  [
    'the same site without www.',
    'https://news.example/talks?utm_medium=x&id=2',
    'https://news.example/talks?id=2',
  ],
])('a page that says its address is that of %s', (_, href, canonicalUrl) => {
  expect(read(page({ head: `<link rel="canonical" href="${href}">` }))).toMatchObject({ canonicalUrl });
});

test('a page of which the first library misses most is read by the second', () => {
  const paragraphs = body(10);
  const html = `<html><body><div class="sidebar-comment-promo">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`;
  const result = read(html);
  expect(result).toMatchObject({
    kind: 'page',
    text: expect.stringContaining(paragraphs[9] ?? '') as string,
  });
});

test('a page in windows-1251 is read in its language', () => {
  const russian = 'Министр иностранных дел сказал в воскресенье, что переговоры продолжатся ещё одну неделю.';
  const html = page({
    head: '<meta charset="windows-1251">',
    paragraphs: Array.from({ length: 6 }, () => `${russian} ${russian}`),
    attributes: '',
  });
  const ascii = html.replace('©', '(c)');
  expect(read(encoded(ascii, 'windows-1251'))).toMatchObject({
    language: 'ru',
    text: expect.stringContaining(russian) as string,
  });
});

test('the language that a text shows counts more than what its page says', () => {
  const german =
    'Der Minister sagte am Sonntag, dass die Gespräche mit der Regierung noch eine Woche dauern und dass sie nicht zu Ende sind.';
  expect(read(page({ paragraphs: Array.from({ length: 6 }, () => `${german} ${german}`) }))).toMatchObject({
    language: 'de',
  });
});

test('a plain text is read as it is', () => {
  expect(read('One < two.\n\nThree & four\nmore.', 'text/plain; charset=utf-8')).toMatchObject({
    kind: 'page',
    title: null,
    text: 'One < two.\n\nThree & four more.',
  });
});

test('nothing that is hidden or written by scripts is read', () => {
  const around =
    '<script>document.write("evil")</script><template><p>evil</p></template><!-- evil --><div hidden>evil words here</div>';
  const result = read(page({ around }));
  expect(result).toMatchObject({ kind: 'page' });
  expect(JSON.stringify(result)).not.toContain('evil');
});
