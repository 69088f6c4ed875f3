/** What Discord says when something cannot be posted, in words for those who can change it. */
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js';
import { PostError, stoppedError, type PostProblem } from '../adapter.ts';
import { HeldError, isPassing, REFUSED_WITHIN, StoppingError } from './calling.ts';

const problems: Partial<Record<number, { problem: PostProblem; words: string }>> = {
  [Code.UnknownChannel]: {
    problem: 'no channel',
    words: 'The channel is gone. Choose another one.',
  },
  [Code.UnknownGuild]: {
    problem: 'removed',
    words: 'I am not in the server any more. Invite me again to go on.',
  },
  [Code.MissingAccess]: {
    problem: 'not a member',
    words:
      'I cannot see the channel: I was removed from the server, or “View Channels” is not allowed to me. Invite me again, or allow it.',
  },
  [Code.MissingPermissions]: {
    problem: 'not permitted',
    words: 'I may not write in the channel. Allow me “Send Messages” and “Attach Files” there.',
  },
  [Code.CannotSendMessagesToThisUser]: {
    problem: 'not permitted',
    words: 'They take no messages from me. In Discord, “Privacy Settings” of a server we share allows them.',
  },
  [Code.UnknownUser]: { problem: 'no channel', words: 'There is no such person in Discord any more.' },
  [Code.InvalidActionOnArchivedThread]: {
    problem: 'archived',
    words: 'The thread is archived. Open it again, or choose another channel.',
  },
  [Code.ThreadLocked]: {
    problem: 'archived',
    words: 'The thread is locked. Unlock it, or choose another channel.',
  },
  [Code.CannotSendMessagesInNonTextChannel]: {
    problem: 'not permitted',
    words: 'Nothing can be written in a channel of this kind. Choose a text channel.',
  },
  [Code.MessageWasBlockedByAutomaticModeration]: {
    problem: 'not permitted',
    words: 'AutoMod of the server blocks the message. Except me from its rules.',
  },
};

/** As a `PostError` where somebody can do something about it, or waiting helps; anything else is our own mistake. */
export function asPostError(error: unknown): unknown {
  if (error instanceof PostError) return error;
  if (error instanceof RateLimitError)
    return later('Discord wants us to wait.', error, Math.max(error.retryAfter, error.sublimitTimeout));
  if (error instanceof StoppingError) return stoppedError(error);
  if (error instanceof HeldError) return later(error.message, error, REFUSED_WITHIN);
  if (error instanceof DiscordAPIError) {
    const known = typeof error.code === 'number' ? problems[error.code] : undefined;
    if (known !== undefined) return new PostError(known.problem, known.words, { cause: error });
    if (error.status === 401) return later('Discord refuses the token of the bot.', error);
    if (error.status === 429) return later('Discord wants us to wait.', error);
    if (error.status === 403)
      return new PostError('not permitted', 'Discord does not allow it.', { cause: error });
    return error;
  }
  if (error instanceof HTTPError || isPassing(error)) return later('Discord cannot be reached.', error);
  return error;
}

/** For whoever wants to post; what is our own mistake is thrown again. */
export function inWords(error: unknown): string {
  if (!(error instanceof PostError)) throw error;
  return error.problem === 'later' ? `${error.message} Try again in a few minutes.` : error.message;
}

function later(words: string, cause: unknown, retryAfter: number | null = null): PostError {
  return new PostError('later', words, { retryAfter, cause });
}
