/** What the buttons and menus of a reply remember. */
import type { Block } from '../../reply/reply.ts';
import { toToken } from '../memory.ts';

export type Tokens = {
  /** The words as a token that fits behind `before`; what has to be kept for that is noted. */
  token: (words: string, before: string, room: number) => string;
  /** A number that no other component of the reply has. */
  next: () => number;
  kept: string[];
};

/** What a `1fill` button, or a way with `ask`, remembers; a command line begins with "/", so it cannot be mixed up. */
export type Field = { command: string; ask: string };

/** What a `1find` button remembers. */
export type Finding = Omit<Extract<Block, { kind: 'search' }>, 'kind'>;

export function createTokens(): Tokens {
  const kept: string[] = [];
  let count = 0;
  return {
    kept,
    next: () => count++,
    token: (words, before, room) => {
      const made = toToken(words, room - before.length);
      if (made.kept !== null) kept.push(made.kept);
      return before + made.token;
    },
  };
}
