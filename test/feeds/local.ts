/** A server on 127.0.0.1 for one test, with what to answer at each path. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetcher, type Fetcher } from '../../src/feeds/fetch.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export type Local = { host: string; url: (path: string) => string; asked: string[] };

/** Stops with the test. A path without an answer is a 404. */
export async function serve(answers: Record<string, string | Buffer | Handler>): Promise<Local> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path];
    if (typeof answer === 'function') answer(request, response);
    else {
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(answer ?? 'no such page');
    }
  });
  const port = await listen(server);
  const host = `127.0.0.1:${port}`;
  return { host, url: (path) => `http://${host}${path}`, asked };
}

/** Listens on a free port until the test has ended, and drops every connection then. */
export async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket.on('error', () => undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

type Setup = Partial<Parameters<typeof createFetcher>[0]>;

/** A fetcher that may reach the given hosts, closed with the test. */
export function fetcherFor(allowHosts: string[], more: Setup = {}): Fetcher {
  const fetcher = createFetcher({ userAgent: 'Readout test (+https://example.org)', allowHosts, ...more });
  onTestFinished(fetcher.close);
  return fetcher;
}

export function redirectTo(location: string, status = 302): Handler {
  return (_, response) => {
    response.writeHead(status, { location }).end();
  };
}
