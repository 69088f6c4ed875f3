/** Whether `analyze` needs more memory for more articles. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readSample } from '../../src/sample/sample.ts';
import { megabytes, memoryOf, show } from './measure.ts';

const program = join(import.meta.dirname, '../../src/analyze.ts');

export async function benchAnalyze(): Promise<void> {
  for (const count of [1_000, 10_000]) {
    const { seconds, peak } = await analyze(count);
    const speed = Math.round(count / seconds).toLocaleString('en');
    const label = `analyze: ${count.toLocaleString('en')} articles`;
    show(label, `peak memory ${megabytes(peak)}, ${seconds.toFixed(1)} s, ${speed} articles/s`);
  }
}

async function analyze(count: number): Promise<{ seconds: number; peak: number }> {
  const sample = await readSample();
  const start = performance.now();
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let peak = 0;
  const look = (): void => {
    if (child.pid !== undefined && child.exitCode === null) peak = Math.max(peak, memoryOf(child.pid).peak);
  };
  const timer = setInterval(look, 100);
  child.stdout.resume();
  for (let i = 0; i < count; i++) {
    const line = `${JSON.stringify({ ...sample[i % sample.length], id: `article ${i}` })}\n`;
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  }
  look();
  child.stdin.end();
  await closed;
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1000, peak };
}
