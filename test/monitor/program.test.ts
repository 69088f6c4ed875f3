/** The program itself can be watched from its start to its end, where a port is set for it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../store/folder.ts';

const program = join(import.meta.dirname, '../../src/main.ts');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function start(environment: Record<string, string>): Promise<ChildProcess & { errors: () => string }> {
  const folder = await temporaryFolder();
  const env = { ...process.env, READOUT_DATA: folder.path('data'), ...environment };
  const child = spawn(process.execPath, [program, '--empty'], { env });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await folder.remove();
  });
  return Object.assign(child, { errors: () => errors });
}

test(
  'it is ready when it is, not when it stops, and a port that is in use is named',
  { timeout: 60_000 },
  async () => {
    const port = await freePort();
    // A page that comes when the test wants it: what asks for it is in flight.
    const asked = Promise.withResolvers<undefined>();
    const release = Promise.withResolvers<undefined>();
    const slow = createServer((_request, response) => {
      asked.resolve(undefined);
      void release.promise.then(() => response.end('nothing'));
    }).listen(0, '127.0.0.1');
    await once(slow, 'listening');
    onTestFinished(() => {
      slow.closeAllConnections();
      slow.close();
    });
    const host = `127.0.0.1:${(slow.address() as AddressInfo).port}`;
    const watched = { READOUT_MONITOR_PORT: String(port), READOUT_ALLOW_HOSTS: host };
    const child = await start({ ...watched, READOUT_LOG_LEVEL: 'info' });
    const ended = once(child, 'close');
    const page = async (path: string): Promise<string> =>
      await fetch(`http://127.0.0.1:${port}${path}`).then(
        async (response) => `${response.status} ${await response.text()}`,
        () => 'nobody answers',
      );
    const until = async (path: string, words: string): Promise<void> => {
      for (let tries = 0; !(await page(path)).includes(words); tries++) {
        if (tries > 500) throw new Error(`${path} did not say “${words}” but “${await page(path)}”`);
        await wait(20);
      }
    };
    await until('/readyz', '200 ready');
    expect(await page('/metrics')).toMatch(/readout_build_info\{version="\d+\.\d+\.\d+",role="all"\} 1/);

    const second = await start(watched);
    const [code] = (await once(second, 'close')) as [number];
    expect(code).toBe(2);
    expect(second.errors()).toContain(
      `READOUT_MONITOR_PORT: port ${port} is in use by another program; choose another one.\n`,
    );

    child.stdin?.write(`/brief http://${host}/a-private-page\n`);
    await asked.promise;
    child.kill('SIGTERM');
    await until('/readyz', '503 stopping');
    expect(await page('/healthz')).toBe('200 alive\n');
    release.resolve(undefined);
    expect(await ended).toEqual([0, null]);
    expect(await page('/healthz')).toBe('nobody answers');
    expect(child.errors()).toMatch(
      /"command":"brief","platform":"terminal","outcome":"\w+","milliseconds":\d+,/,
    );
    expect(child.errors()).not.toContain('private');
  },
);
