/** Pages for tests, and how they are read. */
import { readPage } from '../../src/feeds/readPage.ts';
import type { Problem, ReadPage } from '../../src/feeds/results.ts';
import { now } from './feed.ts';

export const address = 'https://www.news.example/world/talks?utm_source=feed';

export const sentences = [
  'The foreign minister said on Sunday that the talks with the government would go on for another week.',
  'Nobody had left the room so far, she told reporters, and all sides had brought new proposals.',
  'A spokesman for the delegation said that the question of the border was still open on Monday.',
  'The two governments have not spoken to each other in public since the agreement of last year.',
  'Observers in the capital expect that a first result will be announced before the end of the month.',
  'The opposition called the talks a waste of time and asked for a debate in the parliament on Tuesday.',
];

/** So many paragraphs of three sentences each. */
export function body(count = 6): string[] {
  return Array.from({ length: count }, (_, index) =>
    [0, 1, 2].map((step) => sentences[(index + step * 2) % sentences.length]).join(' '),
  );
}

type Parts = { head?: string; paragraphs?: string[]; around?: string; attributes?: string };

/** A news page with a navigation, an article, other stories and a foot. */
export function page({
  head = '',
  paragraphs = body(),
  around = '',
  attributes = 'lang="en"',
}: Parts = {}): string {
  return `<!doctype html><html ${attributes}><head><title>Talks go on | News Example</title>${head}</head><body>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
    <main><article><h1>Talks go on</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>${around}</main>
    <aside><h2>Most read</h2><ul><li><a href="/a">A dog wins a prize in the park</a></li><li><a href="/b">Rain again</a></li></ul></aside>
    <footer><p>© News Example. All rights reserved. <a href="/privacy">Privacy</a> <a href="/cookies">Cookie policy</a></p></footer></body></html>`;
}

export function read(
  html: string | Buffer,
  contentType: string | null = 'text/html',
  url = address,
): ReadPage | Problem {
  return readPage({ bytes: Buffer.from(html as string), contentType, url }, now);
}
