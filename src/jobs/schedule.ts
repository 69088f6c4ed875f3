/** The clockwork: collects and delivers every minute, drops old texts every night, and does at once what was missed while off. */
import { schedule } from 'node-cron';

const times = { collect: '* * * * *', deliver: '* * * * *', retain: '17 3 * * *' } as const;

export type Jobs = {
  collect: (signal: AbortSignal) => Promise<void>;
  deliver: (signal: AbortSignal) => Promise<void>;
  retain: (signal: AbortSignal) => Promise<void>;
  /** Called with a fault that cost a job its run; the next run comes all the same. */
  onTrouble: (error: unknown, job: keyof typeof times) => void;
};

/** Begins; what it gives ends it, when the jobs that run have stopped. */
export function startSchedule(jobs: Jobs): { stop: () => Promise<void> } {
  const stop = new AbortController();
  const running = new Set<Promise<void>>();
  const run = (job: keyof typeof times): void => {
    const done = jobs[job](stop.signal)
      .catch((error: unknown) => {
        jobs.onTrouble(error, job);
      })
      .finally(() => running.delete(done));
    running.add(done);
  };
  const names = Object.keys(times) as (keyof typeof times)[];
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
