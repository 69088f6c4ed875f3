/** Runs a program of the tests and kills it when its time is over; the program says when it begins and when it is done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Whether it was done before it was killed; `killAfter` are milliseconds from when it begins, `null` lets it finish. */
export async function runUntilKilled(
  program: string,
  words: string[],
  killAfter: number | null,
): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let isDone = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'done') isDone = true;
    else if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
  }
  const [code] = (
    child.exitCode === null && child.signalCode === null ? await once(child, 'exit') : [child.exitCode]
  ) as [number | null];
  if (!isDone && code !== null) throw new Error(`the program ended by itself with ${String(code)}`);
  return isDone;
}
