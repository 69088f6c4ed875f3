/** Where the programs of a test keep what they collect: at an address that each of them opens. */
import { DatabaseSync } from 'node:sqlite';
import { temporaryFolder } from '../store/folder.ts';
import type { Server } from '../store/server.ts';

export type StorePlace = {
  address: string;
  /** The first row of the answer. */
  ask: (question: string) => Promise<Record<string, unknown>>;
  remove: () => Promise<void>;
};

export async function sqliteFile(): Promise<StorePlace> {
  const folder = await temporaryFolder();
  const address = folder.path('readout.db');
  return {
    address,
    ask: (question) => {
      using database = new DatabaseSync(address);
      return Promise.resolve(database.prepare(question).get() ?? {});
    },
    remove: folder.remove,
  };
}

export async function postgresDatabase(server: Server, name: string): Promise<StorePlace> {
  await server.run('postgres', `create database ${name} template template0`);
  return {
    address: server.url(name),
    ask: async (question) => (await server.ask(name, question))[0] ?? {},
    // It goes with its server.
    remove: () => Promise.resolve(),
  };
}
