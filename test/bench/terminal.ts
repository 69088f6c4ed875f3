/** The terminal chat on a store that exists: how soon it asks, what it holds while it waits. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { megabytes, memoryOf, milliseconds, quantile, show } from './measure.ts';

const program = join(import.meta.dirname, '../../src/main.ts');
const STARTS = 7;
const IDLE_SECONDS = 3;

export async function benchTerminal(dataFolder: string): Promise<void> {
  const environment = { ...process.env, READOUT_DATA: dataFolder };
  const first = ask(environment);
  show('terminal: one question, first start, samples loaded', milliseconds(first));
  const times = Array.from({ length: STARTS }, () => ask(environment));
  show('terminal: one question, existing store', `median ${milliseconds(quantile(times, 0.5))}`);

  const starts: { time: number; memory: number }[] = [];
  for (let i = 0; i < STARTS; i++) starts.push(await openChat(environment));
  const prompts = starts.map(({ time }) => time);
  const figures = `median ${milliseconds(quantile(prompts, 0.5))}, slowest ${milliseconds(Math.max(...prompts))}`;
  show('terminal: first prompt, existing store', figures);
  const memory = Math.max(...starts.map(({ memory }) => memory));
  show(`terminal: memory held ${IDLE_SECONDS} s after the prompt`, megabytes(memory));
}

function ask(environment: NodeJS.ProcessEnv): number {
  const start = performance.now();
  spawnSync(process.execPath, [program, '/quotes', 'khamenei'], { env: environment });
  return performance.now() - start;
}

/** A chat needs a terminal on both sides; `script` makes one. */
async function openChat(environment: NodeJS.ProcessEnv): Promise<{ time: number; memory: number }> {
  const start = performance.now();
  const command = `exec '${process.execPath}' '${program}'`;
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { env: environment, stdio: 'pipe' });
  const closed = once(terminal, 'close');
  const prompted = Promise.withResolvers<undefined>();
  let output = '';
  terminal.stdout.on('data', (chunk) => {
    output += String(chunk);
    if (output.includes('> ')) prompted.resolve(undefined);
  });
  await Promise.race([prompted.promise, closed]);
  const time = performance.now() - start;
  await wait(IDLE_SECONDS * 1000);
  const memory = memoryOf(childOf(terminal.pid ?? 0)).now;
  terminal.stdin.end('exit\r');
  await closed;
  return { time, memory };
}

function childOf(processId: number): number {
  return Number(readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8').trim());
}
