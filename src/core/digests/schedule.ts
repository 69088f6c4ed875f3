/** When a digest is due: decided on the local day and time of its subscription, from what was delivered before. */

/** When a subscription wants its digest: `time` as "08:00", `days` from 1 (Monday) to 7, `zone` an IANA name. */
export type Schedule = { time: string; zone: string; days: readonly number[] };

/**
 * What is known of the past: the moment from which the schedule counts, and the last local day that is settled, as an
 * ISO date; `null` when there is none. A day before it is never due again, whatever the clock says.
 */
export type Past = { from: Temporal.Instant; last: string | null };

/** `day` is the local day as an ISO date, `at` the moment at which its digest was or is to be posted. */
export type Slot = { day: string; at: Temporal.Instant };

/** What is to do now: days that went by without a digest, oldest first, and the one that is due. */
export type Due = { missed: Slot[]; due: Slot | null };

/** More missed days are not told one by one. */
const MOST_MISSED = 31;

/** A digest that comes later than this says that it is delayed. */
const LATE_MINUTES = 5;

/**
 * The moment of a local day's digest. A time that the clocks skip is the first moment after the gap; one that they
 * repeat is the first of the two.
 */
export function slotOf(day: Temporal.PlainDate, { time, zone }: Schedule): Slot {
  const wanted = Temporal.PlainTime.from(time);
  const first = day.toZonedDateTime({ timeZone: zone, plainTime: wanted });
  const isSkipped = !first.toPlainTime().equals(wanted) || !first.toPlainDate().equals(day);
  // A transition at the very moment counts too.
  const after = isSkipped ? first.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') : null;
  return { day: day.toString(), at: (after ?? first).toInstant() };
}

/** What of the schedule has come by now and is not settled. */
export function dueNow(schedule: Schedule, past: Past, now: Temporal.Instant): Due {
  const today = now.toZonedDateTimeISO(schedule.zone).toPlainDate();
  const slots = unsettled(schedule, past, today).filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const due = slots.find(({ day }) => day === today.toString()) ?? null;
  return { missed: slots.filter((slot) => slot !== due), due };
}

/** The next slot that is still to come, counted from what is settled; for lists, and to know when to look again. */
export function nextSlot(schedule: Schedule, past: Past, now: Temporal.Instant): Slot {
  let day = now.toZonedDateTimeISO(schedule.zone).toPlainDate().subtract({ days: 1 });
  for (;;) {
    if (isWanted(day, schedule, past)) {
      const slot = slotOf(day, schedule);
      const isToCome = Temporal.Instant.compare(slot.at, now) > 0;
      if (isToCome && Temporal.Instant.compare(slot.at, past.from) >= 0) return slot;
    }
    day = day.add({ days: 1 });
  }
}

export function isLate({ at }: Slot, now: Temporal.Instant): boolean {
  return now.since(at).total('minutes') > LATE_MINUTES;
}

/** The slots from the last settled day to today, oldest first. */
function unsettled(schedule: Schedule, past: Past, today: Temporal.PlainDate): Slot[] {
  const slots: Slot[] = [];
  for (let day = firstUnsettled(schedule, past, today); isUpTo(day, today); day = day.add({ days: 1 })) {
    if (!isWanted(day, schedule, past)) continue;
    const slot = slotOf(day, schedule);
    if (Temporal.Instant.compare(slot.at, past.from) >= 0) slots.push(slot);
  }
  return slots;
}

function firstUnsettled(
  { zone }: Schedule,
  { from, last }: Past,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const earliest = today.subtract({ days: MOST_MISSED });
  const first =
    last === null
      ? from.toZonedDateTimeISO(zone).toPlainDate()
      : Temporal.PlainDate.from(last).add({ days: 1 });
  return isUpTo(first, earliest) ? earliest : first;
}

function isUpTo(day: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, last) <= 0;
}

function isWanted(day: Temporal.PlainDate, { days }: Schedule, { last }: Past): boolean {
  return days.includes(day.dayOfWeek) && (last === null || day.toString() > last);
}
