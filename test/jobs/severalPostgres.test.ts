/** Several processes on one PostgreSQL: they collect, are killed, and each does its part of a digest. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresDatabase } from './stores.ts';
import { startServer, type Server } from '../store/server.ts';
import { killWhileCollecting, numbersFrom } from './killing.ts';
import { severalTests } from './severalProcesses.ts';
import { rolesTest } from './severalRoles.ts';

let server: Server;
let made = 0;
const prepare = () => postgresDatabase(server, `several${(made += 1)}`);

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.remove());

severalTests('PostgreSQL', prepare, { feeds: 60 });

test('killed twice at random moments, then left to finish', { timeout: 90_000 }, async () => {
  const { killed, published, ...counts } = await killWhileCollecting(2, numbersFrom(7), prepare);
  expect(killed).toBeGreaterThan(0);
  expect(published).toBe(18);
  expect(counts).toEqual({ entries: 18, waiting: 0, articles: 18, ofEntries: 18 });
});

rolesTest(prepare);
