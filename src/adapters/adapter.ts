/** What a platform must be able to do: start, post, stop. Everything else about it stays in its folder. */
import type { Reply } from '../reply/reply.ts';

export type Adapter = {
  /** Begins to take questions; resolves when it does. */
  start: () => Promise<void>;
  /** Says something that nobody asked for, in the channel at this address. */
  post: (address: string, reply: Reply) => Promise<void>;
  /** Takes no more questions, and resolves when those that were taken are answered. */
  stop: () => Promise<void>;
};
