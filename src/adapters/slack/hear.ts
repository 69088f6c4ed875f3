/** Everything that Slack sends is acknowledged at once and dealt with afterwards, once. */
import type { Log } from '../../log.ts';
import type { Meter } from '../../meter.ts';
import { withReference } from '../../reference.ts';
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

export type HearParts = {
  work: Work;
  turns: Turns;
  log: Log;
  now: () => Temporal.Instant;
  meter: Pick<Meter, 'acknowledged'>;
};

export function createHear({ work, turns, log, now, meter }: HearParts): Hear {
  const isFirst = createOnce();
  const acknowledge = async ({ ack }: Heard): Promise<void> => {
    const heardAt = now();
    await ack?.();
    meter.acknowledged('slack', Math.max(0, now().epochMilliseconds - heardAt.epochMilliseconds) / 1000);
  };
  return (idOf, deal) => (heard) =>
    withReference(async () => {
      turns.note();
      try {
        await acknowledge(heard);
      } catch (error) {
        // The connection ended meanwhile: the answer has a way of its own.
        log.warn({ err: error }, 'Slack could not be told that a question was heard');
      }
      work.begin(async () => {
        const id = idOf(heard.body);
        if (id === '' || isFirst(id)) await deal(heard.body);
      });
    });
}
