/** What is no article, or only a part of one, is recognised and said. */
import { expect, test } from 'vitest';
import { kinds } from '../../src/feeds/notArticle.ts';
import type { Problem } from '../../src/feeds/results.ts';
import { body, page, read, sentences } from './page.ts';

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;
const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const teaser = [sentences.slice(0, 3).join(' ')];
const small = (title: string, text: string): string =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

/** The name of the kind that a page is found to be; `null` for an article. */
function kindOf(html: string, url?: string): string | null {
  const result = read(html, 'text/html', url);
  if (result.kind === 'page') return null;
  return kinds.find(({ say }) => result.text.endsWith(`${say}.`))?.name ?? result.text;
}

test.each([
  [
    'paywall',
    'says that it is not free',
    page({ head: linked({ '@type': 'NewsArticle', isAccessibleForFree: false }), paragraphs: teaser }),
  ],
  [
    'paywall',
    'says so in words',
    page({ head: linked({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }), paragraphs: teaser }),
  ],
  [
    'paywall',
    'is of a closed tier',
    page({ head: meta('article:content_tier', 'locked'), paragraphs: teaser }),
  ],
  [
    'paywall',
    'asks to subscribe',
    page({ paragraphs: [...teaser, 'Subscribe to continue reading. Already a subscriber? Log in.'] }),
  ],
  [
    'paywall',
    'asks outside the article',
    page({ paragraphs: teaser, around: '<div><p>To continue reading, create an account.</p></div>' }),
  ],
  [
    'paywall',
    'has the marks of one',
    page({ paragraphs: teaser, around: '<div class="c-paywall paywall"></div>' }),
  ],
  ['paywall', 'asks in German', page({ paragraphs: [...teaser, 'Jetzt abonnieren und weiterlesen.'] })],
  [
    'consent page',
    'asks about cookies',
    small(
      'Before you continue',
      `We and our partners use cookies and other data. ${'Choose what you like and go on. '.repeat(12)}`,
    ),
  ],
  [
    'consent page',
    'asks for consent',
    small(
      'News',
      `We value your privacy. You can accept all cookies or manage them. ${'Read more about how we do it. '.repeat(12)}`,
    ),
  ],
  ['robot check', 'asks who we are', small('Just a moment...', 'Enable JavaScript and cookies to continue')],
  [
    'robot check',
    'denies access',
    small('Access Denied', 'You do not have permission to view this page on this server.'),
  ],
  ['missing page', 'is a 404 that says 200', small('Page not found', 'Sorry, we could not find that.')],
  ['missing page', 'is a 404 by number', small('404 - News Example', 'Sorry.')],
  ['missing page', 'is one in German', small('Seite nicht gefunden', 'Leider.')],
  ['video', 'is a video', page({ head: meta('og:type', 'video.other'), paragraphs: teaser })],
  [
    'video',
    'has only a video',
    page({ head: linked({ '@type': 'VideoObject', name: 'x' }), paragraphs: teaser }),
  ],
  [
    'no text',
    'comes with scripts',
    '<html><head><title>News</title></head><body><div id="app"></div><script src="a.js"></script></body></html>',
  ],
  ['no text', 'is empty', ''],
])('%s: a page that %s', (kind, _, html) => {
  expect(kindOf(html)).toBe(kind);
});

test('a front page is none', () => {
  expect(kindOf(page(), 'https://news.example/')).toBe('headlines');
  expect(kindOf(page({ head: linked({ '@type': 'NewsArticle' }) }), 'https://news.example/')).toBeNull();
});

test('a page of a host for consent', () => {
  expect(kindOf(page(), 'https://consent.news.example/x')).toBe('consent page');
});

test.each([
  ['an article', page()],
  ['a short one', page({ paragraphs: teaser })],
  [
    'a whole one behind a paywall for others',
    page({ head: linked({ '@type': 'NewsArticle', isAccessibleForFree: false }) }),
  ],
  [
    'one with a video',
    page({ head: linked([{ '@type': 'NewsArticle' }, { '@type': 'VideoObject' }]), paragraphs: teaser }),
  ],
  [
    'one about cookies',
    page({
      head: linked({ '@type': 'NewsArticle' }),
      paragraphs: [...teaser, 'Websites will have to let people accept all cookies at once.'],
    }),
  ],
  [
    'a long one about paywalls',
    page({ paragraphs: [...body(), 'Readers are asked to subscribe to continue reading.'] }),
  ],
])('%s is an article', (_, html) => {
  expect(kindOf(html)).toBeNull();
});

test('what is said of a paywall', () => {
  const result = read(page({ head: meta('article:content_tier', 'locked'), paragraphs: teaser })) as Problem;
  expect(result).toMatchObject({
    ...{ kind: 'problem', reason: 'not-an-article' },
    text: 'www.news.example shows only the first paragraph of this article to readers who do not subscribe. Paste the text instead.',
  });
});

test.each([
  [
    'application/pdf',
    '%PDF-1.7',
    'This address leads to a PDF file, and only web pages and texts are read. Copy its text and paste it here.',
  ],
  [
    'text/html',
    '%PDF-1.7',
    'This address leads to a PDF file, and only web pages and texts are read. Copy its text and paste it here.',
  ],
  [
    'video/mp4',
    '....ftyp',
    'This address leads to a video, and only web pages and texts are read. Look on www.news.example for an article about it.',
  ],
  [
    'audio/mpeg',
    'ID3',
    'This address leads to a sound file, and only web pages and texts are read. Look on www.news.example for an article about it.',
  ],
  [
    'image/png',
    'x',
    'This address leads to a picture, and only web pages and texts are read. Look on www.news.example for an article about it.',
  ],
  [
    'application/zip',
    'PK',
    'This address leads to a file that is no page, and only web pages and texts are read. Look on www.news.example for an article about it.',
  ],
  [
    null,
    'PK\u0003\u0004',
    'This address leads to a file that is no page, and only web pages and texts are read. Look on www.news.example for an article about it.',
  ],
  [
    'text/xml',
    '<rss version="2.0"><channel/></rss>',
    'This is a feed, not an article. Follow it with /feeds add and its address.',
  ],
  ['text/plain', '  ', 'There is no text at this address.'],
])('%s with “%s”', (contentType, start, text) => {
  expect(read(start, contentType)).toMatchObject({ kind: 'problem', reason: 'not-an-article', text });
});

test.each([
  [
    'deep',
    '<div>'.repeat(30_000),
    'What www.news.example sends is nested more than 400 deep, and nothing like that is read.',
  ],
  [
    'full',
    '<i>x</i>'.repeat(51_000),
    'What www.news.example sends has more than 50,000 parts, and nothing like that is read.',
  ],
])('a page that is too %s', (_, inside, text) => {
  const started = process.cpuUsage();
  expect(read(`<html><body>${inside}`)).toMatchObject({ kind: 'problem', reason: 'large', text });
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});

test.each(['text/html', 'text/plain'])('%s that is longer than any article', (contentType) => {
  const text = body(2200).join('</p><p>');
  expect(read(`<html><body><article><p>${text}</p></article></body></html>`, contentType)).toMatchObject({
    reason: 'large',
    text: 'This text is longer than any article. Paste the part of it that you want to be read.',
  });
});
