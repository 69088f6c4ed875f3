/** What only one process at a time may do: it is done while the lease of that name is held. */
import type { Leasing } from '../store/leasing.ts';

export type Alone = {
  /** Waits until it is its turn. */
  inTurn: <Result>(name: string, action: () => Promise<Result>) => Promise<Result>;
  /** Leaves it to whoever is doing it already. */
  unlessDone: (name: string, action: () => Promise<void>) => Promise<void>;
};

export type AloneParts = {
  store: Pick<Leasing, 'hold' | 'release'>;
  /** Tells this process from others. */
  owner: string;
  now: () => Temporal.Instant;
};

/** Whoever dies gives it up after so long; whoever lives keeps it. */
const LEASE_SECONDS = 30;
const RENEW_MILLISECONDS = 10_000;

/** How long until it is asked for again; whoever is waited for leaves it alone for longer. */
const TRY_AGAIN_MILLISECONDS = 15;
const REST_MILLISECONDS = 40;

export function createAlone({ store, owner, now }: AloneParts): Alone {
  let turns = 0;
  let resting: Promise<unknown> = Promise.resolve();

  const hold = (name: string, turn: string): Promise<boolean> => {
    const until = now().add({ seconds: LEASE_SECONDS });
    return store.hold(name, { owner: turn, now: moment(now()), until: moment(until) });
  };
  const whileHeld = async <Result>(
    name: string,
    turn: string,
    action: () => Promise<Result>,
  ): Promise<Result> => {
    // One that could not be renewed ends by itself.
    const renewing = setInterval(() => void hold(name, turn).catch(() => undefined), RENEW_MILLISECONDS);
    try {
      return await action();
    } finally {
      clearInterval(renewing);
      const { isWanted } = await store.release(name, turn);
      if (isWanted) resting = pause(REST_MILLISECONDS);
    }
  };
  // Two turns of one process are no more at it together than two processes are.
  const newTurn = (): string => `${owner} ${++turns}`;

  return {
    inTurn: async (name, action) => {
      const turn = newTurn();
      await resting;
      while (!(await hold(name, turn))) await pause(TRY_AGAIN_MILLISECONDS);
      return await whileHeld(name, turn, action);
    },
    unlessDone: async (name, action) => {
      const turn = newTurn();
      if (await hold(name, turn)) await whileHeld(name, turn, action);
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function moment(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}
