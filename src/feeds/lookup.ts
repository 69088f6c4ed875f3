/** Looks up the addresses of a host name; a name server that never answers holds up nothing but its own names. */
import { lookup as systemLookup, Resolver } from 'node:dns/promises';

/** All addresses of a host name. */
export type Lookup = (host: string) => Promise<{ address: string; family: number }[]>;

/** As the machine itself does, with what its own files say of names: for the hosts that the configuration names. */
export const lookUpInside: Lookup = (host) => systemLookup(host, { all: true });

/** Milliseconds that a name server has, and how often it is asked: well within the time of a fetch. */
const TIMEOUT = 2500;
const TRIES = 2;

type Setup = {
  /** Other name servers than the machine's, with their ports. */
  servers?: string[];
  timeout?: number;
};

/**
 * Asks the name servers directly. The machine's own look-up keeps one of the few threads until it ends, and files are
 * read and answers unpacked on the same threads.
 */
export function createLookup({ servers, timeout = TIMEOUT }: Setup = {}): Lookup {
  return async (host) => {
    // A new one each time knows the name servers of the network that the machine is in now.
    const resolver = new Resolver({ timeout, maxTimeout: timeout, tries: TRIES });
    if (servers !== undefined) resolver.setServers(servers);
    const asked = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = asked.flatMap((answer, index) =>
      answer.status === 'fulfilled'
        ? answer.value.map((address) => ({ address, family: index === 0 ? 4 : 6 }))
        : [],
    );
    if (found.length > 0) return found;
    const codes = asked.map((answer) => (answer.status === 'rejected' ? codeOf(answer.reason) : ''));
    throw Object.assign(new Error(`${host}: ${codes.join(', ')}`), {
      code: isUnknown(codes) ? 'ENOTFOUND' : 'EAI_AGAIN',
    });
  };
}

/** Nobody knows the name, or it has no address of either kind; anything else may pass. */
function isUnknown(codes: string[]): boolean {
  return codes.includes('ENOTFOUND') || codes.every((code) => code === 'ENODATA' || code === 'EBADNAME');
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
