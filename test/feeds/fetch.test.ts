/** What is fetched, what is only asked for, and where redirects lead. */
import { expect, test } from 'vitest';
import { fetcherFor, redirectTo, serve } from './local.ts';

test('a page comes with its bytes, type and validators, asked for in our name', async () => {
  let agent: string | undefined;
  const { host, url } = await serve({
    '/page': (request, response) => {
      agent = request.headers['user-agent'];
      response.setHeader('content-type', 'text/html');
      response.setHeader('etag', '"1"');
      response.setHeader('cache-control', 'max-age=600');
      response.end('<p>hello');
    },
  });
  const result = await fetcherFor([host]).fetch(url('/page#part'));
  expect(result).toEqual({
    kind: 'fetched',
    url: url('/page'),
    movedTo: null,
    contentType: 'text/html',
    bytes: Buffer.from('<p>hello'),
    etag: '"1"',
    lastModified: null,
    freshFor: 600,
  });
  expect(agent).toBe('Readout test (+https://example.org)');
});

test('what has not changed is not sent again', async () => {
  const date = 'Sun, 01 Feb 2026 10:00:00 GMT';
  const asked: unknown[] = [];
  const { host, url } = await serve({
    '/feed': ({ headers }, response) => {
      asked.push([headers['if-none-match'], headers['if-modified-since'], headers.accept]);
      response.writeHead(304, { etag: '"2"', 'cache-control': 'max-age=60' }).end();
    },
  });
  const validators = { etag: '"1"', lastModified: date };
  const result = await fetcherFor([host]).fetch(url('/feed'), { validators, accept: 'text/xml' });
  expect(result).toEqual({ kind: 'unchanged', etag: '"2"', lastModified: date, movedTo: null, freshFor: 60 });
  expect(asked).toEqual([['"1"', date, 'text/xml']]);
});

test('“not changed” without having been asked is a fault of the site', async () => {
  const { host, url } = await serve({ '/feed': (_, response) => response.writeHead(304).end() });
  expect(await fetcherFor([host]).fetch(url('/feed'))).toMatchObject({
    kind: 'problem',
    reason: 'failing',
    status: 304,
  });
});

test.each([
  ['for good', 301, 301, '/new'],
  ['for good, in the other spelling', 308, 308, '/new'],
  ['for now', 302, 301, null],
  ['for good, then for now', 301, 302, '/step'],
])('an address that has moved %s', async (_, first, second, moved) => {
  const { host, url } = await serve({
    '/old': redirectTo('/step', first),
    '/step': redirectTo('/new#part', second),
    '/new': 'here',
  });
  expect(await fetcherFor([host]).fetch(url('/old'))).toMatchObject({
    kind: 'fetched',
    url: url('/new'),
    movedTo: moved === null ? null : url(moved),
  });
});

test('five redirects are followed, a sixth is not', async () => {
  const { host, url, asked } = await serve({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((step) => [`/${step}`, redirectTo(`/${step + 1}`)])),
    '/7': 'here',
  });
  expect(await fetcherFor([host]).fetch(url('/2'))).toMatchObject({ kind: 'fetched', url: url('/7') });
  asked.length = 0;
  expect(await fetcherFor([host]).fetch(url('/1'))).toMatchObject({
    reason: 'redirects',
    text: `${host} sends us on more than 5 times. Try the address it shows in a browser.`,
  });
  expect(asked).not.toContain('/7');
});

test('a circle is noticed at once', async () => {
  const { host, url, asked } = await serve({ '/a': redirectTo('/b'), '/b': redirectTo('/a') });
  expect(await fetcherFor([host]).fetch(url('/a'))).toMatchObject({
    reason: 'redirects',
    text: `${host} sends us in a circle. Try the address it shows in a browser.`,
  });
  expect(asked).toEqual(['/a', '/b']);
});

test.each([
  [401, 'denied', 'shows this to readers who are logged in; paste the text instead.'],
  [402, 'denied', 'shows this to readers who pay; paste the text instead.'],
  [403, 'denied', 'does not let programs in; open it in a browser and paste the text instead.'],
  [
    404,
    'missing',
    'has nothing at this address; check it for slips, or look for its new address on the site.',
  ],
  [410, 'gone', 'has taken this away for good; look on the site for what replaced it.'],
  [429, 'busy', 'asks for less at once or is being repaired; try again later.'],
  [451, 'denied', 'may not show this for legal reasons.'],
  [500, 'failing', 'has a fault of its own and answers with status 500; try again later.'],
  [503, 'busy', 'asks for less at once or is being repaired; try again later.'],
])('status %i is “%s”', async (status, reason, said) => {
  const { host, url } = await serve({
    '/page': (_, response) => response.writeHead(status, { 'retry-after': '120' }).end('words nobody reads'),
  });
  expect(await fetcherFor([host]).fetch(url('/page'))).toEqual({
    ...{ kind: 'problem', reason, status, retryAfter: 120 },
    text: `${host} ${said}`,
  });
});

test('whoever asked can end it', async () => {
  const { host, url } = await serve({ '/page': () => undefined });
  const wish = new AbortController();
  const fetching = fetcherFor([host]).fetch(url('/page'), { signal: wish.signal });
  setTimeout(() => {
    wish.abort(new Error('no longer wanted'));
  }, 30);
  await expect(fetching).rejects.toThrow('no longer wanted');
  await expect(fetcherFor([host]).fetch(url('/page'), { signal: wish.signal })).rejects.toThrow('no longer');
});
