/** Lets work on the web take turns: so many at once, and one at a time for each host. */

export type Turns = (<Result>(url: string, work: () => Promise<Result>) => Promise<Result>) & {
  /** Resolves when there is a place for more work. */
  whenFree: () => Promise<void>;
};

/** Addresses at once, over all hosts. */
const AT_ONCE = 32;

export function createTurns(atOnce = AT_ONCE): Turns {
  /** The end of the last work that waits for each host. */
  const lasts = new Map<string, Promise<null>>();
  const places = createPlaces(atOnce);
  const take = async <Result>(url: string, work: () => Promise<Result>): Promise<Result> => {
    const host = URL.parse(url)?.host ?? '';
    const before = lasts.get(host);
    const { promise: ended, resolve: end } = Promise.withResolvers<null>();
    lasts.set(host, ended);
    try {
      // First the host's turn, then a place: whoever waits for a slow host takes no place from others.
      if (before !== undefined) await before;
      return await places.inOne(work);
    } finally {
      end(null);
      if (lasts.get(host) === ended) lasts.delete(host);
    }
  };
  return Object.assign(take, { whenFree: places.whenFree });
}

type Places = {
  inOne: <Result>(work: () => Promise<Result>) => Promise<Result>;
  whenFree: () => Promise<void>;
};

/** So many at once, the others in the order they came. */
function createPlaces(count: number): Places {
  const waiting: ((value: null) => void)[] = [];
  let watching: (() => void)[] = [];
  let free = count;
  const leave = (): void => {
    const next = waiting.shift();
    if (next !== undefined) {
      next(null);
      return;
    }
    free++;
    for (const tell of watching) tell();
    watching = [];
  };
  return {
    inOne: async (work) => {
      if (free > 0) free--;
      else await new Promise<null>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        leave();
      }
    },
    whenFree: async () => {
      if (free === 0) await new Promise<void>((resolve) => watching.push(resolve));
    },
  };
}
