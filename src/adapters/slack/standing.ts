/** Finds the parts of a post that stand in a channel, by the mark that Slack keeps with each of them. */
import { z } from 'zod';
import type { Call } from './calls.ts';
import type { Team } from './teams.ts';

export type Mark = { event_type: string; event_payload: { post: string; part: number } };

export type Where = { team: Team; channel: string; thread: string | null };

const EVENT = 'readout_post';
const PAGE = 200;
const MOST_PAGES = 5;

/** What Slack keeps with a part. */
export function markOfPart(post: string, part: number): Mark {
  return { event_type: EVENT, event_payload: { post, part } };
}

const historySchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.object({}).catchall(z.unknown()) })
        .optional(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** The numbers of the parts, each with the time by which Slack knows its message. */
export async function standingParts(
  mark: string,
  { team, channel, thread }: Where,
  call: Call,
): Promise<Map<number, string>> {
  const parts = new Map<number, string>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const [method, where] =
      thread === null ? ['conversations.history', {}] : ['conversations.replies', { ts: thread }];
    const details = { channel, ...where, include_all_metadata: true, limit: PAGE };
    const answer = await call(method, cursor === undefined ? details : { ...details, cursor }, team.token);
    const { messages, response_metadata } = historySchema.parse(answer);
    for (const { ts, metadata } of messages) {
      const { post, part } = metadata?.event_type === EVENT ? metadata.event_payload : {};
      if (post === mark && typeof part === 'number') parts.set(part, ts);
    }
    cursor = response_metadata?.next_cursor;
    // A channel is told from its newest message on, and nothing of a post is older than its first part.
    const isWhole = thread === null && parts.has(0);
    if (cursor === undefined || cursor === '' || isWhole) return parts;
  }
  return parts;
}
