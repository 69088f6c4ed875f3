/** What is fetched, and what is only asked for. */
import { expect, test } from 'vitest';
import { fetcherFor, serve } from './local.ts';

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
