/** Several processes collect into one file. */
import { severalTests } from './severalProcesses.ts';
import { sqliteFile } from './stores.ts';

severalTests('SQLite', sqliteFile, { feeds: 230 });
