/** A backup is whole or not there, whatever the bot does meanwhile; a restore never costs what was there before. */
import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { restore } from '../../src/store/restore.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { StoreError } from '../../src/store/store.ts';
import { numbered } from '../store/fixtures.ts';
import { temporaryFolder, type Folder } from '../store/folder.ts';
import { expectWhole } from '../store/whole.ts';
import { begin, type Ended } from './run.ts';

const writer = fileURLToPath(new URL('../store/writer.ts', import.meta.url));

let folder: Folder;
let path: string;
let target: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(folder.path('data'));
  [path, target] = [folder.path('data/readout.db'), folder.path('backup.db')];
});
afterEach(() => folder.remove());

const run = (...given: Parameters<typeof begin>): Promise<Ended> => begin(...given).ended;
const runBackup = (): Promise<Ended> => run('backup', [target], folder.path('data'));

/** What is said when it is refused. */
function refusal(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof StoreError)) throw error;
      return error.message;
    },
  );
}
const backup = (): Promise<string> => refusal(backUp(path, target));
const putBack = (): Promise<string> => refusal(restore(target, path));

async function fill(at: string, count: number): Promise<void> {
  const store = await openStore(at);
  for (let number = 0; number < count; number++) {
    const { article, summary } = numbered(number);
    await store.addArticle(article, summary);
  }
  await store.close();
}

async function articlesIn(at: string): Promise<number> {
  const store = await openStore(at);
  const { articles } = await store.counts('anyone');
  await store.close();
  return articles;
}

describe('a backup', () => {
  test('holds everything, in one file, and says how it is put back', async () => {
    await fill(path, 12);
    await chmod(path, 0o600);
    const { code, output, errors } = await runBackup();
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(
      /^Backed up into \S+backup\.db: [\d.]+ [kM]B, 12 articles, 60 quotes; read again and found whole\.\n/,
    );
    expect(output).toContain(`npm run restore -- ${target}`);
    expect(await readdir(folder.path(''))).toEqual(['backup.db', 'data']);
    expect((await stat(target)).mode & 0o777).toBe(0o600);
    await expectWhole(target, 12);
  });

  test('made while another program writes holds all that was kept before it began', async () => {
    const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let [kept, before] = [0, 0];
    let running: Promise<Ended> | null = null;
    for await (const line of createInterface({ input: child.stdout })) {
      expect(line).toMatch(/^kept/);
      if (++kept < 100 || running !== null) continue;
      before = kept;
      running = runBackup().finally(() => child.kill('SIGKILL'));
    }
    expect(await running).toMatchObject({ code: 0, errors: '' });
    expect(kept).toBeGreaterThan(before);
    await expectWhole(target, before);
  });

  test('takes no name that is taken, and no folder that is missing', async () => {
    await fill(path, 1);
    await writeFile(target, 'mine');
    expect(await runBackup()).toEqual({
      code: 1,
      output: '',
      errors: `${target} is there already and stays as it is; name another file.\n`,
    });
    expect(await readFile(target, 'utf8')).toBe('mine');
    target = folder.path('nowhere/backup.db');
    expect(await backup()).toBe(
      `There is no folder ${folder.path('nowhere')}; make it, or name another file.`,
    );
    expect(await run('backup', ['one', 'two'], folder.path('data'))).toMatchObject({ code: 2 });
  });

  test('of nothing, or of what is damaged, is none', async () => {
    expect(await backup()).toBe(`There is no file ${path}; check its name.`);
    await fill(path, 40);
    const bytes = await readFile(path);
    const half = Math.floor(bytes.length / 8192) * 4096;
    await writeFile(path, bytes.fill(0x5a, half, half + 16 * 4096));
    expect(await backup()).toContain('damaged');
    expect(await readdir(folder.path(''))).toEqual(['data']);
  });

  test('on a full disk is none, and says so', async () => {
    await fill(path, 40);
    const full = { before: 'ulimit -f 100;' };
    const { code, errors } = await run('backup', [target], folder.path('data'), full);
    expect(code).toBe(1);
    expect(errors).toMatch(/cannot be read or written|is full/);
    expect(await readdir(folder.path(''))).toEqual(['data']);
  });
});

