/** The small HTTP server that whoever watches asks: a few pages, and nothing for anybody else. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ConfigError } from '../config.ts';

export type Page = { status: 200 | 503; type?: string; text: string };

/** What is said of a process that answers. */
export const alive = 'alive\n';

export type Pages = { port: number; close: () => Promise<void> };

export type Address = { host: string; port: number };

/** Milliseconds. */
const LONGEST_REQUEST = 10_000;
const MOST_CONNECTIONS = 100;

/** By their paths; resolves when the server listens. `onTrouble` is called when a page could not be made. */
export async function openPages(
  pages: ReadonlyMap<string, () => Promise<Page>>,
  { host, port }: Address,
  onTrouble: (error: unknown) => void,
): Promise<Pages> {
  const server = createServer({ requestTimeout: LONGEST_REQUEST }, (request, response) => {
    answer(request, response, pages).catch((error: unknown) => {
      onTrouble(error);
      response.destroy();
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen(error as NodeJS.ErrnoException, { host, port });
  }
  const address = server.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? port) : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: ReadonlyMap<string, () => Promise<Page>>,
): Promise<void> {
  const make = pages.get(request.url?.split('?', 1)[0] ?? '');
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  if (make === undefined) {
    response.writeHead(404, plain).end(`There is nothing here but ${[...pages.keys()].join(', ')}.\n`);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...plain, allow: 'GET, HEAD' }).end('It can only be read.\n');
    return;
  }
  const { status, type = plain['content-type'], text } = await make();
  response.writeHead(status, { ...plain, 'content-type': type }).end(text);
}

function cannotListen({ code }: NodeJS.ErrnoException, { host, port }: Address): ConfigError {
  const text =
    code === 'EADDRINUSE'
      ? `READOUT_MONITOR_PORT: port ${port} is in use by another program; choose another one.`
      : code === 'EACCES'
        ? `READOUT_MONITOR_PORT: port ${port} may not be used here; choose one above 1023.`
        : `READOUT_MONITOR_HOST: ${host} is no address of this computer; use 127.0.0.1, or 0.0.0.0 for all it has.`;
  const [variable = ''] = text.split(':', 1);
  return new ConfigError([{ variable, text }]);
}
