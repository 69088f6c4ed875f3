/** Draws in a thread of its own, one picture after the other, as the other side asks. */
import { parentPort, workerData } from 'node:worker_threads';
import { paint, type Painting } from './drawing.ts';
import { FontMissing, openFonts } from './fonts.ts';
import type { Picture } from './picture.ts';

export type Order = { number: number; picture: Picture };

export type Finished =
  | ({ number: number } & Painting)
  | { number: number; reason: 'font missing' | 'drawing failed'; message: string };

const fonts = openFonts((workerData as { home: string }).home);

parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(finish(order));
});

function finish({ number, picture }: Order): Finished {
  try {
    return { number, ...paint(picture, fonts) };
  } catch (error) {
    const reason = error instanceof FontMissing ? 'font missing' : 'drawing failed';
    return { number, reason, message: error instanceof Error ? error.message : String(error) };
  }
}
