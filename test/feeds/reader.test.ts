/** Feeds and pages are read in a process of their own, which no input can hold. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, onTestFinished, test } from 'vitest';
import { createReader, type Reader } from '../../src/feeds/reader.ts';
import { rss } from './feed.ts';
import { address, page } from './page.ts';

const now = (): Temporal.Instant => Temporal.Instant.from('2026-02-02T12:00:00Z');

function reader(timeLimit?: number): Reader {
  const reader = createReader(timeLimit === undefined ? { now } : { now, timeLimit });
  onTestFinished(reader.close);
  return reader;
}

const feed = Buffer.from(rss('<item><title>One</title></item>'));

/** A page that is flat, small enough to be fetched, and far too much for the libraries. */
const heavy = Buffer.from(`<html><body>${'<div><span>x</span></div>'.repeat(24_000)}`);

test('a feed, a page and a list of feeds are read', async () => {
  const { feed: readFeed, page: readPage, opml } = reader();
  expect(await readFeed(feed, 'text/xml', address)).toMatchObject({
    kind: 'feed',
    entries: [{ title: 'One' }],
  });
  expect(await readPage(Buffer.from(page()), 'text/html', address)).toMatchObject({
    kind: 'page',
    title: 'Talks go on',
  });
  const list = '<opml version="2.0"><body><outline text="a" xmlUrl="https://a.example/feed"/></body></opml>';
  expect(await opml(Buffer.from(list), null, address)).toEqual({
    kind: 'feeds',
    links: [{ url: 'https://a.example/feed', title: 'a' }],
  });
});

test('many at once each get their own answer, in turn', async () => {
  const { feed: readFeed } = reader();
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  const feeds = await Promise.all(
    numbers.map((number) =>
      readFeed(Buffer.from(rss(`<item><title>${number}</title></item>`)), null, address),
    ),
  );
  expect(feeds.map((each) => (each.kind === 'feed' ? each.entries[0]?.title : each))).toEqual(
    numbers.map(String),
  );
});

test('what a person waits for goes before what came by feeds', async () => {
  const { feed: readFeed } = reader();
  const order: string[] = [];
  const read = async (name: string, urgency?: 'now'): Promise<void> => {
    await readFeed(feed, null, address, urgency);
    order.push(name);
  };
  await Promise.all([read('first'), read('second'), read('person', 'now'), read('another', 'now')]);
  expect(order).toEqual(['first', 'person', 'another', 'second']);
});

test('what takes too long is given up, and what comes after it is read', async () => {
  const { page: readPage, feed: readFeed } = reader(2500);
  const [first, second] = await Promise.all([
    readPage(heavy, 'text/html', address),
    readFeed(feed, 'text/xml', address),
  ]);
  expect(first).toEqual({
    ...{ kind: 'problem', reason: 'large', status: null, retryAfter: null },
    text: 'What www.news.example sends is too much work to read, so it was left. Paste the text of the article instead.',
  });
  expect(second).toMatchObject({ kind: 'feed' });
});

test('what needs too much memory brings down its process alone, and what comes after it is read', async () => {
  // With 24 a small feed failed as well, now and then: the modules alone need that much.
  const limited = createReader({ now, memory: 40 });
  onTestFinished(limited.close);
  const started = Date.now();
  const [first, second] = await Promise.all([
    limited.page(heavy, 'text/html', address),
    limited.feed(feed, 'text/xml', address),
  ]);
  expect(first).toMatchObject({
    reason: 'large',
    text: 'What www.news.example sends is too much work to read, so it was left. Paste the text of the article instead.',
  });
  // Not by its time limit.
  expect(Date.now() - started).toBeLessThan(9000);
  expect(second).toMatchObject({ kind: 'feed' });
});

test('what is too much for a library is a problem of the page', async () => {
  const { page: readPage } = reader();
  const strange = Buffer.from(`<html><div class="${'x '.repeat(2_000_000)}"><p>x</p></div>`);
  expect(await readPage(strange, 'text/html', address)).toMatchObject({ kind: 'problem', reason: 'large' });
});

test('the bot goes on while a long feed, a deep page and a heavy page are read', async () => {
  const { page: readPage, feed: readFeed } = reader(5000);
  await readFeed(feed, 'text/xml', address);
  const large = Buffer.from(
    rss('<item><title>One</title><description>Some words.</description></item>'.repeat(20_000)),
  );
  const deep = Buffer.from(`<html><body>${'<div>'.repeat(30_000)}`);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const [feeds, nested, flat] = await Promise.all([
    readFeed(large, 'text/xml', address),
    readPage(deep, 'text/html', address),
    readPage(heavy, 'text/html', address),
  ]);
  delay.disable();
  expect(feeds.kind === 'feed' && feeds.entries.length).toBe(5000);
  expect([nested, flat]).toMatchObject([{ reason: 'large' }, { reason: 'large' }]);
  expect(delay.max / 1e6).toBeLessThan(500);
});

test('after closing nothing is read, and what waits is told', async () => {
  const { feed: readFeed, page: readPage, close } = createReader({ now });
  const waiting = [readFeed(feed, null, address), readPage(heavy, null, address)].map((each) =>
    expect(each).rejects.toThrow('The reader was closed.'),
  );
  await close();
  await Promise.all(waiting);
  await expect(readFeed(feed, null, address)).rejects.toThrow('The reader is closed.');
  await close();
});
