/** Readout without a chat: it collects or delivers until whoever runs it stops it. */
import type { Role } from '../roles.ts';
import type { Readout } from './wire.ts';

const doing: Record<'collect' | 'deliver', string> = { collect: 'collecting', deliver: 'delivering' };

export async function runJobs(
  role: keyof typeof doing,
  { background, platforms, stopping }: Readout,
): Promise<void> {
  await background.start();
  process.stdout.write(`Readout: ${doing[role]}\n`);
  await stopping.begun;
  // At once: a platform that stops ends the waiting of what is posted there.
  await Promise.all([
    stopping.waitFor(doing[role], background.stop()),
    ...[...platforms.values()].map((platform) => platform.stop()),
  ]);
}

/** Whether it answers nobody. */
export function isForJobs(role: Role): role is keyof typeof doing {
  return role in doing;
}
