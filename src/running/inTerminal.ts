/** Readout in the terminal: whoever sits at it asks, until they leave. */
import { join } from 'node:path';
import type { Draw } from '../adapters/adapter.ts';
import { createTerminal, type Terminal } from '../adapters/terminal/terminal.ts';
import type { Bot } from '../bot.ts';
import type { Background } from '../jobs/background.ts';
import type { Stopping } from './stopping.ts';
import type { Given } from './wire.ts';

/** The terminal's workspace, channel and person: there is one of each. */
export const TERMINAL = 'terminal';

export function terminalOf(
  { config, log, localZone }: Pick<Given, 'config' | 'log' | 'localZone'>,
  bot: Bot,
  draw: Draw,
): Terminal {
  return createTerminal({
    bot,
    asker: {
      workspace: TERMINAL,
      reader: TERMINAL,
      channel: TERMINAL,
      self: TERMINAL,
      mayManage: true,
      mayForget: true,
      timeZone: config.timeZone ?? localZone,
    },
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    environment: process.env,
    historyFile: join(config.dataFolder, 'history'),
    draw,
    picturesFolder: join(config.dataFolder, 'pictures'),
    onTrouble: (error) => {
      log.warn({ err: error }, 'The question could not be remembered');
    },
  });
}

/** Until the person leaves, or the input ends. */
export async function runInTerminal(
  terminal: Terminal,
  background: Background,
  stopping: Stopping,
): Promise<void> {
  await terminal.start();
  void stopping.begun.then(() => terminal.stop());
  await background.start();
  await stopping.waitFor('questions', terminal.ended);
  await stopping.waitFor('collecting and delivering', background.stop());
}
