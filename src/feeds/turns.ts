/** Lets work on the web take turns: so many at once, and one at a time for each host. */
import PQueue from 'p-queue';

export type Turns = <Result>(url: string, work: () => Promise<Result>) => Promise<Result>;

/** Addresses at once, over all hosts. */
const AT_ONCE = 32;

export function createTurns(atOnce = AT_ONCE): Turns {
  const all = new PQueue({ concurrency: atOnce });
  const hosts = new Map<string, PQueue>();
  return async (url, work) => {
    const host = URL.parse(url)?.host ?? '';
    const queue = hosts.get(host) ?? new PQueue({ concurrency: 1 });
    hosts.set(host, queue);
    // First the host's turn, then a place: whoever waits for a slow host takes no place from others.
    try {
      return await queue.add(() => all.add(work));
    } finally {
      if (queue.size === 0 && queue.pending === 0) hosts.delete(host);
    }
  };
}
