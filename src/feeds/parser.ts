/** The process that parses what came from the web, apart from the bot: it may be killed at any time. */
import { tooHard } from './problems.ts';
import type { Input } from './readFeed.ts';
import type { FoundFeeds, Problem, ReadFeed, ReadPage } from './results.ts';

/** A piece of work and its result carry the same number. */
export type Work = { number: number; kind: 'feed' | 'page' | 'opml'; input: Input; now: string };
export type Done =
  | { number: number; result: ReadFeed | FoundFeeds | ReadPage | Problem }
  | { number: number; failure: string };

async function read({ kind, input, now }: Work): Promise<ReadFeed | FoundFeeds | ReadPage | Problem> {
  const instant = Temporal.Instant.from(now);
  if (kind === 'feed') {
    const { readFeed } = await import('./readFeed.ts');
    return readFeed(input, instant);
  }
  if (kind === 'opml') {
    const { readOpml } = await import('./opml.ts');
    return readOpml(input);
  }
  const { readPage } = await import('./readPage.ts');
  return readPage(input, instant);
}

// Libraries that write to the console would write into the bot's own output.
console.log = console.info = console.warn = console.error = () => undefined;

process.on('message', (work: Work) => {
  const { number } = work;
  void read(work)
    .then((result): Done => ({ number, result }))
    .catch((error: unknown): Done => {
      // Stacks and strings have limits that only an input made for it, or a very strange one, reaches.
      if (error instanceof RangeError) return { number, result: tooHard(work.input.url) };
      return { number, failure: String(error instanceof Error ? error.stack : error) };
    })
    .then((done) => process.send?.(done));
});

// The bot is gone.
process.on('disconnect', () => process.exit());
