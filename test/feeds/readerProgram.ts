/** A program that reads one feed, says what it was, and ends or stays. */
import { createReader } from '../../src/feeds/reader.ts';

const reader = createReader({ now: () => Temporal.Instant.from('2026-02-02T12:00:00Z') });
const feed = '<rss version="2.0"><channel><item><title>One</title></item></channel></rss>';
console.log((await reader.feed(Buffer.from(feed), null, 'https://news.example/')).kind);
if (process.argv[2] === 'stay') setInterval(() => undefined, 1000);
