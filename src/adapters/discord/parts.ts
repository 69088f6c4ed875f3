/** What is known of each part of a post: nothing, since when it is being sent, or which message it is. */
import { SnowflakeUtil } from 'discord.js';
import type { Memory } from '../memory.ts';
import { markOf } from '../memory.ts';

export type Part = { kind: 'new' } | { kind: 'begun'; after: string } | { kind: 'sent'; message: string };

export type Parts = {
  find: (part: number) => Promise<Part>;
  /** From here on nobody knows whether it was sent. */
  begin: (part: number) => Promise<void>;
  keep: (part: number, message: string) => Promise<void>;
  /** It is gone, and comes anew when it is wanted again. */
  drop: (part: number) => Promise<void>;
};

/** Our clock and Discord's differ by less. */
const CLOCKS_DIFFER_BY = { minutes: 5 };

const DROPPED = 'dropped';

export function partsOf(
  address: string,
  id: string,
  { memory, now }: { memory: Memory; now: () => Temporal.Instant },
): Parts {
  const name = (part: number): string => `posted ${id} ${part}`;
  const note = (part: number, value: string): Promise<void> => memory.note(address, name(part), value);
  return {
    find: async (part) => {
      const known = await memory.recall(address, markOf(name(part)));
      if (known === null || known === DROPPED) return { kind: 'new' };
      if (/^\d+$/.test(known)) return { kind: 'sent', message: known };
      const { epochMilliseconds } = Temporal.Instant.from(known).subtract(CLOCKS_DIFFER_BY);
      return { kind: 'begun', after: String(SnowflakeUtil.generate({ timestamp: epochMilliseconds })) };
    },
    begin: (part) => note(part, now().toString({ smallestUnit: 'second' })),
    keep: note,
    drop: (part) => note(part, DROPPED),
  };
}
