/** The page of a delivery: what is composed, under the greeting of its place. */
import { isOfDay, storyOf, type Delivery } from '../core/digests/records.ts';
import { isLate } from '../core/digests/schedule.ts';
import type { Reply } from '../reply/reply.ts';
import { digestPage } from '../views/digest.ts';

/** Whether it comes so late that it says so. */
export function isDelayed({ day, plannedAt }: Delivery, composedAt: string): boolean {
  const slot = { day, at: Temporal.Instant.from(plannedAt) };
  return isOfDay(day) && isLate(slot, Temporal.Instant.from(composedAt));
}

/** `body` is `null` when nothing is new. The same for the same delivery, however often it is made. */
export function pageOf(delivery: Delivery, composedAt: string, body: Reply | null): Reply {
  const { subscription, plannedAt, missed, day } = delivery;
  const { zone, about } = subscription;
  if (storyOf(day) !== null && body !== null) return body;
  const since = delivery.since;
  return digestPage(
    { plannedAt, missed, about, zone, composedAt, isLate: isDelayed(delivery, composedAt), since },
    body,
  );
}
