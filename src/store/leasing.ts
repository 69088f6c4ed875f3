/** How several processes share one store out between them: what one has in hand no other one takes, until its lease ends. */
export type Lease = {
  owner: string;
  now: string;
  /** Whoever has not renewed it until then has given it up. */
  until: string;
};

/** Feeds and entries that are in hand, by their keys. */
export type InHand = { feeds: number[]; entries: number[] };

export type Leasing = {
  /** Holds what this owner has taken for longer; not what others have taken over meanwhile. */
  renewTaken: (lease: Lease, taken: InHand) => Promise<void>;
  /** Gives back what was taken and is not done. */
  giveBack: (owner: string, taken: InHand) => Promise<void>;
  /** Takes, or keeps for longer, what one owner at a time may have; `false` when somebody else has it. */
  hold: (name: string, lease: Lease) => Promise<boolean>;
  /** `isWanted`: somebody else has asked for it meanwhile. */
  release: (name: string, owner: string) => Promise<{ isWanted: boolean }>;
  /** What the database takes for the time; `null` where it has the clock of this process. */
  clock: () => Promise<string | null>;
};
