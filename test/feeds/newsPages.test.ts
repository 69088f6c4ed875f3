/** Pages as news sites make them: the article alone is read, and a list of headlines is none. */
import { expect, test } from 'vitest';
import { articles, lists, live, login, own, payOrAgree, video } from './newsPages.ts';
import type { ReadPage } from '../../src/feeds/results.ts';
import { page, read } from './page.ts';

const host = 'www.news.example';

test.each(Object.entries(lists))('%s is no article', (_, html) => {
  expect(read(html)).toMatchObject({
    ...{ kind: 'problem', reason: 'not-an-article' },
    text: `${host} shows headlines here, not one article. Give the address of an article, or follow the site with /feeds add.`,
  });
});

test.each(Object.entries(articles))('an article %s', (_, html) => {
  expect(read(html)).toMatchObject({
    kind: 'page',
    title: expect.stringMatching(/^Talks go on/) as string,
    byline: 'Ada Low',
    outlet: 'News Example',
    publishedAt: '2026-02-01T18:05:00+03:00',
    text: own.join('\n\n'),
  });
});

test('a live blog is an article without an author, as old as its beginning', () => {
  const result = read(live);
  expect(result).toMatchObject({
    ...{ kind: 'page', title: 'Talks in Ankara – live', byline: null, publishedAt: '2026-02-02T08:00:00Z' },
  });
  const { text } = result as ReadPage;
  expect(text).toContain('Observers in the capital expect');
  expect(text).not.toContain('Most read');
});

test('the time beside the headline counts, or else the one that is marked', () => {
  const marked = page({
    around: '<aside><time pubdate datetime="2026-02-01T10:00:00Z">1 Feb</time></aside>',
  });
  expect(read(marked)).toMatchObject({ publishedAt: '2026-02-01T10:00:00Z' });
  const around = '<article><time datetime="2026-01-01T10:00:00Z">1 Jan</time></article>';
  const others = page({ around: `<aside><ul>${around}</ul></aside>` });
  expect(read(others)).toMatchObject({ publishedAt: null });
  const own = others.replace('</h1>', '</h1><time datetime="2026-02-01T09:00+02:00">1 Feb</time>');
  expect(read(own)).toMatchObject({ publishedAt: '2026-02-01T09:00:00+02:00' });
});

test.each([
  ['a login', login, 'shows this to readers who are logged in. Paste the text instead.'],
  [
    'a choice between money and consent',
    payOrAgree,
    'shows a question about cookies instead of the article. Open it in a browser and paste the text instead.',
  ],
  ['a video', video, 'shows a video here, and there is no text to read. Look for a written report of it.'],
])('%s is no article', (_, html, said) => {
  expect(read(html)).toMatchObject({ reason: 'not-an-article', text: `${host} ${said}` });
});
