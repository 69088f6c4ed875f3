/** Tells which addresses may be reached: those of the public web, and the hosts the configuration names. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Addresses that look public and are not: Azure's machine service, documentation, old site-local ones. */
const special = ['168.63.129.16/32', '192.88.99.0/24', '3fff::/20'].map((range) => ipaddr.parseCIDR(range));

/** All of the public IPv6 that is given out; what lies outside is mapped, translated, local or not in use. */
const publicV6 = ipaddr.parseCIDR('2000::/3');

/** Whether an IP address is one of the public web, in whatever notation it comes. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false;
  const ip = ipaddr.process(address);
  if (ip.range() !== 'unicast') return false;
  const within = (range: typeof publicV6): boolean => range[0].kind() === ip.kind() && ip.match(range);
  return (ip.kind() === 'ipv4' || within(publicV6)) && !special.some(within);
}

/** A host as the configuration names it: `intranet.example`, `10.0.0.7:8080` or `[::1]:8080`; no port means any port. */
export type AllowedHost = string;

export type Gate = { isAllowed: (host: string, port: string, protocol: string) => boolean };

export function createGate(allowHosts: readonly AllowedHost[]): Gate {
  const allowed = new Set(allowHosts.map((host) => host.trim().toLowerCase()));
  return {
    isAllowed: (host, port, protocol) => {
      const name = hostName(host);
      const written = isIP(name) === 6 ? `[${name}]` : name;
      const realPort = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
      return allowed.has(written) || allowed.has(name) || allowed.has(`${written}:${realPort}`);
    },
  };
}

/** Names without a dot, and names under these, are of a machine or a network, never of the public web. */
const inside = /^[^.]*$|\.(?:localhost|local|internal|intranet|lan|home\.arpa)$/;

/** `[::1]` as `::1`, `Example.org.` as `example.org`. */
export function hostName(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

/** Why an address is not even tried, as a sentence; `null` when it may be. Names are looked up later. */
export function refusal(url: URL, gate: Gate): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `Only web addresses are fetched, which begin with https:// or http://, and this one begins with ${url.protocol}`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'Leave the name and password out of the address: everyone who asks could read them.';
  }
  const host = hostName(url.hostname);
  if (gate.isAllowed(host, url.port, url.protocol)) return null;
  if (isIP(host) !== 0 && !isPublic(host)) return notPublic(host);
  if (isIP(host) === 0 && inside.test(host)) return notPublic(host);
  return null;
}

export function notPublic(host: string): string {
  return `${host} is not on the public web, and nothing else is fetched. Whoever runs this bot can allow it in READOUT_ALLOW_HOSTS.`;
}
