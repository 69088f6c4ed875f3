/** Lets work on the web take turns: so many at once, and one at a time for each host. */
import PQueue from 'p-queue';

export type Turns = <Result>(url: string, work: () => Promise<Result>) => Promise<Result>;

/** Addresses at once, over all hosts. */
const AT_ONCE = 32;

export function createTurns(atOnce = AT_ONCE): Turns {
  const all = new PQueue({ concurrency: atOnce });
  /** The end of the last work that waits for each host. */
  const lasts = new Map<string, Promise<null>>();
  return async (url, work) => {
    const host = URL.parse(url)?.host ?? '';
    // First the host's turn, then a place: whoever waits for a slow host takes no place from others.
    const before = lasts.get(host);
    const { promise: ended, resolve: end } = Promise.withResolvers<null>();
    lasts.set(host, ended);
    try {
      await before;
      return await all.add(work);
    } finally {
      end(null);
      if (lasts.get(host) === ended) lasts.delete(host);
    }
  };
}
