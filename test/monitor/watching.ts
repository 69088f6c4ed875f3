/** A monitor on a free port of this machine, and what its pages say. */
import { onTestFinished } from 'vitest';
import { createLog } from '../../src/log.ts';
import { openMonitor, type Monitor } from '../../src/monitor/monitor.ts';
import { now } from '../chat.ts';

export type Said = { status: number; text: string; type: string };

export type Watching = Monitor & {
  logged: string[];
  get: (path: string, method?: string) => Promise<Said>;
  /** The value of a line at /metrics, by its name and labels as they stand there; `null` when there is none. */
  value: (line: string) => Promise<number | null>;
};

export async function openWatching(clock = (): Temporal.Instant => now): Promise<Watching> {
  const logged: string[] = [];
  const log = createLog('debug', { write: (line) => logged.push(line) });
  const build = { version: '1.2.3', role: 'all' };
  const monitor = await openMonitor({ host: '127.0.0.1', port: 0, log, now: clock, ...build });
  onTestFinished(monitor.close);
  const get = async (path: string, method = 'GET'): Promise<Said> => {
    const response = await fetch(`http://127.0.0.1:${monitor.port}${path}`, { method });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, text: await response.text(), type };
  };
  return {
    ...monitor,
    logged,
    get,
    value: async (line) => {
      const { text } = await get('/metrics');
      const found = text.split('\n').find((each) => each.startsWith(`${line} `));
      return found === undefined ? null : Number(found.slice(line.length + 1));
    },
  };
}
