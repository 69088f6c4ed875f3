/** What is counted and measured while Readout works: plain functions, which do nothing unless somebody looks. */
import type { DeliveryState } from './core/digests/records.ts';
import type { Poll, Settled } from './core/feedRecords.ts';

export type Meter = {
  /** A question was answered; `command` is one there is, or `none`. */
  answered: (what: {
    command: string;
    platform: string;
    outcome: 'answered' | 'refused' | 'failed';
    seconds: number;
  }) => void;
  /** A platform was told in time that a question was heard. */
  acknowledged: (platform: string, seconds: number) => void;
  /** A platform wants to be left alone for so long. */
  limited: (platform: string, seconds: number) => void;
  polled: (outcome: Poll['kind']) => void;
  entryBecame: (what: Settled['kind']) => void;
  articleCame: (from: 'feed' | 'person' | 'sample') => void;
  digestSettled: (state: Exclude<DeliveryState, 'claimed'>) => void;
  /** A digest of a day came so long after its time. */
  digestCame: (secondsLate: number) => void;
};

const nothing = (): void => undefined;

export const unmetered: Meter = {
  answered: nothing,
  acknowledged: nothing,
  limited: nothing,
  polled: nothing,
  entryBecame: nothing,
  articleCame: nothing,
  digestSettled: nothing,
  digestCame: nothing,
};
