/** Two workspaces install the bot. */
import { show } from '../bench/measure.ts';
import type { Emulators } from './slackEmulator.ts';
export async function installTwice(emulators: Emulators): Promise<void> {
  await Promise.resolve();
  show('installs', String(typeof emulators.startSlackEmulator));
}
