/** Readout without a chat: it collects or delivers until whoever runs it stops it. */
import type { Background } from '../jobs/background.ts';
import type { Role } from '../roles.ts';
import { stopSignal } from './stopSignal.ts';

const doing: Record<'collect' | 'deliver', string> = { collect: 'collecting', deliver: 'delivering' };

export async function runJobs(role: keyof typeof doing, background: Background): Promise<void> {
  const stopped = stopSignal();
  await background.start();
  process.stdout.write(`Readout: ${doing[role]}\n`);
  await stopped;
}

/** Whether it answers nobody. */
export function isForJobs(role: Role): role is keyof typeof doing {
  return role in doing;
}
