/** Whoever watches asks over HTTP whether it is alive and ready, and gets a line for each thing that is missing. */
import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { openMonitor } from '../../src/monitor/monitor.ts';
import { rows } from '../../src/monitor/rows.ts';
import { now, openChat, type Chat } from '../chat.ts';
import { openWatching, type Watching } from './watching.ts';

async function openAll(): Promise<{ chat: Chat; watching: Watching; migrations: string[] }> {
  const chat = await openChat();
  onTestFinished(chat.close);
  const watching = await openWatching();
  return { chat, watching, migrations: await chat.store.migrations() };
}

const platforms = (ready: Record<string, boolean>) =>
  new Map(Object.entries(ready).map(([name, isReady]) => [name, { isReady: () => isReady }]));

describe('readiness', () => {
  test('begins when there is something to watch, and ends at once when it stops', async () => {
    const { chat, watching, migrations } = await openAll();
    expect(await watching.get('/readyz')).toMatchObject({
      status: 503,
      text: 'starting: the database is being opened\n',
    });
    watching.watch({ store: chat.store, migrations, platforms: platforms({ slack: true }) });
    expect(await watching.get('/readyz')).toMatchObject({ status: 200, text: 'ready\n' });
    expect(await watching.value('readout_ready')).toBe(1);
    watching.stopping();
    const { status, text } = await watching.get('/readyz');
    expect([status, text]).toEqual([503, 'stopping: it finishes what it has begun, and takes on nothing\n']);
    expect(await watching.value('readout_ready')).toBe(0);
    expect((await watching.get('/healthz')).status).toBe(200);
  });

  test('has a line for each thing that is missing', async () => {
    const { chat, watching, migrations } = await openAll();
    const store = {
      ...chat.store,
      migrations: () => Promise.resolve([...migrations, '9999-of-tomorrow']),
    };
    watching.watch({
      store,
      migrations,
      platforms: platforms({ discord: false, slack: true, other: false }),
    });
    const { status, text } = await watching.get('/readyz');
    expect(status).toBe(503);
    expect(text.split('\n')).toEqual([
      'migrations: the database is of a newer version (9999-of-tomorrow); update Readout here too',
      'discord: it is not connected',
      'other: it is not connected',
      '',
    ]);
  });

  test('is missing when the database does not answer, which is asked once until it does', async () => {
    const { chat, watching, migrations } = await openAll();
    let asked = 0;
    const answer = Promise.withResolvers<string[]>();
    const silent = { ...chat.store, migrations: () => (asked++, answer.promise) };
    watching.watch({ store: silent, migrations, platforms: new Map() });
    const all = await Promise.all([watching.get('/readyz'), watching.get('/readyz')]);
    for (const { status, text } of all)
      expect([status, text]).toEqual([503, 'database: it does not answer within a second\n']);
    expect(asked).toBe(1);
    expect((await watching.get('/healthz')).text).toBe('alive\n');
    answer.resolve(migrations);
    expect((await watching.get('/readyz')).status).toBe(200);
  });

  test('is missing when the database cannot be asked, and the log says why', async () => {
    const { chat, watching, migrations } = await openAll();
    const failing = () => Promise.reject(new Error('disk I/O error'));
    const store = { ...chat.store, migrations: failing, waitingSince: failing };
    watching.watch({ store, migrations, platforms: new Map() });
    expect((await watching.get('/readyz')).text).toBe('database: it cannot be asked; the log says why\n');
    expect(watching.logged.join('')).toContain('disk I/O error');
    const { status, text } = await watching.get('/metrics');
    expect(status).toBe(200);
    expect(text).toContain('readout_ready 0');
    expect(text).not.toContain('readout_queue_oldest_seconds{');
  });
});

describe('the pages', () => {
  test('are these, to be read only', async () => {
    const watching = await openWatching();
    for (const path of ['/', '/metrics/', '/../metrics/x', '//healthz', '/%00'])
      expect((await watching.get(path)).status, path).toBe(404);
    expect((await watching.get('/')).text).toBe('There is nothing here but /healthz, /readyz, /metrics.\n');
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await watching.get('/metrics', method)).status, method).toBe(405);
    expect(await watching.get('/healthz?x=1', 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect((await watching.get('/metrics')).type).toContain('text/plain; version=0.0.4');
  });

  test('have every metric with its words, and what it is of', async () => {
    const { chat, watching, migrations } = await openAll();
    watching.watch({ store: chat.store, migrations, platforms: new Map() });
    const { text } = await watching.get('/metrics');
    for (const { name, kind, help } of Object.values(rows)) {
      expect(text).toContain(`# HELP ${name} ${help}`);
      expect(text).toContain(`# TYPE ${name} ${kind}`);
    }
    expect(text).toContain('readout_build_info{version="1.2.3",role="all"} 1');
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).toContain('readout_polls_total{outcome="failed"} 0');
    expect(text).toContain('readout_queue_oldest_seconds{queue="entries"} 0');
  });

  test('cannot be opened at a port that is in use, or at an address of another computer', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const parts = { version: '1', role: 'all', log: createLog('silent'), now: () => now };
    const taken = openMonitor({ ...parts, host: '127.0.0.1', port });
    await expect(taken).rejects.toThrow(ConfigError);
    await expect(taken).rejects.toThrow(`port ${port} is in use by another program; choose another one.`);
    const elsewhere = openMonitor({ ...parts, host: '192.0.2.1', port: 0 });
    await expect(elsewhere).rejects.toThrow('READOUT_MONITOR_HOST: 192.0.2.1 is no address of this computer');
  });
});

test('however a platform calls itself, there are no more lines', async () => {
  const { meter, get } = await openWatching();
  for (let number = 0; number < 50; number++) {
    meter.limited(`platform ${number}\n"x"`, 1);
    meter.acknowledged(`platform ${number}`, 0.1);
  }
  const { text } = await get('/metrics');
  expect(text.match(/^readout_rate_limits_total\{/gm)).toHaveLength(4);
  expect(text).toContain('readout_rate_limit_wait_seconds_total{platform="other"} 50');
  expect(text).toContain('readout_acknowledgement_duration_seconds_count{platform="other"} 50');
});
