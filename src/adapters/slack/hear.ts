/** Everything that Slack sends is acknowledged at once and dealt with afterwards, once, by whichever process. */
import type { Log } from '../../log.ts';
import type { Meter } from '../../meter.ts';
import { withReference } from '../../reference.ts';
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

export type HearParts = {
  work: Work;
  turns: Turns;
  memory: Memory;
  log: Log;
  now: () => Temporal.Instant;
  meter: Pick<Meter, 'acknowledged'>;
};

export function createHear({ work, turns, memory, log, now, meter }: HearParts): Hear {
  const acknowledge = async ({ ack }: Heard): Promise<void> => {
    const heardAt = now();
    await ack?.();
    meter.acknowledged('slack', Math.max(0, now().epochMilliseconds - heardAt.epochMilliseconds) / 1000);
  };
  return (deliveredAs, deal) => (heard) =>
    withReference(async () => {
      turns.note();
      try {
        await acknowledge(heard);
      } catch (error) {
        // The connection ended meanwhile: the answer has a way of its own.
        log.warn({ err: error }, 'Slack could not be told that a question was heard');
      }
      work.begin(async () => {
        const { team, id } = deliveredAs(heard.body);
        if (id === '' || (await memory.take(`slack:${team}`, `heard ${id}`))) await deal(heard.body);
      });
    });
}
