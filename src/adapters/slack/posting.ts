/** Posts messages for all in a channel: one a second, and never twice, by a mark that Slack keeps with each. */
import { setTimeout } from 'node:timers/promises';
import { markOf, type Memory } from '../memory.ts';
import { CallError, type Call } from './calls.ts';
import { whenReady } from './pictures.ts';
import type { Message } from './responseUrl.ts';
import { markOfPart, standingParts, type Where } from './standing.ts';
import type { Team } from './teams.ts';

export type PostingParts = {
  call: Call;
  memory: Memory;
  now: () => Temporal.Instant;
  /** Milliseconds. */
  second: number;
  signal: AbortSignal;
};

/** A `CallError` says why something could not be done. */
export type Posting = {
  /** Whoever posts again with the same `id` goes on with what is missing. */
  post: (
    team: Team,
    channel: string,
    messages: Message[],
    id: string,
    thread?: string | null,
  ) => Promise<void>;
  /** Puts these in place of what was posted there under the id; what is there no more stays away. */
  edit: (team: Team, channel: string, messages: Message[], id: string) => Promise<void>;
};

export type Post = Posting['post'];

const MOST_TRIES = 5;

/** The message is there no more, or this workspace lets nobody change it now. */
const FIXED = /^(?:message_not_found|cant_update_message|edit_window_closed|is_inactive)$/;

export function createPosting({ call, memory, now, second, signal }: PostingParts): Posting {
  const turns = new Map<string, Promise<unknown>>();
  const lastPosts = new Map<string, number>();

  async function takeTurn(key: string): Promise<void> {
    const rest = (lastPosts.get(key) ?? 0) + second - now().epochMilliseconds;
    if (rest > 0) await setTimeout(rest, undefined, { signal });
    for (const [other, at] of lastPosts) if (at + second < now().epochMilliseconds) lastPosts.delete(other);
    lastPosts.set(key, now().epochMilliseconds);
  }

  async function postMissing(
    messages: Message[],
    mark: string,
    where: Where,
    standing: ReadonlyMap<number, string>,
  ): Promise<void> {
    const { team, channel, thread } = where;
    let there = standing;
    for (const [index, message] of messages.entries()) {
      for (let tries = 1; !there.has(index); tries++) {
        await takeTurn(`${team.id} ${channel}`);
        const details = {
          ...{ channel, unfurl_links: false, unfurl_media: false },
          ...(thread === null ? {} : { thread_ts: thread }),
          metadata: markOfPart(mark, index),
        };
        const say = (said: Message): Promise<unknown> =>
          call('chat.postMessage', { ...details, ...said }, team.token, { repeatable: false });
        try {
          await whenReady(message, say, { second, signal });
          break;
        } catch (error) {
          if (!(error instanceof CallError) || error.problem !== 'unclear' || tries === MOST_TRIES)
            throw error;
          await setTimeout(second, undefined, { signal });
          there = await standingParts(mark, where, call);
        }
      }
    }
  }

  async function postAll(messages: Message[], id: string, where: Where): Promise<void> {
    const workspace = `slack:${where.team.id}`;
    const begun = `post ${where.channel} ${id}`;
    const mark = markOfPost(where.channel, id);
    const wasBegun = (await memory.recall(workspace, markOf(begun))) !== null;
    const there = wasBegun ? await standingParts(mark, where, call) : new Map<number, string>();
    if (!wasBegun) await memory.keep(workspace, [begun]);
    await postMissing(messages, mark, where, there);
  }

  async function editAll(messages: Message[], id: string, where: Where): Promise<void> {
    const { team, channel } = where;
    const mark = markOfPost(channel, id);
    const standing = await standingParts(mark, where, call);
    if (standing.size === 0) return;
    for (const [index, message] of messages.entries()) {
      const ts = standing.get(index);
      if (ts === undefined) continue;
      const details = { channel, ts, metadata: markOfPart(mark, index) };
      const say = (said: Message): Promise<unknown> =>
        call('chat.update', { ...details, ...said }, team.token);
      await whenReady(message, say, { second, signal }).catch(unlessFixed);
    }
    // What somebody has deleted before the last one that stands is not said again.
    const last = Math.max(...standing.keys());
    const known = new Map([...Array(last + 1).keys()].map((part) => [part, standing.get(part) ?? '']));
    await postMissing(messages, mark, where, known);
  }

  /** One after another in each channel. */
  async function inTurn({ team, channel }: Where, action: () => Promise<void>): Promise<void> {
    const key = `${team.id} ${channel}`;
    const mine = (turns.get(key) ?? Promise.resolve()).then(action);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    turns.set(key, settled);
    void settled.then(() => {
      if (turns.get(key) === settled) turns.delete(key);
    });
    await mine;
  }

  return {
    post: (team, channel, messages, id, thread = null) => {
      const where = { team, channel, thread };
      return inTurn(where, () => postAll(messages, id, where));
    },
    edit: (team, channel, messages, id) => {
      const where = { team, channel, thread: null };
      return inTurn(where, () => editAll(messages, id, where));
    },
  };
}

function markOfPost(channel: string, id: string): string {
  return markOf(`${channel} ${id}`);
}

function unlessFixed(error: unknown): void {
  if (!(error instanceof CallError) || !FIXED.test(error.word)) throw error;
}
