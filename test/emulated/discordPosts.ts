/** Posts what nobody asked for, in channels of every kind, while Discord fails. */
import { show } from '../bench/measure.ts';
import type { Emulators } from './emulator.ts';

export async function postWithFaults(emulators: Emulators): Promise<void> {
  await Promise.resolve();
  show('posts', String(typeof emulators.startDiscordEmulator));
}
