/** A PostgreSQL database is made, or taken, or refused with one sentence that says what to do and holds no password. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { copiedTables } from '../../src/store/copyTables.ts';
import { openStore } from '../../src/store/open.ts';
import { StoreError } from '../../src/store/store.ts';
import { numbered } from './fixtures.ts';
import { temporaryFolder } from './folder.ts';
import type { Server } from './server.ts';

const { article, summary } = numbered(1);

/** A program that opens the store, counts, and ends. */
const opener = `const { openStore } = await import(process.argv[1]);
  const store = await openStore(process.argv[2]);
  console.log((await store.counts('anyone')).articles);
  await store.close();`;

async function inAnotherProcess(url: string): Promise<number> {
  const opening = fileURLToPath(new URL('../../src/store/open.ts', import.meta.url));
  const child = spawn(process.execPath, ['--input-type=module', '-e', opener, opening, url], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}

async function expectRefused(url: string, sentence: string): Promise<void> {
  const refused = await openStore(url).then(
    () => 'opened',
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(StoreError);
  expect(refused).toMatchObject({ message: sentence });
  expect(JSON.stringify(refused)).not.toContain(new URL(url).password);
}

export function openingTests(server: () => Server): void {
  const host = (): string => new URL(server().url('')).host;

  describe('opening', () => {
    test('makes the tables once when several stores and processes open an empty database at once', async () => {
      await server().run('postgres', 'create database starting template template0');
      const url = server().url('starting');
      const others = [inAnotherProcess(url), inAnotherProcess(url)];
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
      const added = await Promise.all(stores.map((store) => store.addArticle(article, summary)));
      expect(added.filter((result) => result.added)).toHaveLength(1);
      expect(await Promise.all(others)).toEqual([0, 0]);
      await Promise.all(stores.map((store) => store.close()));
    });

    test('gives the tables of SQLite, with the same columns', async () => {
      const folder = await temporaryFolder();
      await (await openStore(folder.path('same.db'))).close();
      using file = new DatabaseSync(folder.path('same.db'));
      const names = file.prepare(`select name from sqlite_schema where type = 'table'`).all();
      const isWordIndex = (table: string): boolean => /^(?:sqlite_|(?:articles|quotes)_words)/.test(table);
      const columnsOf = (table: string): string[] =>
        file
          .prepare('select name from pragma_table_info(?)')
          .all(table)
          .map(({ name }) => `${table}.${String(name)}`);
      const onSqlite = names.flatMap(({ name }) =>
        isWordIndex(String(name)) ? [] : columnsOf(String(name)),
      );
      const rows = await server().ask<{ name: string; collation: string | null }>(
        'readout',
        `select table_name || '.' || column_name as name, collation_name as collation
          from information_schema.columns where table_schema = 'public'`,
      );
      const onPostgres = rows.map(({ name }) => name).filter((name) => !isWordIndex(name));
      expect(onPostgres.sort()).toEqual(onSqlite.sort());
      const tables = new Set(onPostgres.map((column) => column.split('.')[0] ?? ''));
      const copied = copiedTables.map(([table]): string => table);
      expect([...tables].filter((table) => !table.startsWith('kysely_')).sort()).toEqual(copied.sort());
      const texts = rows.filter(({ name, collation }) => collation !== null && !name.startsWith('kysely_'));
      expect(texts.filter(({ collation }) => collation !== 'C')).toEqual([]);
      await folder.remove();
    });

    test('refuses a database of a newer version and touches nothing', async () => {
      await server().run('postgres', 'create database newer template template0');
      await (await openStore(server().url('newer'))).close();
      await server().run(
        'newer',
        `insert into kysely_migration values ('9999-later', '2040-01-01T00:00:00Z')`,
      );
      await expectRefused(
        server().url('newer'),
        `The database newer on ${host()} was made by a newer version of Readout; update Readout, or name another database.`,
      );
    });

    test("refuses another program's database", async () => {
      await server().run('postgres', 'create database music template template0');
      await server().run('music', 'create table songs (name text)');
      await expectRefused(
        server().url('music'),
        `The database music on ${host()} is another program's; name another one in DATABASE_URL.`,
      );
    });

    test('refuses a database that cannot hold every text', async () => {
      await server().run('postgres', `create database latin template template0 encoding 'LATIN1' locale 'C'`);
      await expectRefused(
        server().url('latin'),
        `The database latin on ${host()} is encoded in LATIN1; make one in UTF8 (createdb -E UTF8 -T template0).`,
      );
    });

    test('says what is missing: the database, the password, the right to make tables, the server', async () => {
      await expectRefused(
        server().url('nowhere'),
        `There is no database nowhere on ${host()}; make it with createdb, or name another one in DATABASE_URL.`,
      );
      const url = server().url('readout');
      const wrong = url.replace(/:[^:@]+@/, ':wrong-secret@');
      await expectRefused(
        wrong,
        `PostgreSQL on ${host()} refuses the user postgres or the password; check DATABASE_URL.`,
      );
      await server().run('postgres', `create database empty template template0; `);
      await server().run('postgres', `create user reader password 'reading-secret'`);
      await expectRefused(
        `postgres://reader:reading-secret@${host()}/empty`,
        'The user reader may not use or change the tables of the database empty; let it own the database.',
      );
      await expectRefused(
        'postgres://readout:some-secret@127.0.0.1:1/readout',
        'The database readout on 127.0.0.1:1 cannot be reached; check that PostgreSQL runs there, then try again.',
      );
    });
  });
}
