/** Starts Readout, and is the only file that reads the clock: `npm start`, or one question after `--`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConnectError } from './adapters/adapter.ts';
import { readArguments, usage } from './arguments.ts';
import { ConfigError, readConfig } from './config.ts';
import { CommandFileError, loadCommands } from './loadCommands.ts';
import { createLog } from './log.ts';
import { run } from './running/run.ts';
import { openStore } from './store/open.ts';
import { StoreError } from './store/store.ts';

/** Everything that is said to whoever starts the bot, not to whoever asks it. */
const startErrors = [ConfigError, StoreError, CommandFileError, ConnectError];

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const isKnown = startErrors.some((known) => error instanceof known);
  process.stderr.write(
    isKnown ? `${messages(error)}\n` : `Readout could not start.\n${String((error as Error).stack)}\n`,
  );
  return 2;
});

async function main(words: string[]): Promise<number> {
  const given = readArguments(words);
  if ('problem' in given) {
    process.stderr.write(`${given.problem}\n\n${usage}`);
    return 2;
  }
  if (given.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const commands = await loadCommands(join(import.meta.dirname, '..', 'commands'));
  const store = await openStore(config.database ?? join(config.dataFolder, 'readout.db'));
  try {
    return await run({
      ...{ store, log, config, commands, ...given },
      now: () => Temporal.Now.instant(),
      localZone: Temporal.Now.timeZoneId(),
    });
  } finally {
    await store.close();
  }
}

/** What went wrong, and why, for someone who can mend it. */
function messages(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}\n${messages(error.cause)}` : error.message;
}
