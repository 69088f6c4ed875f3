/** Processes that collect or deliver, side by side; each that is killed gets another in its place. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Job, Words } from './workerWords.ts';

const program = fileURLToPath(new URL('worker.ts', import.meta.url));

type Worker = { job: Job; process: ChildProcess; owner: string; begun: Promise<void>; told: () => number };

export type Crew = {
  /**
   * Kills the one that has worked longest with all that it has in hand, starts another in its place, and gives the owner
   * who died; `null` when nobody has worked for so many milliseconds yet.
   */
  killOne: (least: number) => Promise<string | null>;
  /** Milliseconds of processor time that those have used who were there in the end. */
  stop: () => Promise<number>;
};

export async function startCrew(jobs: readonly Job[], given: Omit<Words, 'job' | 'owner'>): Promise<Crew> {
  let started = 0;
  const all = new Set<Worker>();
  /** When they have begun, in that order. */
  const working = new Map<Worker, number>();
  const begin = async (job: Job): Promise<void> => {
    const worker = start({ ...given, job, owner: `${job}-${++started}` });
    all.add(worker);
    await worker.begun;
    working.set(worker, performance.now());
  };
  await Promise.all(jobs.map(begin));
  let beginning: Promise<void>[] = [];
  return {
    killOne: async (least) => {
      const [[victim, begun] = []] = working;
      if (victim === undefined || begun === undefined || performance.now() - begun < least) return null;
      all.delete(victim);
      working.delete(victim);
      victim.process.kill('SIGKILL');
      await ended(victim.process);
      const another = begin(victim.job).finally(() => {
        beginning = beginning.filter((each) => each !== another);
      });
      beginning.push(another);
      return victim.owner;
    },
    stop: async () => {
      await Promise.all(beginning);
      for (const { process } of all) process.kill('SIGTERM');
      for (const { process, owner } of all) {
        await ended(process);
        if (process.exitCode !== 0) throw new Error(`${owner} ended with ${String(process.exitCode)}`);
      }
      return [...all].reduce((sum, { told }) => sum + told(), 0);
    },
  };
}

function start(words: Words): Worker {
  const child = spawn(process.execPath, [program, JSON.stringify(words)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let processor = 0;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => (processor = Number(/^processor (.*)$/.exec(line)?.[1] ?? processor)));
  const begun = once(lines, 'line').then(() => undefined);
  return { job: words.job, process: child, owner: words.owner, begun, told: () => processor };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
