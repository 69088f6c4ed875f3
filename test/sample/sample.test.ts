/** The sample news: complete, honest about what it is, and telling a story that moves. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSample } from '../../src/sample/sample.ts';

const articles = await readSample();
const story = articles.filter((article) => article.id.startsWith('sample-korsk-dam'));

test('every article has a title, an address, an outlet, a date and a body without its header', () => {
  expect(articles).toHaveLength(6);
  for (const article of articles) {
    expect(article.title).not.toBeNull();
    expect(article.url).toMatch(/^https:\/\/[a-z-]+\.example\//);
    expect(article.outlet).not.toBeNull();
    expect(article.publishedAt).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(article.text).not.toMatch(/^(?:date|outlet|title|url|note)\b/m);
  }
});

test('every file says in its header that it is a sample, and whether it is retold or invented', async () => {
  const folder = join(import.meta.dirname, '../../src/sample');
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.txt')))
    expect(await readFile(join(folder, file), 'utf8'), file).toMatch(
      /^note: Sample\. .*(?:retold|invented)/m,
    );
});

test('ids are the same at every reading', async () => {
  expect((await readSample()).map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
});

test('the retold report is the newest', () => {
  expect(articles.at(-1)?.id).toBe('sample-us-iran-talks');
});

test('the invented story has three outlets, three days, a figure that changes and quotes that recur', () => {
  expect(new Set(story.map(({ outlet }) => outlet)).size).toBe(3);
  expect(new Set(story.map(({ publishedAt }) => publishedAt?.slice(0, 10))).size).toBe(3);
  expect(story[0]?.text).toContain('41 people were killed');
  expect(story.at(-1)?.text).toContain('death toll stood at 58');
  for (const words of ['"There will be no independent inquiry,"', '"We heard it before we saw it,"'])
    expect(story.filter(({ text }) => text.includes(words)).length).toBeGreaterThan(1);
});

test('its articles are short', () => {
  for (const { id, text } of story) {
    const words = text.split(/\s+/).length;
    expect(words, id).toBeGreaterThan(180);
    expect(words, id).toBeLessThan(300);
  }
});
