/** Whatever is wrong with a database file, one sentence says what to do, and the file stays as it was. */
import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainFailure } from '../../src/store/failures.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { StoreError } from '../../src/store/store.ts';
import { numbered } from './fixtures.ts';
import { temporaryFolder, type Folder } from './folder.ts';

const { article, summary } = numbered(1);
let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function expectRefused(path: string, sentence: string): Promise<void> {
  const refused = await openStore(path).then(
    () => 'opened',
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(StoreError);
  expect(refused).toMatchObject({ message: sentence });
}

async function storeAt(path: string): Promise<void> {
  const store = await openStore(path);
  await store.addArticle(article, summary);
  await store.close();
}

/** The administrator may read and write everything; file modes only bind others. */
async function asOrdinaryUser(action: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) {
    await action();
    return;
  }
  process.seteuid?.(65534);
  try {
    await action();
  } finally {
    process.seteuid?.(0);
  }
}

describe('opening', () => {
  test('makes the folders of the path', async () => {
    await storeAt(folder.path('a/b/c.db'));
    expect(await readdir(folder.path('a/b'))).toEqual(['c.db']);
  });

  test('refuses a path whose folder cannot be made', async () => {
    await writeFile(folder.path('file'), '');
    await expectRefused(
      folder.path('file/readout.db'),
      `The folder ${folder.path('file')} for the database cannot be made; make it, or name another file.`,
    );
  });

  test('refuses a folder', async () => {
    await expectRefused(
      folder.path(''),
      `${folder.path('')} is a folder; name a file in it for the database.`,
    );
  });

  test.each(['short', 'A letter, not a database. '.repeat(400)])(
    'refuses what is not SQLite',
    async (text) => {
      const path = folder.path('letter.txt');
      await writeFile(path, text);
      await expectRefused(path, `${path} is not a database; move it away or name another file.`);
      expect(await readFile(path, 'utf8')).toBe(text);
      expect(await readdir(folder.path(''))).toEqual(['letter.txt']);
    },
  );

  test("refuses another program's database", async () => {
    const path = folder.path('music.db');
    new DatabaseSync(path).exec('create table songs (name text)');
    const before = await readFile(path);
    await expectRefused(path, `${path} is another program's database; name another file.`);
    expect(await readFile(path)).toEqual(before);
  });

  test('refuses a database of a newer version and leaves its bytes untouched', async () => {
    const path = folder.path('newer.db');
    await storeAt(path);
    const newer = new DatabaseSync(path);
    newer.exec(`insert into kysely_migration values ('9999-later', '2040-01-01T00:00:00Z')`);
    newer.exec('pragma journal_mode = delete');
    newer.close();
    const before = await readFile(path);
    await expectRefused(
      path,
      `The database ${path} was made by a newer version of Readout; update Readout, or name another file.`,
    );
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder.path(''))).toEqual(['newer.db']);
  });

  test('refuses a damaged database', async () => {
    const path = folder.path('damaged.db');
    await storeAt(path);
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill('x', 4096));
    await expectRefused(
      path,
      `The database ${path} is damaged; put a backup in its place, or move it away to start anew.`,
    );
  });

  test('takes an empty file for a new database', async () => {
    await writeFile(folder.path('empty.db'), '');
    await storeAt(folder.path('empty.db'));
  });
});

describe('rights', () => {
  beforeEach(() => chmod(folder.path(''), 0o755));
  afterEach(() => chmod(folder.path(''), 0o755));

  test('to read the file are asked for', async () => {
    const path = folder.path('secret.db');
    await storeAt(path);
    await chmod(path, 0o000);
    await asOrdinaryUser(() =>
      expectRefused(
        path,
        `The database ${path} cannot be opened; check that it is a file and that you may read and write it and its folder.`,
      ),
    );
  });

  test('to write into the folder are asked for', async () => {
    await chmod(folder.path(''), 0o555);
    const path = folder.path('new.db');
    await asOrdinaryUser(() =>
      expectRefused(
        path,
        `The database ${path} cannot be opened; check that it is a file and that you may read and write it and its folder.`,
      ),
    );
    const deeper = folder.path('deeper/new.db');
    await asOrdinaryUser(() =>
      expectRefused(
        deeper,
        `The folder ${folder.path('deeper')} for the database cannot be made; make it, or name another file.`,
      ),
    );
  });

  test('to write the file are asked for at once, not at the first write', async () => {
    const path = folder.path('shown/readout.db');
    await mkdir(folder.path('shown'));
    await storeAt(path);
    await chmod(folder.path('shown'), 0o777);
    await chmod(path, 0o444);
    await asOrdinaryUser(() =>
      expectRefused(path, `The database ${path} is read-only; allow writing to the file and to its folder.`),
    );
  });
});

describe('another program', () => {
  const inUse = (path: string) =>
    `The database ${path} is in use by another program; close that program, then try again.`;

  test('that holds the whole file keeps it from being opened', async () => {
    const path = folder.path('locked.db');
    await storeAt(path);
    using other = new DatabaseSync(path);
    other.exec('pragma locking_mode = exclusive; begin exclusive');
    await expectRefused(path, inUse(path));
  });

  test('that writes is waited for, and reading goes on', async () => {
    const path = folder.path('busy.db');
    const store = await openStore(path);
    using other = new DatabaseSync(path);
    other.exec('begin immediate');
    expect(await store.counts('anyone')).toMatchObject({ articles: 0 });
    const adding = store.addArticle(article, summary);
    await setTimeout(200);
    other.exec('commit');
    expect(await adding).toEqual({ added: true });
    await store.close();
  });

  test('that never stops writing is named, and nothing is half written', async () => {
    const path = folder.path('busy.db');
    const store = await openStore(path);
    using other = new DatabaseSync(path);
    other.exec('begin immediate');
    const failed = await store.addArticle(article, summary).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StoreError);
    expect(failed).toMatchObject({ message: inUse(path) });
    const feed = { url: 'https://feed.example/', addedAt: '2031-01-01T00:00:00Z' };
    await expect(store.addFeed('anyone', feed)).rejects.toThrow(inUse(path));
    other.exec('rollback');
    expect(await store.counts('anyone')).toEqual({ articles: 0, quotes: 0, actors: 0, feeds: 0 });
    expect(await store.addArticle(article, summary)).toEqual({ added: true });
    await store.close();
  });
});

describe('what SQLite reports', () => {
  test('of a full disk is explained', () => {
    using database = new DatabaseSync(folder.path('small.db'));
    database.exec('pragma max_page_count = 3; create table words (word text)');
    const fill = () => {
      database.exec(`insert into words values (zeroblob(100000))`);
    };
    expect(fill).toThrow();
    try {
      fill();
    } catch (error) {
      expect(explainFailure('small.db', error)).toEqual(
        new StoreError('The disk of the database small.db is full; free some space, then try again.'),
      );
    }
  });

  test('of a mistake in a query stays what it is: a bug', () => {
    using database = new DatabaseSync(folder.path('bug.db'));
    try {
      database.exec('select nothing from nowhere');
      expect.unreachable();
    } catch (error) {
      expect(explainFailure('bug.db', error)).toBe(error);
      expect(error).not.toBeInstanceOf(StoreError);
    }
  });
});
