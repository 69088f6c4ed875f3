/** A damaged database is refused or told of, in words that say what to do, and stays as it is. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { cp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { damaged } from '../../src/store/failures.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { DamagedError } from '../../src/store/store.ts';
import { isLogDamaged } from '../../src/store/walFile.ts';
import { numbered } from './fixtures.ts';
import { temporaryFolder, type Folder } from './folder.ts';
import { expectRefused } from './refused.ts';

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));
const PAGE = 4096;

let folder: Folder;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = folder.path('readout.db');
});
afterEach(() => folder.remove());

/** A store whose program was killed after so many articles, with its last changes still in the log. */
async function killed(count: number): Promise<number> {
  const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let kept = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line).toMatch(/^kept/);
    if (++kept === count) child.kill('SIGKILL');
  }
  return kept;
}

async function spoil(file: string, from: number, length: number): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0x5a, from, from + length));
}

async function bytesOf(...names: string[]): Promise<Buffer[]> {
  return await Promise.all(names.map((name) => readFile(folder.path(name))));
}

/** The file of the page that the rows of a table begin in. */
function rootOf(table: string): number {
  using database = new DatabaseSync(path, { readOnly: true });
  const row = database.prepare('select rootpage from sqlite_schema where name = ?').get(table);
  return (Number(row?.rootpage) - 1) * PAGE;
}

async function articles(store: Awaited<ReturnType<typeof openStore>>): Promise<number> {
  return (await store.counts('anyone')).articles;
}

describe('at the start', () => {
  beforeEach(async () => {
    const store = await openStore(path);
    for (let number = 0; number < 30; number++) {
      const { article, summary } = numbered(number);
      await store.addArticle(article, summary);
    }
    await store.close();
  });

  test('a spoilt beginning is refused', async () => {
    await spoil(path, 0, 100);
    await writeFile(`${path}-wal`, 'its log');
    const before = await bytesOf('readout.db', 'readout.db-wal');
    await expectRefused(
      path,
      `${path} is not a database, or its beginning is damaged; put a backup back with npm run restore -- <file>, or move it away, or name another file.`,
    );
    expect(await bytesOf('readout.db', 'readout.db-wal')).toEqual(before);
  });

  test('a file that was cut short is refused', async () => {
    const { length } = await readFile(path);
    await truncate(path, Math.floor(length / 2));
    const before = await bytesOf('readout.db');
    await expectRefused(path, damaged(path));
    expect(await bytesOf('readout.db')).toEqual(before);
  });

  test('an empty file, or none, beside changes that are not in it is refused, and they stay', async () => {
    await writeFile(path, '');
    await writeFile(`${path}-wal`, 'changes');
    const words = `The database ${path} is gone or empty, and its last changes are still there (${path}-wal). Put the database back beside them, or a backup with npm run restore -- <file>; or move them away to start anew.`;
    await expectRefused(path, words);
    expect(await bytesOf('readout.db', 'readout.db-wal')).toEqual([Buffer.from(''), Buffer.from('changes')]);
    await rm(path);
    await expectRefused(path, words);
    expect(await readdir(folder.path(''))).toEqual(['readout.db-wal']);
  });

  test('a spoilt page is told of when it is read, and everything else is answered on', async () => {
    await spoil(path, rootOf('articles'), PAGE);
    const told: DamagedError[] = [];
    const store = await openStore(path, (error) => told.push(error));
    await expect(store.article('anyone', 'article-1')).rejects.toThrow(damaged(path));
    await expect(store.article('anyone', 'article-1')).rejects.toBeInstanceOf(DamagedError);
    expect(told.map(({ message }) => message)).toEqual([damaged(path), damaged(path)]);
    expect(await store.installation('slack:T1')).toBeNull();
    await store.close();
  });
});

describe('after its program was killed', () => {
  test('a whole one is opened with all it had kept', async () => {
    const kept = await killed(20);
    const told: DamagedError[] = [];
    const store = await openStore(path, (error) => told.push(error));
    expect(await articles(store)).toBeGreaterThanOrEqual(kept);
    expect(told).toEqual([]);
    await store.close();
  });

  test('a spoilt page is found before anything is written, and its log stays', async () => {
    await killed(120);
    using database = new DatabaseSync(path);
    database.exec('pragma wal_checkpoint(passive)');
    // As a kill leaves it: what is in the log is in the file too, and the log is there.
    await cp(path, folder.path('copy.db'));
    await cp(`${path}-wal`, folder.path('copy.db-wal'));
    const page = rootOf('articles');
    database.close();
    path = folder.path('copy.db');
    await spoil(path, page, PAGE);
    await writeFile(`${path}-wal`, (await readFile(`${path}-wal`)).subarray(0, 32));
    const before = await bytesOf('copy.db', 'copy.db-wal');
    await expectRefused(path, damaged(path));
    expect(await bytesOf('copy.db', 'copy.db-wal')).toEqual(before);
  });

  test.each([
    ['header', 8],
    ['first pages', 32 + 24 + 100],
  ])('a log whose %s are spoilt is told of, and a copy is kept', async (_, from) => {
    await killed(20);
    await spoil(`${path}-wal`, from, 8);
    const [before] = await bytesOf('readout.db-wal');
    const told: DamagedError[] = [];
    const store = await openStore(path, (error) => told.push(error));
    const [copy] = (await readdir(folder.path(''))).filter((name) => name.includes('damaged'));
    expect(told.map(({ message }) => message)).toEqual([
      `The last changes of the database ${path} are damaged (its file -wal): some of what was stored last may be missing. A copy of them is kept in ${folder.path(copy ?? '')}; all that was stored before is there.`,
    ]);
    expect(await bytesOf(copy ?? '')).toEqual([before]);
    const { article, summary } = numbered(500);
    expect(await store.addArticle(article, summary)).toEqual({ added: true });
    await store.close();
  });

  test('a log whose last write is torn is no damage: what was said to be kept is there', async () => {
    const kept = await killed(20);
    const log = `${path}-wal`;
    const { length } = await readFile(log);
    await truncate(log, length - 3000);
    expect(isLogDamaged(log)).toBe(false);
    const store = await openStore(path);
    expect(await articles(store)).toBeGreaterThanOrEqual(kept - 1);
    await store.close();
  });
});
