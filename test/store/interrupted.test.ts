/** A store stays whole when its program is killed, and when its disk is full, in the middle of a write. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder, type Folder } from './folder.ts';
import { expectWhole } from './whole.ts';

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));

/** Runs the writer in a shell after `before`; calls `onLine` with its lines so far, and gives all of them. */
async function write(
  path: string,
  before: string,
  onLine: (count: number, kill: () => void) => void,
): Promise<string[]> {
  const child = spawn('sh', ['-c', `${before} exec "$0" "$@"`, process.execPath, writer, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    onLine(lines.length, () => child.kill('SIGKILL'));
  }
  return lines;
}

describe('an interrupted store', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  test.each([1, 20, 75])('is whole after its program was killed when it had kept %i', async (count) => {
    const path = folder.path('killed.db');
    const lines = await write(path, '', (seen, kill) => {
      if (seen === count) kill();
    });
    expect(lines.length).toBeGreaterThanOrEqual(count);
    expect(lines.every((line) => line.startsWith('kept'))).toBe(true);
    await expectWhole(path, lines.length);
  });

  test('says so when no more can be written, answers on, and is whole with all it had kept', async () => {
    const path = folder.path('full.db');
    // The shell counts in blocks of 512 bytes or of 1024: files end at four or eight megabytes.
    const lines = await write(path, 'ulimit -f 8192;', () => undefined);
    const kept = lines.filter((line) => line.startsWith('kept')).length;
    expect(kept).toBeGreaterThan(10);
    expect(lines.slice(kept)).toEqual([
      `failed The database ${path} cannot be read or written (disk I/O error); check that its disk is not full or failing, then try again.`,
      `counted ${kept}`,
    ]);
    await expectWhole(path, kept);
  });
});
