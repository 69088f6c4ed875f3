/** A database file is made, or taken, or refused with one sentence that says what to do; then it stays as it was. */
import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { damaged } from '../../src/store/failures.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { numbered } from './fixtures.ts';
import { temporaryFolder, type Folder } from './folder.ts';
import { expectRefused } from './refused.ts';

const { article, summary } = numbered(1);
let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

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
      await expectRefused(
        path,
        `${path} is not a database, or its beginning is damaged; put a backup back with npm run restore -- <file>, or move it away, or name another file.`,
      );
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
    await expectRefused(path, damaged(path));
  });

  test('makes a new database once when several open it at the same time', async () => {
    const path = folder.path('new.db');
    const stores = await Promise.all([openStore(path), openStore(path), openStore(path)]);
    const added = await Promise.all(stores.map((store) => store.addArticle(article, summary)));
    expect(added.filter((result) => result.added)).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
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
