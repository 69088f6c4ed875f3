/** Servers that are broken or mean: each gets its limit, and each person a sentence. */
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../src/feeds/results.ts';
import { cert, expired, key } from './certificate.ts';
import { fetcherFor, listen, serve, type Handler } from './local.ts';

const limits = { milliseconds: 600 };

/** What is said of the one page of a server. */
async function said(handler: Handler): Promise<Pick<Problem, 'reason' | 'text'> | string> {
  const { host, url } = await serve({ '/': handler });
  const result = await fetcherFor([host], { limits }).fetch(url('/'));
  if (result.kind === 'fetched') return Buffer.from(result.bytes).toString();
  if (result.kind === 'unchanged') return 'unchanged';
  return { reason: result.reason, text: result.text.replace(host, 'HOST') };
}

const tooLarge = {
  reason: 'large',
  text: 'HOST sends more than 5 MB, the most that is read. Try the page of one article.',
};
const tooSlow = {
  reason: 'slow',
  text: 'HOST did not finish its answer within 0.6 seconds. Try again later.',
};

const packed =
  (packing: string, bytes: Buffer): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-encoding': packing }).end(bytes);

test.each([
  ['gzip', gzipSync('hello')],
  ['x-gzip', gzipSync('hello')],
  ['deflate', deflateSync('hello')],
  ['deflate', deflateRawSync('hello')],
  ['br', brotliCompressSync('hello')],
  ['zstd', zstdCompressSync('hello')],
  ['gzip, br', brotliCompressSync(gzipSync('hello'))],
  ['identity', Buffer.from('hello')],
])('a body packed with %s is unpacked', async (packing, bytes) => {
  expect(await said(packed(packing, bytes))).toBe('hello');
});

test('a packed body that was cut off gives what came', async () => {
  const text = Array.from({ length: 5000 }, (_, index) => index * 7919).join(' ');
  const whole = gzipSync(text);
  const got = await said(packed('gzip', whole.subarray(0, whole.length / 2)));
  if (typeof got !== 'string') throw new Error(got.text);
  expect(text.slice(0, got.length)).toBe(got);
  expect(got.length).toBeGreaterThan(1000);
});

