/** Reads feeds and pages in a process of its own, so that no input stops the bot; one that takes too long is given up. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Done, Work } from './parser.ts';
import { tooHard } from './problems.ts';
import type { FoundFeeds, Problem, ReadFeed, ReadPage } from './results.ts';

/** What a person waits for goes before all that came by feeds. */
export type Urgency = 'now' | 'later';

type Read<Result> = (
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  urgency?: Urgency,
) => Promise<Result | Problem>;

export type Reader = {
  feed: Read<ReadFeed | FoundFeeds>;
  page: Read<ReadPage>;
  /** A list of feeds, as other readers export it. */
  opml: Read<FoundFeeds>;
  close: () => Promise<void>;
};

type Setup = {
  now: () => Temporal.Instant;
  /** Milliseconds for one input; ordinary ones need a tenth of a second. */
  timeLimit?: number;
  /** With more memory than this, in megabytes, the process ends instead of the bot. */
  memory?: number;
};

/** It may read its own modules; it may not write, reach the network or start anything, and it gets no environment. */
const permissions = ['--permission', '--allow-fs-read=*'];

/** The reader could not read, through no fault of the input. */
export class ReaderError extends Error {
  override name = 'ReaderError';
}

type Result = ReadFeed | FoundFeeds | ReadPage | Problem;
type Waiting = { work: Work; resolve: (result: Result) => void; reject: (error: Error) => void };

export function createReader({ now, timeLimit = 10_000, memory = 512 }: Setup): Reader {
  const queues: Record<Urgency, Waiting[]> = { now: [], later: [] };
  let current: (Waiting & { timer: NodeJS.Timeout }) | null = null;
  let parser: ChildProcess | null = null;
  let count = 0;
  let isClosed = false;

  function read(
    kind: Work['kind'],
    bytes: Uint8Array,
    contentType: string | null,
    url: string,
    urgency: Urgency = 'later',
  ): Promise<Result> {
    if (isClosed) return Promise.reject(new ReaderError('The reader is closed.'));
    const work: Work = { number: count++, kind, input: { bytes, contentType, url }, now: now().toString() };
    return new Promise((resolve, reject) => {
      queues[urgency].push({ work, resolve, reject });
      next();
    });
  }

  function next(): void {
    if (current !== null) return;
    const waiting = queues.now.shift() ?? queues.later.shift();
    if (waiting === undefined) return;
    parser ??= start();
    const timer = setTimeout(giveUp, timeLimit);
    current = { ...waiting, timer };
    parser.ref();
    parser.channel?.ref();
    parser.send(waiting.work, (error) => {
      if (error !== null && current?.work === waiting.work) giveUp();
    });
  }

  /** The input has had its time, or has brought the process down. */
  function giveUp(): void {
    parser?.removeAllListeners().kill('SIGKILL');
    parser = null;
    if (current !== null) settle({ number: current.work.number, result: tooHard(current.work.input.url) });
  }

  function settle(done: Done): void {
    if (current?.work.number !== done.number) return;
    const { resolve, reject, timer } = current;
    clearTimeout(timer);
    current = null;
    // An idle process does not keep the bot from ending.
    parser?.unref();
    parser?.channel?.unref();
    if ('result' in done) resolve(done.result);
    else reject(new ReaderError(done.failure));
    next();
  }

  function start(): ChildProcess {
    const started = fork(fileURLToPath(new URL('parser.ts', import.meta.url)), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${memory}`, ...permissions],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.on('message', (done) => {
      settle(done as Done);
    });
    started.once('exit', giveUp).once('error', giveUp);
    return started;
  }

  return {
    feed: (...input) => read('feed', ...input) as Promise<ReadFeed | FoundFeeds | Problem>,
    page: (...input) => read('page', ...input) as Promise<ReadPage | Problem>,
    opml: (...input) => read('opml', ...input) as Promise<FoundFeeds | Problem>,
    close: () => {
      isClosed = true;
      const waiting = [...queues.now.splice(0), ...queues.later.splice(0)];
      for (const { reject } of waiting) reject(new ReaderError('The reader was closed.'));
      const closing = current;
      current = null;
      clearTimeout(closing?.timer);
      closing?.reject(new ReaderError('The reader was closed.'));
      parser?.removeAllListeners().kill('SIGKILL');
      parser = null;
      return Promise.resolve();
    },
  };
}
