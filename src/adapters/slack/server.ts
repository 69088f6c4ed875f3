/** The HTTP server on PORT: what Slack sends where there is no socket, and the pages of an installation. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { ConnectError } from '../adapter.ts';

/** Whether it was for this one. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean;

export type Pages = { start: () => Promise<void>; isReady: () => boolean; stop: () => Promise<void> };

/** The answer to what is for nobody; by it the server is known. */
export const nothingHere = 'There is nothing here.';

const LONGEST_REQUEST = 30_000;

export function createPages(port: number, handlers: Handler[]): Pages {
  let server: Server | null = null;
  return {
    start: async () => {
      server = createServer({ requestTimeout: LONGEST_REQUEST }, (request, response) => {
        if (handlers.some((handler) => handler(request, response))) return;
        response.writeHead(404, { 'content-type': 'text/plain' }).end(nothingHere);
      });
      server.listen(port);
      try {
        await once(server, 'listening');
      } catch (error) {
        throw new ConnectError(`PORT: ${port} cannot be used; give another one.`, { cause: error });
      }
    },
    isReady: () => server?.listening === true,
    stop: async () => {
      if (server?.listening !== true) return;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const late = setTimeout(() => server?.closeAllConnections(), 2_000);
      await closed;
      clearTimeout(late);
    },
  };
}
