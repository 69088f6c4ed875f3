/** Feeds and pages are read in a process of their own, which no input can hold. */
import { expect, onTestFinished, test } from 'vitest';
import { createReader, type Reader } from '../../src/feeds/reader.ts';

const now = (): Temporal.Instant => Temporal.Instant.from('2026-02-02T12:00:00Z');

function reader(timeLimit?: number): Reader {
  const reader = createReader(timeLimit === undefined ? { now } : { now, timeLimit });
  onTestFinished(reader.close);
  return reader;
}

const feed = '<rss version="2.0"><channel><title>News</title><item><title>One</title></item></channel></rss>';

test('a feed is read', async () => {
  expect(await reader().feed(Buffer.from(feed), 'text/xml', 'https://example.org/feed')).toMatchObject({
    kind: 'feed',
    title: 'News',
    entries: [{ title: 'One' }],
  });
});