test.each([
  ['gzip', Buffer.from('not packed at all')],
  ['lzma', Buffer.from('x')],
  ['gzip, gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(gzipSync('hello'))))],
])('a body that is not %s is said', async (packing, bytes) => {
  expect(await said(packed(packing, bytes))).toEqual({
    reason: 'failing',
    text: 'HOST sends its answer packed in a way that cannot be unpacked. Try again later.',
  });
});

const zeros = Buffer.alloc(200_000_000);

test.each([
  ['gzip', gzipSync(zeros)],
  ['br', brotliCompressSync(zeros.subarray(0, 50_000_000))],
  ['zstd', zstdCompressSync(zeros)],
  ['gzip, gzip', gzipSync(gzipSync(zeros))],
])('a bomb packed with %s goes off nowhere', async (packing, bytes) => {
  const before = process.memoryUsage.rss();
  expect(await said(packed(packing, bytes))).toEqual(tooLarge);
  expect(process.memoryUsage.rss() - before).toBeLessThan(60_000_000);
});

test('28 MB are refused by what their length says, before they come', async () => {
  let sent = 0;
  const answer = await said((_, response) => {
    response.writeHead(200, { 'content-length': 28_000_000 });
    const chunk = Buffer.alloc(65_536);
    const more = (): void => {
      while (sent < 28_000_000 && !response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
    };
    more();
  });
  expect(answer).toEqual(tooLarge);
  expect(sent).toBeLessThan(10_000_000);
});

test('an endless body ends at the limit', async () => {
  expect(
    await said((_, response) => {
      const chunk = Buffer.alloc(65_536, 'a');
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    }),
  ).toEqual(tooLarge);
});

test.each<[string, Handler]>([
  [
    'one byte at a time',
    (_, response) => {
      drip(response, () => response.write('x'));
    },
  ],
  ['nothing', () => undefined],
  [
    'nothing after the head',
    (_, response) => {
      response.flushHeaders();
    },
  ],
  [
    'one byte of its head at a time',
    ({ socket }, response) => {
      drip(response, () => socket.write(slowHead.next().value ?? 'x'));
    },
  ],
])('a server that sends %s is given up', async (_, handler) => {
  expect(await said(handler)).toEqual(tooSlow);
});

const slowHead = 'HTTP/1.1 200 OK\r\nx-slow: xxxxxxxxxxxxxxxx'[Symbol.iterator]();

function drip(
  response: { on: (event: 'close', listener: () => void) => unknown },
  drop: () => unknown,
): void {
  const timer = setInterval(drop, 50);
  response.on('close', () => {
    clearInterval(timer);
  });
}

test('redirects share the time of the fetch', async () => {
  expect(
    await said(({ url = '' }, response) => {
      setTimeout(() => response.writeHead(302, { location: `/?${url.length}` }).end(), 700);
    }),
  ).toEqual(tooSlow);
});

test.each<[string, Handler]>([
  ['reset', ({ socket }) => socket.resetAndDestroy()],
  [
    'reset in the middle',
    ({ socket }, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('x');
      setTimeout(() => socket.resetAndDestroy(), 30);
    },
  ],
  [
    'closed too early',
    ({ socket }, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('x');
      setTimeout(() => socket.end(), 30);
    },
  ],
])('a connection that is %s', async (_, handler) => {
  expect(await said(handler)).toEqual({
    reason: 'unreachable',
    text: 'HOST broke off in the middle of its answer; try again.',
  });
});

async function saidBy(port: number, protocol = 'http'): Promise<unknown> {
  const host = `127.0.0.1:${port}`;
  const result = await fetcherFor([host], { limits }).fetch(`${protocol}://${host}/`);
  return result.kind === 'problem'
    ? { reason: result.reason, text: result.text.replace(host, 'HOST') }
    : result;
}

const raw = (answer: string): Promise<number> =>
  listen(createTcpServer((socket: Socket) => socket.once('data', () => socket.end(answer))));

test('a head that never ends', async () => {
  const port = await raw(`HTTP/1.1 200 OK\r\n${'x-more: and more\r\n'.repeat(5000)}\r\n`);
  expect(await saidBy(port)).toEqual({
    reason: 'large',
    text: 'HOST sends a head that is far too long; the site is at fault.',
  });
});

test('something that is not HTTP', async () => {
  expect(await saidBy(await raw('220 mail.example ESMTP\r\n'))).toEqual({
    reason: 'failing',
    text: 'HOST answers with something that is not HTTP; check the port in the address.',
  });
});

test('https where there is none', async () => {
  expect(await saidBy(await raw('HTTP/1.1 200 OK\r\n\r\n'), 'https')).toEqual({
    reason: 'unreachable',
    text: 'HOST has no working https; try the address with http:// instead.',
  });
});

const unsafe =
  'so what it sends could come from anybody; write to the site, or try the address with www. or without.';

test.each([
  ['that nobody has signed', { cert, key }, false, 'has a certificate that nobody known has signed'],
  ['of another site', { cert, key }, true, 'shows the certificate of another site'],
  ['that has expired', expired, true, 'has a certificate that has expired'],
])('a certificate %s', async (_, own, isTrusted, said) => {
  if (isTrusted) {
    const known = getCACertificates();
    setDefaultCACertificates([...known, own.cert]);
    onTestFinished(() => {
      setDefaultCACertificates(known);
    });
  }
  const asked: string[] = [];
  const port = await listen(
    createTlsServer(own, ({ url = '' }, response) => {
      asked.push(url);
      response.end('secret');
    }),
  );
  expect(await saidBy(port, 'https')).toEqual({ reason: 'unreachable', text: `HOST ${said}, ${unsafe}` });
  expect(asked).toEqual([]);
});

test('nobody listens, and no such host', async () => {
  expect(await saidBy(1)).toEqual({
    reason: 'unreachable',
    text: 'HOST refuses connections; the site may be down, or the port in the address wrong.',
  });
  const lookup = (): Promise<never> => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
  expect(await fetcherFor([], { lookup }).fetch('https://none.example/')).toMatchObject({
    reason: 'unreachable',
    text: 'none.example is not known: there is no such host; check the address for slips.',
  });
});

test('a look-up that never answers', async () => {
  const fetcher = fetcherFor([], { limits, lookup: () => new Promise(() => undefined) });
  expect(await fetcher.fetch('https://silent.example/')).toMatchObject({ reason: 'slow' });
});
