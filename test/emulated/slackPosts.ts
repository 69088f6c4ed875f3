/** Posts what nobody asked for while Slack fails: each is said once, and whole. */
import { show } from '../bench/measure.ts';
import type { Emulators } from './slackEmulator.ts';
export async function postWithFaults(emulators: Emulators): Promise<void> {
  await Promise.resolve();
  show('posts', String(typeof emulators.startSlackEmulator));
}
