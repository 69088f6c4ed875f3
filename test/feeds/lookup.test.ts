/** Names are looked up at a real name server: one that knows, one that lies, one that changes its mind, one that is silent. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createLookup } from '../../src/feeds/lookup.ts';
import { fetcherFor, listen } from './local.ts';
import { serveNames } from './nameServer.ts';

async function forbidden(): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('secret');
  });
  return { port: await listen(server), asked };
}

const notPublic = (host: string): string =>
  `${host} is not on the public web, and nothing else is fetched. Whoever runs this bot can allow it in READOUT_ALLOW_HOSTS.`;

test('all addresses of a name are found', async () => {
  const { address } = await serveNames(() => ['8.8.8.8', '9.9.9.9']);
  expect(await createLookup({ servers: [address] })('news.example')).toEqual([
    { address: '8.8.8.8', family: 4 },
    { address: '9.9.9.9', family: 4 },
  ]);
});

test.each<[string, string[] | null, string]>([
  ['that nobody has', null, 'is not known: there is no such host; check the address for slips.'],
  ['without an address', [], 'is not known: there is no such host; check the address for slips.'],
])('a name %s is said', async (_, found, said) => {
  const { address } = await serveNames(() => found);
  const fetcher = fetcherFor([], { lookup: createLookup({ servers: [address] }) });
  expect(await fetcher.fetch('https://news.example/')).toMatchObject({
    reason: 'unreachable',
    text: `news.example ${said}`,
  });
});

test.each([[['127.0.0.1']], [['8.8.8.8', '127.0.0.1']], [['169.254.169.254']], [['10.0.0.7']]])(
  'a name that leads to %j is refused',
  async (found) => {
    const { port, asked } = await forbidden();
    const { address } = await serveNames(() => found);
    const fetcher = fetcherFor([], { lookup: createLookup({ servers: [address] }) });
    expect(await fetcher.fetch(`http://inside.example:${port}/`)).toMatchObject({
      reason: 'address',
      text: notPublic('inside.example'),
    });
    expect(asked).toEqual([]);
  },
);

test('a name that leads elsewhere each time is looked up once for each connection (DNS rebinding)', async () => {
  const { port, asked } = await forbidden();
  const names = await serveNames((_, times) => [null, ['127.0.0.1'], ['8.8.8.8']][times - 1] ?? null);
  const fetcher = fetcherFor([], { lookup: createLookup({ servers: [names.address] }) });
  const ask = () => fetcher.fetch(`http://turning.example:${port}/`);
  expect(await ask()).toMatchObject({ reason: 'unreachable' });
  expect(await ask()).toMatchObject({ reason: 'address', text: notPublic('turning.example') });
  expect([names.asked.length, asked]).toEqual([2, []]);
});

test(
  'a silent name server: the look-up ends, and the fetch within its time',
  { timeout: 20_000 },
  async () => {
    const { address, asked } = await serveNames(null);
    const started = Date.now();
    const fetcher = fetcherFor([], { lookup: createLookup({ servers: [address] }) });
    expect(await fetcher.fetch('https://silent.example/')).toMatchObject({
      reason: 'unreachable',
      text: 'silent.example could not be looked up just now; try again in a few minutes.',
    });
    expect(asked).toEqual(['silent.example', 'silent.example']);
    expect(Date.now() - started).toBeLessThan(10_000);
  },
);

test('while fifty names wait for a silent server, files are read and answers unpacked', async () => {
  const { address } = await serveNames(null);
  const lookup = createLookup({ servers: [address], timeout: 400 });
  let isWaiting = true;
  const waiting = Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      expect(lookup(`n${index}.example`)).rejects.toMatchObject({ code: 'EAI_AGAIN' }),
    ),
  ).then(() => (isWaiting = false));
  await readFile(import.meta.filename);
  await promisify(gunzip)(gzipSync('x'));
  expect(isWaiting).toBe(true);
  await waiting;
});
