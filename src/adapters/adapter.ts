/** What a platform must be able to do: start, post, stop. Everything else about it stays in its folder. */
import type { Drawing, Picture } from '../pictures/picture.ts';
import type { Reply } from '../reply/reply.ts';

export type Adapter = {
  /** Begins to take questions; resolves when it does. */
  start: () => Promise<void>;
  /**
   * Says something that nobody asked for, in the channel at this address, and resolves when the platform has all of it.
   * What is posted again with the same `id`, after a failure or a restart, is not said twice: it goes on with the first
   * part that is missing. A `PostError` says why it could not be said.
   */
  post: (address: string, reply: Reply, id: string) => Promise<void>;
  /** Puts this in place of what was posted under the id, where that can be changed; does nothing where it is gone. */
  edit: (address: string, reply: Reply, id: string) => Promise<void>;
  /** Whether something can be posted there: what is missing and how to give it, in words; `null` when nothing is. */
  check: (address: string) => Promise<string | null>;
  /** Whether it is connected now, so that questions reach it. */
  isReady: () => boolean;
  /** Takes no more questions, and resolves when those that were taken are answered. */
  stop: () => Promise<void>;
};

/** Draws a picture; `null` where that is not possible: then it is told in words. */
export type Draw = (picture: Picture) => Promise<Drawing | null>;

/** Where a platform has the bot: what was given where it was removed is forgotten after a time, unless it is back. */
export type Presence = {
  isIn: (workspaces: string[]) => void;
  /** Of all that belong to this connection it is in these alone. */
  isOnlyIn: (workspaces: string[], belongs: (workspace: string) => boolean) => void;
  isRemovedFrom: (workspace: string) => void;
};

/** One thing that was looked at: it is well, or the text says what to do, or it is only worth knowing. */
export type Observation = { state: 'well' | 'wrong' | 'noted'; text: string };

/** How a platform is, found out without disturbing a bot that runs: nothing is connected, changed or posted. */
export type Examination = {
  /** The tokens: whether they are valid, whose they are, what they permit. */
  account: Observation[];
  /** Whether something can be posted at this address. */
  channel: (address: string) => Promise<Observation>;
};

/**
 * Why something could not be posted. `later`: it may work when it is tried again; everything else needs a person, who
 * has to bring the channel or the bot back, or to give a permission.
 */
export type PostProblem = 'later' | 'no channel' | 'not a member' | 'archived' | 'not permitted' | 'removed';

/** Something could not be posted; the message says why, and what a person can do, in words for them. */
export class PostError extends Error {
  override name = 'PostError';
  readonly problem: PostProblem;
  /** Milliseconds after which the platform wants to be asked again; `null` when it did not say. */
  readonly retryAfter: number | null;

  constructor(
    problem: PostProblem,
    message: string,
    { retryAfter = null, cause }: { retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The bot was stopped before it could be posted; whoever goes on posts it at once. */
export function stoppedError(cause?: unknown): PostError {
  return new PostError('later', 'The bot was being restarted.', { retryAfter: 0, cause });
}

/** The platform cannot be used with these settings; the message names the one that is wrong and where to find it. */
export class ConnectError extends Error {
  override name = 'ConnectError';
}
