/** Precision, recall and the balance of the two, in per cent. */
import { share } from './score.ts';

/** How many were expected, how many found, and how many of each belong together. */
export type Tally = { right: number; predicted: number; gold: number };

export function emptyTally(): Tally {
  return { right: 0, predicted: 0, gold: 0 };
}

export function balanceOf({ right, predicted, gold }: Tally): {
  precision: number;
  recall: number;
  balance: number;
} {
  const precision = share(right, predicted);
  const recall = share(right, gold);
  const balance = share(2 * precision * recall, precision + recall);
  return { precision: 100 * precision, recall: 100 * recall, balance: 100 * balance };
}
