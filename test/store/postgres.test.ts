/** The store on PostgreSQL passes the suite of every store. */
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { copyTests } from './postgresCopying.ts';
import { postgresTests } from './postgresKeeping.ts';
import { openingTests } from './postgresOpening.ts';
import { startServer, type Server } from './server.ts';
import { storeSuite } from './suite.ts';

let server: Server;
let store: Store;

beforeAll(async () => {
  server = await startServer();
  await server.run('postgres', 'create database readout template template0');
  store = await openStore(server.url('readout'));
});
afterAll(async () => {
  await store.close();
  await server.remove();
});

/** To open a store anew for each test takes longer than most tests. */
const open = (): Promise<Store> => openStore(server.url('readout'));

storeSuite('PostgreSQL', () => {
  let isOpened = false;
  return Promise.resolve({
    open: () => {
      if (isOpened) return open();
      isOpened = true;
      return Promise.resolve({ ...store, close: () => Promise.resolve() });
    },
    remove: () => server.clear('readout'),
  });
});

copyTests(() => server);
openingTests(() => server);
postgresTests(() => server);
