/** The store on PostgreSQL passes the suite of every store. */
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { postgresTests } from './postgresKeeping.ts';
import { examinedTests } from './postgresExamined.ts';
import { openingTests } from './postgresOpening.ts';
import { startServer, type Server } from './server.ts';
import { storeSuite } from './suite.ts';

let server: Server;

beforeAll(async () => {
  server = await startServer();
  await server.run('postgres', 'create database readout template template0');
  await (await openStore(server.url('readout'))).close();
});
afterAll(() => server.remove());

storeSuite('PostgreSQL', () =>
  Promise.resolve({
    open: () => openStore(server.url('readout')),
    remove: () => server.clear('readout'),
  }),
);

openingTests(() => server);
examinedTests(() => server);
postgresTests(() => server);
