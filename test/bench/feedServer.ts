/** A server of many feeds for the bench, in a process of its own: `/feed/7` has its entries, unchanged for whoever has them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inventedNews } from './invented.ts';

/** How many feeds there are, and how many entries each of them has; only every so many of them has any. */
const [feeds = 0, entries = 10, every = 1] = process.argv.slice(2).map(Number);
const news = inventedNews(Math.ceil(feeds / every) * entries);

const server = createServer((request, response) => {
  const number = Number(/^\/feed\/(\d+)$/.exec(request.url ?? '')?.[1]);
  const etag = `"${number}"`;
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed(number));
});
server.listen(0, '0.0.0.0', () => {
  console.log((server.address() as AddressInfo).port);
});

function feed(number: number): string {
  const items = Array.from({ length: number % every === 0 ? entries : 0 }, (_, index) => {
    const article = (number / every) * entries + index;
    const text = (news[article] ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const paragraphs = text.split('\n\n').map((paragraph) => `&lt;p>${paragraph}&lt;/p>`);
    const hour = String(article % 24).padStart(2, '0');
    return `<item><title>Report ${article}</title><guid>report ${article}</guid><pubDate>Tue, 03 Feb 2026 ${hour}:00:00 GMT</pubDate><description>${paragraphs.join('')}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${number}</title><link>https://tessaly.example/</link><description>News</description>${items.join('')}</channel></rss>`;
}
