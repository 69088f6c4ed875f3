/** A way to a server on this machine that takes its time with some requests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type Slowly = { address: string; close: () => Promise<void> };

/** Those whose method and path match take so many milliseconds; `onSlow` is called when one comes. */
export async function openSlowly(
  address: string,
  pattern: RegExp,
  milliseconds: number,
  onSlow: () => void,
): Promise<Slowly> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { method = '', url = '', headers } = request;
      if (pattern.test(`${method} ${url}`)) {
        onSlow();
        await wait(milliseconds, undefined, { ref: false });
      }
      const names = ['authorization', 'content-type'].filter((name) => headers[name] !== undefined);
      const answer = await fetch(new URL(url, address), {
        method,
        headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])),
        ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
