/** What is said when the database file cannot be used: one sentence that says what to do. */
import { DamagedError, StoreError } from './store.ts';

/** SQLite's primary result codes, for failures that the person who runs the bot can mend. */
const sentences: Record<number, (path: string, detail: string) => string> = {
  5: inUse,
  6: inUse,
  8: (path) => `The database ${path} is read-only; allow writing to the file and to its folder.`,
  10: (path, detail) =>
    `The database ${path} cannot be read or written (${detail}); check that its disk is not full or failing, then try again.`,
  11: (path) => damaged(path),
  13: (path) => `The disk of the database ${path} is full; free some space, then try again.`,
  14: (path) =>
    `The database ${path} cannot be opened; check that it is a file and that you may read and write it and its folder.`,
  26: (path) =>
    `${path} is not a database, or its beginning is damaged; put a backup back with npm run restore -- <file>, or move it away, or name another file.`,
};

/** Where what is stored cannot be trusted. */
const DAMAGED = new Set([11, 26]);

export function damaged(path: string): string {
  return `The database ${path} is damaged, and was left as it is; put a backup back with npm run restore -- <file>. Without one, save what can be read: sqlite3 ${path} .recover | sqlite3 saved.db, and restore that.`;
}

function inUse(path: string): string {
  return `The database ${path} is in use by another program; close that program, then try again.`;
}

/** SQLite's primary result code: the low byte of the extended one. 0 for errors that are not SQLite's. */
function resultCode(error: Error): number {
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
}

/** Another program's write stands in the way, for now. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && resultCode(error) === 5;
}

/** A `StoreError` where somebody can mend it; anything else is a bug and stays the error it was. */
export function explainFailure(path: string, error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const sentence = sentences[resultCode(error)];
  if (sentence === undefined) return error;
  const Explained = DAMAGED.has(resultCode(error)) ? DamagedError : StoreError;
  return new Explained(sentence(path, error.message), { cause: error });
}
