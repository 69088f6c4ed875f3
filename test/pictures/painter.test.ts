/** The thread that draws: when it starts and ends, what it keeps, and what is said when it cannot draw. */
import { execFile } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { createPainter, type Painter } from '../../src/pictures/painter.ts';
import { PictureError } from '../../src/pictures/picture.ts';
import { dam, day, said } from './inventions.ts';

let painter: Painter | null = null;
afterEach(() => painter?.close());

function open(setup: Partial<Parameters<typeof createPainter>[0]> = {}): {
  painter: Painter;
  told: PictureError[];
} {
  const told: PictureError[] = [];
  const opened = createPainter({ onFailure: (error) => told.push(error), ...setup });
  painter = opened;
  return { painter: opened, told };
}

test('every kind of picture is a PNG with its size and its words', async () => {
  const { painter, told } = open();
  const drawings = await Promise.all([dam, said, day].map((picture) => painter.draw(picture)));
  for (const { png, width, height, alt } of drawings) {
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(Buffer.from(png).readUInt32BE(16)).toBe(width);
    expect(Buffer.from(png).readUInt32BE(20)).toBe(height);
    expect(alt.length).toBeGreaterThan(50);
  }
  expect(drawings.map(({ alt }) => alt.slice(0, 9))).toEqual(['Map: Who ', 'Timeline:', 'Friday 30']);
  expect(told).toEqual([]);
});

test('the same picture is the same bytes, drawn once as long as it is kept', async () => {
  const { painter } = open({ kept: 1 });
  const first = await painter.draw(dam);
  expect(await painter.draw(structuredClone(dam))).toBe(first);
  await painter.draw(day);
  const again = await painter.draw(dam);
  expect(again).not.toBe(first);
  expect(Buffer.from(again.png).equals(Buffer.from(first.png))).toBe(true);
});

test('the thread ends when nobody wants a picture, and starts again', async () => {
  const threads: Worker[] = [];
  const note = (message: unknown): void => void threads.push((message as { worker: Worker }).worker);
  subscribe('worker_threads', note);
  const { painter } = open({ idle: 20, kept: 0 });
  expect(threads).toHaveLength(0);
  await Promise.all([painter.draw(day), painter.draw(said)]);
  expect(threads).toHaveLength(1);
  // An ended thread has no number any more.
  await vi.waitUntil(() => threads[0]?.threadId === -1, { timeout: 10_000 });
  expect((await painter.draw(day)).width).toBe(1200);
  expect(threads).toHaveLength(2);
  unsubscribe('worker_threads', note);
});

test('nothing that draws is loaded before the first picture', async () => {
  const script = `
    const { createPainter } = await import(${JSON.stringify(new URL('../../src/pictures/painter.ts', import.meta.url).href)});
    const painter = createPainter({ onFailure: () => {} });
    process.stderr.write('opened\\n');
    await painter.draw(${JSON.stringify(day)});`;
  const environment = {
    ...process.env,
    NODE_OPTIONS: `--import=${join(import.meta.dirname, '../loaded.ts')}`,
  };
  const { stderr } = await promisify(execFile)(process.execPath, ['--eval', script], { env: environment });
  const [before = '', after = ''] = stderr.split('opened\n');
  expect(before).toContain('loaded pictures/painter.ts');
  expect(before).not.toMatch(/loaded pictures\/(?:worker|drawing|fonts|typesetter|actorMap)\.ts/);
  expect(after).toContain('loaded pictures/drawing.ts');
});

test('where the fonts are missing the words are there, and it is told once', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'readout-fonts-'));
  const { painter, told } = open({ home: join(empty, 'nothing.ts') });
  const failures = await Promise.all(
    [dam, day].map((picture) =>
      painter.draw(picture).then(
        () => null,
        (error: unknown) => error,
      ),
    ),
  );
  await rm(empty, { recursive: true });
  for (const failure of failures) {
    expect(failure).toBeInstanceOf(PictureError);
    expect(failure).toMatchObject({ reason: 'font missing' });
  }
  expect(failures[0]).toMatchObject({ alt: expect.stringContaining('Ivo Santel accused') as string });
  expect(told.map(({ message }) => message)).toEqual([
    'The font Inter is not there: @expo-google-fonts/inter is not installed.',
  ]);
});

test('a picture that takes too long is given up, and the next one is drawn', async () => {
  const { painter, told } = open({ timeLimit: 1 });
  await expect(painter.draw(dam)).rejects.toMatchObject({ reason: 'drawing failed' });
  expect(told.map(({ message }) => message)).toEqual(['A picture took too long.']);
  const patient = open();
  expect((await patient.painter.draw(dam)).width).toBe(1200);
});

test('closing gives up what is waited for, without a failure told', async () => {
  const { painter, told } = open();
  const drawing = painter.draw(dam);
  await Promise.all([expect(drawing).rejects.toThrow('The painter was closed.'), painter.close()]);
  await expect(painter.draw(day)).rejects.toThrow('The painter is closed.');
  expect(told).toEqual([]);
});
