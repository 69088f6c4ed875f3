/** Runs subscriptions through years with a clock of its own, and counts the local days without a digest or with two. */
import { dueNow, type Schedule } from '../../src/core/digests/schedule.ts';

export type Simulation = {
  zones: readonly string[];
  times: readonly string[];
  /** Local days, both included. */
  first: string;
  last: string;
  /** How often the tick comes. */
  stepMinutes: number;
};

export type Outcome = { days: number; missed: number; doubled: number };

/** One day after the other: the tick asks what is due, and what is due is delivered. */
export function simulate({ zones, times, first, last, stepMinutes }: Simulation): Outcome {
  const outcome = { days: 0, missed: 0, doubled: 0 };
  for (const zone of zones) {
    for (const time of times) {
      const delivered = deliveries({ time, zone, days: [1, 2, 3, 4, 5, 6, 7] }, first, last, stepMinutes);
      for (const day of daysBetween(first, last)) {
        const count = delivered.get(day) ?? 0;
        outcome.days++;
        if (count === 0) outcome.missed++;
        if (count > 1) outcome.doubled++;
      }
    }
  }
  return outcome;
}

/** How often each local day had a digest. */
function deliveries(
  schedule: Schedule,
  first: string,
  last: string,
  stepMinutes: number,
): Map<string, number> {
  const start = Temporal.PlainDate.from(first).toZonedDateTime(schedule.zone).toInstant();
  const end = Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(schedule.zone).toInstant();
  const delivered = new Map<string, number>();
  const past = { from: start, last: null as string | null };
  for (let now = start; Temporal.Instant.compare(now, end) < 0; now = now.add({ minutes: stepMinutes })) {
    const { due } = dueNow(schedule, past, now);
    if (due === null) continue;
    delivered.set(due.day, (delivered.get(due.day) ?? 0) + 1);
    past.last = due.day;
  }
  return delivered;
}

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  const end = Temporal.PlainDate.from(last);
  for (
    let day = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  )
    days.push(day.toString());
  return days;
}
