/** Names a new digest in a few letters that a person can type; no two have the same. */
import { createHash } from 'node:crypto';

/** Short enough to type, and long enough that a million digests hardly share one. */
const LENGTH = 10;

/** `others` are the ids of the channel's digests so far: two that are made in one second differ too. */
export function subscriptionId(channel: string, addedAt: string, others: readonly string[]): string {
  const words = JSON.stringify([channel, addedAt, others]);
  return createHash('sha256').update(words).digest('hex').slice(0, LENGTH);
}
