/** Runs the programs that back up and restore, as somebody at a shell does. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Ended = { code: number | null; output: string; errors: string };

const programs = join(import.meta.dirname, '../../src/keepsafe');

export type Running = { ended: Promise<Ended>; kill: () => void };

/** `data` is the folder of the database. `before` is put before the program in a shell. */
export function begin(
  name: 'backup' | 'restore',
  words: string[],
  data: string,
  { environment = {}, before = '' }: { environment?: Record<string, string>; before?: string } = {},
): Running {
  const program = [process.execPath, join(programs, `${name}.ts`), ...words];
  const child = spawn('sh', ['-c', `${before} exec "$0" "$@"`, ...program], {
    env: { ...process.env, READOUT_DATA: data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => {
      resolve({ code, output, errors });
    }),
  );
  return { ended, kill: () => child.kill('SIGKILL') };
}
