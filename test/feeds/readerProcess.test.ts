/** The process that parses ends when nobody needs it, may do little, and knows no secrets. */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = join(import.meta.dirname, 'readerProgram.ts');

/** Runs a program that reads one feed, and waits for what it says. */
function run(word: string): {
  said: Promise<string>;
  ended: Promise<number | null>;
  process: ReturnType<typeof spawn>;
} {
  const started = spawn(process.execPath, [program, word], { env: { SECRET: 'hidden' } });
  const said = new Promise<string>((resolve) =>
    started.stdout.once('data', (text) => {
      resolve(String(text));
    }),
  );
  const ended = new Promise<number | null>((resolve) => started.once('exit', resolve));
  return { said, ended, process: started };
}

/** The processes that a process has started. */
async function childrenOf(parent: number): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    if (Number(/\) \S (\d+)/.exec(stat)?.[1]) === parent) found.push(Number(name));
  }
  return found;
}

test('an idle reader does not keep the program from ending', async () => {
  const { said, ended } = run('end');
  expect(await said).toBe('feed\n');
  expect(await ended).toBe(0);
});

test.runIf(process.platform === 'linux')(
  'the parser ends with the program, even when that is killed, and knows nothing of its environment',
  async () => {
    const { said, ended, process: started } = run('stay');
    expect(await said).toBe('feed\n');
    const [parser = 0] = await childrenOf(started.pid ?? 0);
    expect(parser).toBeGreaterThan(0);
    expect(await readFile(`/proc/${parser}/environ`, 'utf8')).not.toContain('SECRET');
    expect(await readFile(`/proc/${parser}/cmdline`, 'utf8')).toContain('--permission');
    started.kill('SIGKILL');
    await ended;
    for (let tries = 0; tries < 100 && (await isRunning(parser)); tries++) await wait(50);
    expect(await isRunning(parser)).toBe(false);
  },
);

async function isRunning(number: number): Promise<boolean> {
  const stat = await readFile(`/proc/${number}/stat`, 'utf8').catch(() => '');
  return stat !== '' && !stat.includes(') Z ');
}
