/** A news site on 127.0.0.1: what it answers can be changed at any time, and it remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestOf } from '../../src/core/entryKeys.ts';

export type Answer = {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Answers `304` to whoever has it already. */
  hasEtag?: boolean;
};

export type Site = {
  host: string;
  url: (path: string) => string;
  set: (path: string, answer: Answer | string) => void;
  /** The paths that were asked for, in order. */
  asked: string[];
  headers: IncomingMessage['headers'][];
  /** The most requests that were open at once. */
  mostAtOnce: () => number;
  close: () => Promise<void>;
};

/** `delay` is how long each answer takes, in milliseconds. */
export async function openSite(delay = 0): Promise<Site> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    most = Math.max(most, ++open);
    response.on('close', () => open--);
    asked.push(request.url ?? '');
    headers.push(request.headers);
    const answer = answers.get(request.url ?? '') ?? { status: 404, body: 'nothing here' };
    if (delay === 0) send(answer, request, response);
    else setTimeout(send, delay, answer, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ host, asked, headers },
    url: (path) => `http://${host}${path}`,
    set: (path, answer) => answers.set(path, typeof answer === 'string' ? { body: answer } : answer),
    mostAtOnce: () => most,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  const { status = 200, headers = {}, body = '', hasEtag = false } = answer;
  const etag = `"${digestOf(Buffer.from(body))}"`;
  if (hasEtag) response.setHeader('etag', etag);
  if (hasEtag && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const kind = String(body).startsWith('<!doctype html') ? 'text/html; charset=utf-8' : 'application/xml';
  response.writeHead(status, { 'content-type': kind, ...headers }).end(body);
}

export type Item = { link?: string; guid?: string; title?: string; date?: string; text?: string };

export function rss(items: Item[], title = 'Tessaly Post'): string {
  const rows = items.map(
    ({ link, guid, title: name, date, text }) =>
      `<item>${tag('title', name)}${tag('link', link)}${tag('guid', guid)}${tag('pubDate', date)}${tag('description', text)}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://tessaly.example/</link><description>News</description>${rows.join('')}</channel></rss>`;
}

function tag(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  const escaped = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<${name}>${escaped}</${name}>`;
}

export type PageParts = { title: string; text: string; head?: string; language?: string };

/** A page as news sites have them: a menu, the article, a footer. */
export function page({ title, text, head = '', language = 'en' }: PageParts): string {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph.replace(/</g, '&lt;')}</p>`);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="Tessaly Post"><meta property="og:type" content="article">${head}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>${title}</h1>${paragraphs.join('\n')}</article><footer>All rights reserved.</footer></body></html>`;
}

/** A story of the harbour, long enough for a page; the same one for the same number. */
export function story(number: number): { title: string; text: string } {
  const place = ['Korsk', 'Lenn', 'Harrow', 'Marn'][number % 4] ?? '';
  const paragraphs = [
    `Harbour fees in ${place} will rise by ${number + 2} percent in May, the port authority said on Monday.`,
    `"We have no choice about pier ${number}," port director Lena Okafor told Radio Tessaly on Monday. "The cranes are ${number + 20} years old."`,
    `Fishermen in ${place} said that berth number ${number} had not been repaired since the storm of ${1900 + number}, and that they would not pay for what the city had promised them.`,
    `The council is to vote on plan ${number} next week. Two officials said that a majority of ${number + 3} votes was not certain, and that talks with the union went on.`,
    `Some ${100 + number} people work at the terminal of ${place}, where ${200 + number} ships called last year, fewer than at any time since the war.`,
  ];
  return { title: `Port fees of plan ${number} rise in ${place}`, text: paragraphs.join('\n\n') };
}
