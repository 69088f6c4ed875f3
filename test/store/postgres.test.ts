/** The store on PostgreSQL passes the suite of every store. */
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { copyTests } from './postgresCopying.ts';
import { postgresTests } from './postgresKeeping.ts';
import { examinedTests } from './postgresExamined.ts';
import { openingTests } from './postgresOpening.ts';
import { startServer, type Server } from './server.ts';
import { storeSuite } from './suite.ts';

let server: Server;
/** Empty databases that no test uses now, each with a store: to open one takes longer than most tests. */
const idle: Opened[] = [];
let made = 0;

type Opened = { name: string; store: Store };

async function makeDatabase(name: string): Promise<Opened> {
  await server.run('postgres', `create database ${name} template template0`);
  return { name, store: await openStore(server.url(name)) };
}

beforeAll(async () => {
  server = await startServer();
  idle.push(await makeDatabase('readout'));
});
afterAll(async () => {
  for (const { store } of idle) await store.close();
  await server.remove();
});

storeSuite('PostgreSQL', async () => {
  const database = idle.pop() ?? (await makeDatabase(`elsewhere${(made += 1)}`));
  const { name, store } = database;
  let isOpened = false;
  return {
    open: () => {
      if (isOpened) return openStore(server.url(name));
      isOpened = true;
      return Promise.resolve({ ...store, close: () => Promise.resolve() });
    },
    remove: async () => {
      await server.clear(name);
      idle.push(database);
    },
  };
});

copyTests(() => server);
openingTests(() => server);
examinedTests(() => server);
postgresTests(() => server);
