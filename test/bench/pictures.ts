/** What a picture costs: time and size once the thread is warm, and how long the bot's own thread stands still. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createPainter, type Painter } from '../../src/pictures/painter.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { day, longSaid, strait } from '../pictures/inventions.ts';
import { milliseconds, quantile, show } from './measure.ts';

const runs = 15;

export async function benchPictures(): Promise<void> {
  const painter = createPainter({
    onFailure: (error) => {
      throw error;
    },
  });
  const start = performance.now();
  await painter.draw(strait);
  show('pictures: the first one, with the start of its thread', milliseconds(performance.now() - start));
  const blocked = monitorEventLoopDelay({ resolution: 1 });
  blocked.enable();
  const before = process.threadCpuUsage();
  await benchPicture('map of 14 actors', strait, painter);
  await benchPicture('timeline of 12 quotes', longSaid, painter);
  await benchPicture('header of a day', day, painter);
  blocked.disable();
  const { user, system } = process.threadCpuUsage(before);
  const own = milliseconds((user + system) / 1000 / (3 * runs));
  const longest = milliseconds(blocked.max / 1e6);
  show('pictures: main thread', `${own} of processor time a picture, longest standstill ${longest}`);
  await painter.close();
}

async function benchPicture(name: string, picture: Picture, painter: Painter): Promise<void> {
  const times: number[] = [];
  const before = process.cpuUsage();
  let size = 0;
  for (let run = 0; run < runs; run++) {
    // Another title, or it would be one that is kept.
    const other =
      picture.kind === 'day' ? { ...picture, day: `2026-01-${run + 10}` } : { ...picture, articles: run };
    const start = performance.now();
    const { png } = await painter.draw(other);
    times.push(performance.now() - start);
    size = Math.max(size, png.length);
  }
  const { user, system } = process.cpuUsage(before);
  const busy = milliseconds((user + system) / 1000 / runs);
  const figures = `${milliseconds(quantile(times, 0.5))} (slowest ${milliseconds(quantile(times, 1))}, processor ${busy}), ${Math.round(size / 1000)} kB`;
  show(`pictures: ${name}`, figures);
}
