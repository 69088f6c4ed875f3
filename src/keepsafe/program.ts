/** Runs one of the programs that keep the database safe: finds the database, and says what came of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config.ts';
import { pathOf } from '../store/open.ts';
import { StoreError } from '../store/store.ts';

export type Program = {
  usage: string;
  /** What to do with a PostgreSQL database, in words. */
  postgres: (url: string, file: string) => string;
  /** Says what was done. */
  sqlite: (path: string, file: string) => Promise<string>;
};

/** Exit codes: 0 done, 1 not done, 2 not understood. */
export async function runProgram(program: Program): Promise<void> {
  const file = fileOf(process.argv.slice(2));
  if (file === null) {
    process.stderr.write(program.usage);
    process.exitCode = 2;
    return;
  }
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    const config = readConfig(process.env);
    const place = config.database ?? join(config.dataFolder, 'readout.db');
    const path = pathOf(place);
    if (path !== null) process.stdout.write(await program.sqlite(path, file));
    else {
      process.stdout.write(program.postgres(place, file));
      process.exitCode = 1;
    }
  } catch (error) {
    if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function fileOf(words: string[]): string | null {
  try {
    const { positionals } = parseArgs({ args: words, allowPositionals: true });
    const [file, ...more] = positionals;
    return file === undefined || file === '' || more.length > 0 ? null : file;
  } catch {
    return null;
  }
}

export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
