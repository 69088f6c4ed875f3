/** Has pictures drawn in a thread that starts with the first one and ends when nobody has wanted one for a while. */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { altOf } from './alt.ts';
import { PictureError, type Drawing, type Picture } from './picture.ts';
import type { Finished, Order } from './worker.ts';

export type Painter = {
  /** Rejects with a PictureError that holds the words to say instead. */
  draw: (picture: Picture) => Promise<Drawing>;
  close: () => Promise<void>;
};

type Setup = {
  /** Told once of each thing that keeps pictures from being drawn. */
  onFailure: (error: PictureError) => void;
  /** Milliseconds without a picture after which the thread ends. */
  idle?: number;
  /** Pictures that are kept. */
  kept?: number;
  /** Milliseconds for one picture; a large one needs a quarter of a second. */
  timeLimit?: number;
  /** A file beside whose packages the fonts are found. */
  home?: string;
};

type Waiting = { alt: string; resolve: (drawing: Drawing) => void; reject: (error: PictureError) => void };

export function createPainter({
  onFailure,
  idle = 60_000,
  kept = 50,
  timeLimit = 10_000,
  home = import.meta.filename,
}: Setup): Painter {
  const cache = new Map<string, Promise<Drawing>>();
  const waiting = new Map<number, Waiting>();
  const told = new Set<string>();
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let orders = 0;
  let isClosed = false;

  function draw(picture: Picture): Promise<Drawing> {
    const key = createHash('sha256').update(JSON.stringify(picture)).digest('base64');
    const known = cache.get(key);
    cache.delete(key);
    const drawing = known ?? order(picture);
    // What was wanted last is kept longest; what failed may be tried again.
    cache.set(key, drawing);
    if (known === undefined) {
      drawing.catch(() => {
        if (cache.get(key) === drawing) cache.delete(key);
      });
    }
    const oldest = cache.keys().next().value;
    if (cache.size > kept && oldest !== undefined) cache.delete(oldest);
    return drawing;
  }

  function order(picture: Picture): Promise<Drawing> {
    const alt = altOf(picture);
    if (isClosed) return Promise.reject(new PictureError('drawing failed', 'The painter is closed.', alt));
    const number = orders++;
    return new Promise((resolve, reject) => {
      waiting.set(number, { alt, resolve, reject });
      worker ??= start();
      worker.ref();
      worker.postMessage({ number, picture } satisfies Order);
      wait();
    });
  }

  function settle(finished: Finished): void {
    const wanted = waiting.get(finished.number);
    waiting.delete(finished.number);
    if ('png' in finished) {
      const { png, width, height } = finished;
      wanted?.resolve({ png, width, height, alt: wanted.alt });
    } else if (wanted !== undefined) fail(wanted, finished.reason, finished.message);
    wait();
  }

  /** An idle thread does not keep the program from ending, and ends itself after a while. */
  function wait(): void {
    clearTimeout(timer);
    if (waiting.size > 0) {
      timer = setTimeout(() => {
        void stop('A picture took too long.');
      }, timeLimit);
      return;
    }
    worker?.unref();
    timer = setTimeout(() => {
      void stop('The thread has ended.');
    }, idle).unref();
  }

  function fail({ alt, reject }: Waiting, reason: PictureError['reason'], message: string): void {
    const error = new PictureError(reason, message, alt);
    if (!isClosed && !told.has(message)) onFailure(error);
    told.add(message);
    reject(error);
  }

  function stop(message: string): Promise<unknown> {
    clearTimeout(timer);
    const stopping = worker;
    worker = null;
    stopping?.removeAllListeners();
    const failed = [...waiting.values()];
    waiting.clear();
    for (const each of failed) fail(each, 'drawing failed', message);
    return stopping?.terminate() ?? Promise.resolve();
  }

  function start(): Worker {
    const started = new Worker(new URL('worker.ts', import.meta.url), { workerData: { home } });
    started.on('message', settle);
    started.once('error', (error) => void stop(error instanceof Error ? error.message : String(error)));
    started.once('exit', () => void stop('The thread that draws has ended.'));
    return started;
  }

  return {
    draw,
    close: async () => {
      isClosed = true;
      await stop('The painter was closed.');
    },
  };
}
