/** A temporary folder for one test, and the store in a file of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/sqlite.ts';
import type { Place } from './suite.ts';

export type Folder = { path: (name: string) => string; remove: () => Promise<void> };

export async function temporaryFolder(): Promise<Folder> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function sqlitePlace(): Promise<Place> {
  const folder = await temporaryFolder();
  return { open: () => openStore(folder.path('readout.db')), remove: folder.remove };
}
