/**
 * Everything that Slack sends is acknowledged at once and dealt with afterwards, once: what is delivered again may come
 * to another process.
 */
import type { Log } from '../../log.ts';
import type { Memory } from '../memory.ts';
import type { Turns } from './turns.ts';
import type { Work } from './work.ts';

/** What Bolt gives to whoever deals with something. */
export type Heard = { body: unknown; ack?: (() => Promise<unknown>) | undefined };

/** What is the same when Slack delivers it again; the id is `''` when there is nothing like that. */
export type Delivered = { team: string; id: string };

export type Hear = (
  deliveredAs: (body: unknown) => Delivered,
  deal: (body: unknown) => Promise<void>,
) => (heard: Heard) => Promise<void>;

export type HearParts = { work: Work; turns: Turns; memory: Memory; log: Log };

export function createHear({ work, turns, memory, log }: HearParts): Hear {
  return (deliveredAs, deal) =>
    async ({ body, ack }) => {
      turns.note();
      try {
        await ack?.();
      } catch (error) {
        // The connection ended meanwhile: the answer has a way of its own.
        log.warn({ err: error }, 'Slack could not be told that a question was heard');
      }
      work.begin(async () => {
        const { team, id } = deliveredAs(body);
        if (id === '' || (await memory.take(`slack:${team}`, `heard ${id}`))) await deal(body);
      });
    };
}
