/** How times and memory are taken and shown. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One line of the bench: what was measured, and the figures. */
export function show(label: string, figures: string): void {
  console.log(`${label.padEnd(58)}${figures}`);
}

/** Milliseconds of processor time that this thread takes for it: what else the machine does does not count. */
export function threadTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

export function milliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(2)} ms` : `${value.toFixed(0)} ms`;
}

export function megabytes(kilobytes: number): string {
  return `${(kilobytes / 1024).toFixed(0)} MB`;
}

/** The value below which a share of all values lie: 0.5 is the median. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Memory a process holds now, and the most it ever held where the system keeps count; in kilobytes. */
export function memoryOf(processId: number): { now: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { now: field('VmRSS'), peak: field('VmHWM') };
  } catch {
    const now = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' }));
    return { now, peak: now };
  }
}
