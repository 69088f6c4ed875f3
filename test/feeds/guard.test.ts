/** Nothing but the public web can be reached, in whatever notation and by whatever detour. */
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createGate, isPublic } from '../../src/feeds/addresses.ts';
import type { Lookup } from '../../src/feeds/lookup.ts';
import { fetcherFor, listen, redirectTo, serve } from './local.ts';

const refused = { kind: 'problem', reason: 'address' };

/** A server that must not be asked. */
async function forbidden(): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('secret');
  });
  return { port: await listen(server), asked };
}

test.each([
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '0x7f.1',
  '127.0.0.1.',
  '１２７.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '0',
  'localhost',
  'LOCALHOST.',
  'a.localhost',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[0:0:0:0:0:ffff:0:7f00:1]',
])('http://%s is refused, and nobody is asked', async (host) => {
  const { port, asked } = await forbidden();
  expect(await fetcherFor([]).fetch(`http://${host}:${port}/`)).toMatchObject(refused);
  expect(asked).toEqual([]);
});

test.each([
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.100.100.200',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  'fe80::1',
  'fc00::1',
  'fd00:ec2::254',
  'fec0::1',
  'ff02::1',
  '2001:db8::1',
  '3fff::1',
  '100::1',
  '::ffff:10.0.0.1',
  'nonsense',
  '',
])('%s is not public', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

test.each([
  [
    'ftp://example.org/',
    'Only web addresses are fetched, which begin with https:// or http://, and this one begins with ftp:',
  ],
  [
    'file:///etc/passwd',
    'Only web addresses are fetched, which begin with https:// or http://, and this one begins with file:',
  ],
  [
    'http://me:secret@example.org/',
    'Leave the name and password out of the address: everyone who asks could read them.',
  ],
  ['example', '“example” is not a web address. It should begin with https://'],
  [
    'http://10.0.0.1/',
    '10.0.0.1 is not on the public web, and nothing else is fetched. Whoever runs this bot can allow it in READOUT_ALLOW_HOSTS.',
  ],
])('%s is refused in words', async (address, text) => {
  expect(await fetcherFor([]).fetch(address)).toEqual({ ...refused, text, status: null, retryAfter: null });
});

test.each(['http://127.0.0.1', 'http://[::1]', 'http://169.254.169.254', 'http://localhost'])(
  'a redirect to %s is not followed',
  async (target) => {
    const { port, asked } = await forbidden();
    const { host, url } = await serve({
      '/': redirectTo(`${target}:${port}/`),
      '/file': redirectTo('file:///etc/passwd'),
    });
    const inside = target.replace(/^http:\/\/\[?|\]$/g, '');
    expect(await fetcherFor([host]).fetch(url('/'))).toMatchObject({
      ...refused,
      text: `${inside} is not on the public web, and nothing else is fetched. Whoever runs this bot can allow it in READOUT_ALLOW_HOSTS.`,
    });
    expect(await fetcherFor([host]).fetch(url('/file'))).toMatchObject({
      ...refused,
      text: 'Only web addresses are fetched, which begin with https:// or http://, and this one begins with file:',
    });
    expect(asked).toEqual([]);
  },
);

const found =
  (...addresses: string[]): Lookup =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

test.each([['127.0.0.1'], ['::1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:127.0.0.1'], ['169.254.169.254']])(
  'a name that leads to %s is refused',
  async (...addresses) => {
    const { port, asked } = await forbidden();
    const fetcher = fetcherFor([], { lookup: found(...addresses) });
    expect(await fetcher.fetch(`http://inside.example:${port}/`)).toMatchObject({
      ...refused,
      text: expect.stringContaining('inside.example is not on the public web') as string,
    });
    expect(asked).toEqual([]);
  },
);

test('a name that leads elsewhere between the check and the connection is refused on the socket', async () => {
  const { port, asked } = await forbidden();
  let looks = 0;
  const turning = {
    family: 4,
    get address() {
      return looks++ === 0 ? '8.8.8.8' : '127.0.0.1';
    },
  };
  const fetcher = fetcherFor([], { lookup: () => Promise.resolve([turning]) });
  expect(await fetcher.fetch(`http://turning.example:${port}/`)).toMatchObject(refused);
  expect(looks).toBeGreaterThan(1);
  expect(asked).toEqual([]);
});

test('what the configuration names may be reached: a host, one port of it, or a name', async () => {
  const { host, url } = await serve({ '/': 'inside' });
  const port = new URL(url('/')).port;
  const kinds = async (allowed: string[], address: string): Promise<string> =>
    (await fetcherFor(allowed, { lookup: found('127.0.0.1') }).fetch(address)).kind;
  expect(await kinds([host], url('/'))).toBe('fetched');
  expect(await kinds(['127.0.0.1'], url('/'))).toBe('fetched');
  expect(await kinds(['127.0.0.1:1'], url('/'))).toBe('problem');
  expect(await kinds([' Intranet.example '], `http://intranet.example:${port}/`)).toBe('fetched');
  expect(await kinds(['intranet.example'], `http://other.example:${port}/`)).toBe('problem');
  expect(await kinds(['intranet.example'], url('/'))).toBe('problem');
});

test('the usual ports count when none is written', () => {
  const gate = createGate(['a.example:443', '[::1]:80']);
  expect(gate.isAllowed('a.example', '', 'https:')).toBe(true);
  expect(gate.isAllowed('a.example', '', 'http:')).toBe(false);
  expect(gate.isAllowed('[::1]', '', 'http:')).toBe(true);
});
