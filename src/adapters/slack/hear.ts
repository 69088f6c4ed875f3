/** Everything that Slack sends is acknowledged at once and dealt with afterwards, once. */
import type { Log } from '../../log.ts';
import { createOnce } from './once.ts';
import type { Turns } from './turns.ts';
import type { Work } from './work.ts';

/** What Bolt gives to whoever deals with something. */
export type Heard = { body: unknown; ack?: (() => Promise<unknown>) | undefined };

export type Hear = (
  /** What is the same when Slack delivers it again; `''` when there is nothing like that. */
  idOf: (body: unknown) => string,
  deal: (body: unknown) => Promise<void>,
) => (heard: Heard) => Promise<void>;

export function createHear(work: Work, turns: Turns, log: Log): Hear {
  const isFirst = createOnce();
  return (idOf, deal) =>
    async ({ body, ack }) => {
      turns.note();
      try {
        await ack?.();
      } catch (error) {
        // The connection ended meanwhile: the answer has a way of its own.
        log.warn({ err: error }, 'Slack could not be told that a question was heard');
      }
      work.begin(async () => {
        const id = idOf(body);
        if (id === '' || isFirst(id)) await deal(body);
      });
    };
}
