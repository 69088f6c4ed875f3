/** The clockwork: collects and delivers every minute, drops old texts every night, and does at once what was missed while off. */
import { schedule } from 'node-cron';

const times = { collect: '* * * * *', deliver: '* * * * *', retain: '17 3 * * *' } as const;

export type Job = keyof typeof times;

export type Jobs = {
  collect: (signal: AbortSignal) => Promise<void>;
  deliver: (signal: AbortSignal) => Promise<void>;
  retain: (signal: AbortSignal) => Promise<void>;
  /** Called with a fault that cost a job its run; the next run comes all the same. */
  onTrouble: (error: unknown, job: Job) => void;
};

/** Begins with these of them; what it gives ends it, when the jobs that run have stopped. */
export function startSchedule(jobs: Jobs, names: readonly Job[]): { stop: () => Promise<void> } {
  const stop = new AbortController();
  const running = new Set<Promise<void>>();
  const run = (job: Job): void => {
    const done = jobs[job](stop.signal)
      .catch((error: unknown) => {
        jobs.onTrouble(error, job);
      })
      .finally(() => running.delete(done));
    running.add(done);
  };
  const tasks = names.map((job) =>
    schedule(
      times[job],
      () => {
        run(job);
      },
      { suppressMissedWarning: true },
    ),
  );
  for (const job of names) run(job);
  return {
    stop: async () => {
      for (const task of tasks) await task.destroy();
      stop.abort();
      await Promise.all(running);
    },
  };
}
