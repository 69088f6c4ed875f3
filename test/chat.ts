/** A whole bot on a real store in a folder of its own, for tests that ask it something. */
import { join } from 'node:path';
import { createBot, type Answer, type Asker, type Bot } from '../src/bot.ts';
import { readLocalFile } from '../src/adapters/terminal/files.ts';
import { keep, readGivenText } from '../src/jobs/read.ts';
import { loadCommands } from '../src/loadCommands.ts';
import { createLog } from '../src/log.ts';
import { plainText } from '../src/reply/plainText.ts';
import { readSample } from '../src/sample/sample.ts';
import { openStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { temporaryFolder, type Folder } from './store/folder.ts';

export const now = Temporal.Instant.from('2026-02-04T09:00:00Z');

export type Chat = {
  bot: Bot;
  store: Store;
  folder: Folder;
  /** What was logged, a line each. */
  logged: string[];
  asker: Asker;
  ask: (line: string) => Promise<{ outcome: Answer['outcome']; text: string }>;
  close: () => Promise<void>;
};

/** `change` may replace a part of the store, to make it fail. */
export async function openChat(
  settings: { sample?: boolean; workspace?: string; change?: (store: Store) => Store } = {},
): Promise<Chat> {
  const folder = await temporaryFolder();
  const real = await openStore(folder.path('readout.db'));
  if (settings.sample === true) {
    for (const article of await readSample()) {
      await keep(real, { ...article, workspace: null, addedAt: now.toString() });
    }
  }
  const store = settings.change?.(real) ?? real;
  const logged: string[] = [];
  const bot = createBot({
    commands: await loadCommands(join(import.meta.dirname, '../commands')),
    store,
    log: createLog('warn', { write: (line) => logged.push(line) }),
    now: () => now,
    readText: (text, title, { workspace }) =>
      readGivenText(store, { text, title, workspace, addedAt: now.toString() }),
    newReference: () => 'c0ffee',
  });
  const asker: Asker = { workspace: settings.workspace ?? 'here', timeZone: 'UTC', readFile: readLocalFile };
  return {
    bot,
    store,
    folder,
    logged,
    asker,
    ask: async (line) => {
      const { outcome, reply } = await bot.answer(line, asker);
      return { outcome, text: plainText(reply, 100) };
    },
    close: async () => {
      await real.close();
      await folder.remove();
    },
  };
}
