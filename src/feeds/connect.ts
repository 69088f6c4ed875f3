/** Opens connections to the public web only: literals, every looked-up address and the socket itself are checked. */
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { hostName, isPublic, type Gate } from './addresses.ts';
import type { Lookup } from './lookup.ts';

/** The host, or what its name leads to, is not on the public web. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';
}

const CONNECT_LIMIT = 10_000;

export type Lookups = {
  lookup: Lookup;
  /** For hosts that the configuration names. */
  inside: Lookup;
};

export function createConnect(gate: Gate, { lookup, inside }: Lookups): buildConnector.connector {
  const open = buildConnector({ timeout: CONNECT_LIMIT, allowH2: false, lookup: asNodeLookup(inside) });
  const guarded = buildConnector({
    ...{ timeout: CONNECT_LIMIT, allowH2: false },
    lookup: asNodeLookup(async (host) => publicOnly(host, await lookup(host))),
  });
  return (options, callback) => {
    const host = hostName(options.hostname);
    if (gate.isAllowed(host, options.port, options.protocol)) {
      open(options, callback);
      return;
    }
    // Node looks up no literals, so they are checked here.
    if (isIP(host) !== 0 && !isPublic(host)) {
      callback(new PrivateAddressError(host), null);
      return;
    }
    guarded(options, (...[error, socket]) => {
      if (error !== null) callback(error, null);
      else if (isPublic(socket.remoteAddress ?? '')) callback(null, socket);
      else {
        socket.destroy();
        callback(new PrivateAddressError(host), null);
      }
    });
  };
}

/** One private address among public ones is enough to refuse: the next look-up could choose it. */
function publicOnly<Found extends { address: string }>(host: string, found: Found[]): Found[] {
  if (found.some(({ address }) => !isPublic(address))) throw new PrivateAddressError(host);
  return found;
}

function asNodeLookup(lookup: Lookup): LookupFunction {
  return (host, options, callback) => {
    lookup(host).then(
      (found) => {
        const [first] = found;
        if (first === undefined) callback(Object.assign(new Error(host), { code: 'ENOTFOUND' }), '');
        else if (options.all === true) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error as NodeJS.ErrnoException, '');
      },
    );
  };
}
