/** What one database does differently from another, behind the same queries. */
import type { Transaction } from 'kysely';
import type { FullText } from './fulltext.ts';
import type { Tables, Transact } from './schema.ts';

export type Engine = {
  fullText: FullText;
  /** Does all of it or nothing; again when writers that overlap stood in each other's way. */
  transact: Transact;
  /** The same for what the web can bring again: it does not wait for the disk. */
  retrievable: Transact;
  /**
   * At the beginning of a transaction that writes what all workspaces have together: articles, people, stories. Until it
   * ends no other such transaction begins, in any process: what is read in it stays true.
   */
  alone: (transaction: Transaction<Tables>) => Promise<void>;
  /** Gives a part of the freed space back; `false` when there is none left to give. */
  compact: () => Promise<boolean>;
  /** What the database takes for the time; `null` where it has the clock of this process. */
  clock: () => Promise<string | null>;
};
