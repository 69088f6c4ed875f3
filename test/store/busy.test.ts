/** What another program does to the file is waited for or named; what SQLite reports is put into words. */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainFailure } from '../../src/store/failures.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { StoreError } from '../../src/store/store.ts';
import { numbered } from './fixtures.ts';
import { temporaryFolder, type Folder } from './folder.ts';
import { expectRefused } from './refused.ts';

const { article, summary } = numbered(1);
let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe('another program', () => {
  const inUse = (path: string) =>
    `The database ${path} is in use by another program; close that program, then try again.`;

  test('that holds the whole file keeps it from being opened', async () => {
    const path = folder.path('locked.db');
    await (await openStore(path)).close();
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
