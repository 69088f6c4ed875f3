/** Posts messages for all in a channel: one a second, and never twice, by a mark that Slack keeps with each. */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { markOf, type Memory } from '../memory.ts';
import { CallError, type Call } from './calls.ts';
import type { Message } from './responseUrl.ts';
import type { Team } from './teams.ts';

export type PostingParts = {
  call: Call;
  memory: Memory;
  now: () => Temporal.Instant;
  signal: AbortSignal;
};

/** Whoever posts again with the same `id` goes on with what is missing. A `CallError` says why it could not be done. */
export type Post = (
  team: Team,
  channel: string,
  messages: Message[],
  id: string,
  thread?: string | null,
) => Promise<void>;

const PAUSE = 1000;
const MOST_TRIES = 5;
const EVENT = 'readout_post';
const PAGE = 200;
const MOST_PAGES = 5;

export function createPost({ call, memory, now, signal }: PostingParts): Post {
  const turns = new Map<string, Promise<unknown>>();
  const lastPosts = new Map<string, number>();

  async function takeTurn(key: string): Promise<void> {
    const rest = (lastPosts.get(key) ?? 0) + PAUSE - now().epochMilliseconds;
    if (rest > 0) await setTimeout(rest, undefined, { signal });
    for (const [other, at] of lastPosts) if (at + PAUSE < now().epochMilliseconds) lastPosts.delete(other);
    lastPosts.set(key, now().epochMilliseconds);
  }

  async function postAll(...[team, channel, messages, id, thread]: Parameters<Post>): Promise<void> {
    const workspace = `slack:${team.id}`;
    const mark = markOf(`${channel} ${id}`);
    const begun = `post ${channel} ${id}`;
    const wasBegun = (await memory.recall(workspace, markOf(begun))) !== null;
    let there = wasBegun ? await partsThere(mark, channel, team, thread ?? null, call) : new Set<number>();
    if (!wasBegun) await memory.keep(workspace, [begun]);
    for (const [index, message] of messages.entries()) {
      for (let tries = 1; !there.has(index); tries++) {
        await takeTurn(`${team.id} ${channel}`);
        const details = {
          ...{ channel, ...message, unfurl_links: false, unfurl_media: false },
          ...(typeof thread === 'string' ? { thread_ts: thread } : {}),
          metadata: { event_type: EVENT, event_payload: { post: mark, part: index } },
        };
        try {
          await call('chat.postMessage', details, team.token, { repeatable: false });
          break;
        } catch (error) {
          if (!(error instanceof CallError) || error.problem !== 'unclear' || tries === MOST_TRIES)
            throw error;
          await setTimeout(PAUSE, undefined, { signal });
          there = await partsThere(mark, channel, team, thread ?? null, call);
        }
      }
    }
  }

  return async (team, channel, ...rest) => {
    const key = `${team.id} ${channel}`;
    const mine = (turns.get(key) ?? Promise.resolve()).then(() => postAll(team, channel, ...rest));
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    turns.set(key, settled);
    void settled.then(() => {
      if (turns.get(key) === settled) turns.delete(key);
    });
    await mine;
  };
}

const historySchema = z.object({
  messages: z.array(
    z.object({
      metadata: z
        .object({ event_type: z.string(), event_payload: z.object({}).catchall(z.unknown()) })
        .optional(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** Which parts of a post stand in the channel already. */
async function partsThere(
  mark: string,
  channel: string,
  team: Team,
  thread: string | null,
  call: Call,
): Promise<Set<number>> {
  const parts = new Set<number>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const [method, where] =
      thread === null ? ['conversations.history', {}] : ['conversations.replies', { ts: thread }];
    const details = { channel, ...where, include_all_metadata: true, limit: PAGE };
    const answer = await call(method, cursor === undefined ? details : { ...details, cursor }, team.token);
    const { messages, response_metadata } = historySchema.parse(answer);
    for (const { metadata } of messages) {
      const { post, part } = metadata?.event_type === EVENT ? metadata.event_payload : {};
      if (post === mark && typeof part === 'number') parts.add(part);
    }
    cursor = response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '' || parts.size > 0) return parts;
  }
  return parts;
}
