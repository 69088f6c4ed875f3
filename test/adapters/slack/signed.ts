/** Requests as Slack sends them over HTTP: signed, and to a port of this machine. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const secret = 'signing-secret';

export type How = {
  with?: string;
  /** Seconds since 1970. */
  at?: number;
  /** The field `json` is the whole body. */
  json?: boolean;
  headers?: Record<string, string>;
};

export async function sendSigned(
  site: string,
  fields: Record<string, string>,
  how: How = {},
): Promise<Response> {
  const body = how.json === true ? (fields.json ?? '') : new URLSearchParams(fields).toString();
  const seconds = how.at ?? Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
  const signature = createHmac('sha256', how.with ?? secret)
    .update(`v0:${seconds}:${body}`)
    .digest('hex');
  return await fetch(`${site}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': how.json === true ? 'application/json' : 'application/x-www-form-urlencoded',
      ...{ 'x-slack-signature': `v0=${signature}`, 'x-slack-request-timestamp': String(seconds) },
      ...how.headers,
    },
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
