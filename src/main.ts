/** Starts Readout, and is the only file that reads the clock: `npm start`, or one question after `--`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ConnectError } from './adapters/adapter.ts';
import { readArguments, usage } from './arguments.ts';
import { ConfigError, readConfig } from './config.ts';
import { CommandFileError, loadCommands } from './loadCommands.ts';
import { createLog } from './log.ts';
import { withoutSecrets } from './logged.ts';
import { createAlarm } from './running/alarm.ts';
import { monitorOf } from './running/monitored.ts';
import { run } from './running/run.ts';
import { stopOnSignals } from './running/stopping.ts';
import { openStore } from './store/open.ts';
import { StoreError } from './store/store.ts';

/** For closing the database, when everything else has had its time. */
const LAST_MILLISECONDS = 400;

/** Everything that is said to whoever starts the bot, not to whoever asks it. */
const startErrors = [ConfigError, StoreError, CommandFileError, ConnectError];

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const isKnown = startErrors.some((known) => error instanceof known);
  process.stderr.write(
    isKnown
      ? `${messages(error)}\n`
      : withoutSecrets(`Readout could not start.\n${String((error as Error).stack)}\n`),
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
  // Otherwise the error would be printed with all that a library has put into it.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'Readout had to stop because of a fault of its own');
    process.exit(1);
  });
  const now = (): Temporal.Instant => Temporal.Now.instant();
  const commands = await loadCommands(join(import.meta.dirname, '..', 'commands'));
  let close = (): Promise<void> => Promise.resolve();
  const stopping = stopOnSignals({
    log,
    leave: async () => {
      await Promise.race([close(), wait(LAST_MILLISECONDS)]);
      process.exit(0);
    },
    leaveAtOnce: () => process.exit(1),
  });
  const monitor = given.question === '' ? await monitorOf(config, { log, now, role: config.role }) : null;
  let code: number;
  try {
    const place = config.database ?? join(config.dataFolder, 'readout.db');
    const opened = await openStore(place, createAlarm(log, now));
    close = opened.close;
    const store = monitor?.counting(opened) ?? opened;
    try {
      const localZone = Temporal.Now.timeZoneId();
      code = await run({ ...{ store, log, config, commands, now, localZone, monitor, stopping }, ...given });
    } finally {
      await store.close();
    }
  } finally {
    await monitor?.close();
  }
  // Connections that a platform's client leaves open would hold it.
  if (stopping.signal.aborted) process.exit(code);
  return code;
}

/** What went wrong, and why, for someone who can mend it. */
function messages(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}\n${messages(error.cause)}` : error.message;
}