describe('a restore', () => {
  test('puts a backup back and keeps what was there', async () => {
    await fill(path, 3);
    expect(await backup()).toBe('done');
    await fill(path, 9);
    const { code, output, errors } = await run('restore', [target], folder.path('data'));
    expect([code, errors]).toEqual([0, '']);
    const [aside] = (await readdir(folder.path('data'))).filter((name) => name.includes('before-restore'));
    expect(output).toContain('3 articles, 15 quotes. Readout may start again.');
    expect(output).toContain(folder.path(`data/${aside ?? ''}`));
    expect((await readdir(folder.path('data'))).toSorted()).toEqual(['readout.db', aside]);
    expect(await articlesIn(path)).toBe(3);
    expect(await articlesIn(folder.path(`data/${aside ?? ''}`))).toBe(9);
  });

  test('keeps what a killed bot had only in its log', async () => {
    await fill(target, 3);
    const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let kept = 0;
    for await (const line of createInterface({ input: child.stdout }))
      if (line !== '' && ++kept === 30) child.kill('SIGKILL');
    expect(await putBack()).toBe('done');
    const [aside = ''] = (await readdir(folder.path('data'))).filter((name) => name.includes('before'));
    await expectWhole(folder.path(`data/${aside}`), kept);
    await expectWhole(path, 3);
  });

  test('needs no database there, and does not take the log of a lost one', async () => {
    await fill(target, 3);
    await writeFile(`${path}-wal`, 'of another');
    expect(await putBack()).toBe('done');
    await expectWhole(path, 3);
    expect((await readdir(folder.path('data'))).filter((name) => name.endsWith('-wal'))).toHaveLength(1);
  });

  test('is refused while the database is open anywhere', async () => {
    await fill(target, 3);
    await fill(path, 5);
    const store = await openStore(path);
    const words = await run('restore', [target], folder.path('data'));
    expect(words).toEqual({
      code: 1,
      output: '',
      errors: `Readout is running with the database ${path}, or another program has it open; stop it, then try again.\n`,
    });
    const { article, summary } = numbered(5);
    expect(await store.addArticle(article, summary)).toEqual({ added: true });
    await store.close();
    expect(await articlesIn(path)).toBe(6);
    expect(await readdir(folder.path('data'))).toEqual(['readout.db']);
  });

  test('of a database whose beginning is damaged moves it away as it is', async () => {
    await fill(target, 3);
    await fill(path, 5);
    const spoilt = (await readFile(path)).fill(0x5a, 0, 100);
    await writeFile(path, spoilt);
    await writeFile(`${path}-wal`, 'its log');
    expect(await putBack()).toBe('done');
    const names = (await readdir(folder.path('data'))).filter((name) => name.includes('before')).toSorted();
    expect(names).toEqual([names[0], `${names[0] ?? ''}-wal`]);
    const [old, log] = await Promise.all(names.map((name) => readFile(folder.path(`data/${name}`))));
    expect(old).toEqual(spoilt);
    expect(log?.toString()).toBe('its log');
    await expectWhole(path, 3);
  });

  test('takes only whole databases of Readout that are not newer', async () => {
    await fill(path, 5);
    const refuse = async (words: RegExp): Promise<void> => {
      expect(await putBack()).toMatch(words);
      expect(await articlesIn(path)).toBe(5);
      expect(await readdir(folder.path('data'))).toEqual(['readout.db']);
    };
    await refuse(/There is no file/);
    await writeFile(target, 'A letter. '.repeat(1000));
    await refuse(/is not a database/);
    await writeFile(target, '');
    await refuse(/is no database of Readout's/);
    target = folder.path('music.db');
    new DatabaseSync(target).exec('create table songs (name text)');
    await refuse(/another program's database/);
    target = folder.path('newer.db');
    await copyFile(path, target);
    new DatabaseSync(target).exec(
      `insert into kysely_migration (name, timestamp) values ('9999-later', '2031-01-01')`,
    );
    await refuse(/newer version of Readout/);
    target = folder.path('cut.db');
    const bytes = await readFile(path);
    await writeFile(target, bytes.subarray(0, bytes.length / 2));
    await refuse(/damaged/);
    target = path;
    await refuse(/is the database itself/);
  });
});

test('with PostgreSQL it says which of its programs to call, without the password', async () => {
  const url = "postgres://desk:open-sesame@db.example:6432/readout?sslmode=require&options=it's";
  const given = { environment: { DATABASE_URL: url } };
  const dump = await run('backup', ['news.dump'], folder.path('data'), given);
  const back = await run('restore', ['news.dump'], folder.path('data'), given);
  expect([dump.code, back.code]).toEqual([1, 1]);
  expect(dump.output).toContain(
    `pg_dump --format=custom --file=news.dump 'postgres://desk@db.example:6432/readout?sslmode=require&options=it%27s'`,
  );
  expect(back.output).toContain('pg_restore --clean --if-exists --no-owner --single-transaction --dbname=');
  expect(dump.output + dump.errors + back.output + back.errors).not.toContain('sesame');
});

describe('a kill', () => {
  /** So many, spread over the time that the program takes. */
  const KILLS = 6;

  test('in the middle of a backup leaves the whole backup, or none', { timeout: 90_000 }, async () => {
    await fill(path, 60);
    const took = performance.now();
    await runBackup();
    const time = performance.now() - took;
    let missing = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      target = folder.path(`backup-${kill}.db`);
      const running = begin('backup', [target], folder.path('data'));
      const timer = setTimeout(running.kill, time * (0.3 + (0.7 * kill) / KILLS));
      await running.ended;
      clearTimeout(timer);
      if ((await readdir(folder.path(''))).includes(`backup-${kill}.db`)) await expectWhole(target, 60);
      else missing++;
    }
    expect(missing).toBeGreaterThan(0);
    expect(await articlesIn(path)).toBe(60);
    // The next one under a name clears away what the killed ones began.
    for (let kill = 1; kill <= KILLS; kill++) {
      target = folder.path(`backup-${kill}.db`);
      const names = await readdir(folder.path(''));
      if (!names.includes(`backup-${kill}.db`) && names.some((name) => name.startsWith(`backup-${kill}.db.`)))
        await backup();
    }
    expect((await readdir(folder.path(''))).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test('in the middle of a restore leaves the old database or the new one', { timeout: 90_000 }, async () => {
    await fill(target, 60);
    await fill(path, 2);
    const took = performance.now();
    await run('restore', [target], folder.path('data'));
    const time = performance.now() - took;
    const seen = new Set<number>();
    for (let kill = 1; kill <= KILLS; kill++) {
      const here = folder.path(`data-${kill}`);
      await mkdir(here);
      await fill(`${here}/readout.db`, 2);
      const running = begin('restore', [target], here);
      const timer = setTimeout(running.kill, time * (0.3 + (0.7 * kill) / KILLS));
      await running.ended;
      clearTimeout(timer);
      const store = await openStore(`${here}/readout.db`);
      const { articles } = await store.counts('anyone');
      await store.close();
      seen.add(articles);
      await expectWhole(`${here}/readout.db`, articles);
      const names = await readdir(here);
      const aside = names.find((name) => name.includes('before-restore'));
      if (articles === 60) expect(aside).toBeDefined();
      if (aside !== undefined) expect([2, 3]).toContain(await articlesIn(`${here}/${aside}`));
    }
    for (const articles of seen) expect([2, 60]).toContain(articles);
    expect(seen).toContain(2);
  });
});
