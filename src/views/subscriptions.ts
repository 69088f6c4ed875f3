/** Digests that were asked for: when each comes, what it tells, how the last ones went, and how to change it. */
import type { Delivery, DeliveryState, Subscription } from '../core/digests/records.ts';
import { weekdayWords } from '../core/digests/times.ts';
import type { Action, Block, Line, Reply } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { aboutWords } from './digest.ts';
import { clock, moment } from './times.ts';
import { count } from './words.ts';

/** A subscription, and when its next digest comes; `null` while it is paused. */
export type Listed = { subscription: Subscription; next: string | null };

export function subscriptionsPage(listed: Listed[], now: Temporal.Instant): Reply {
  if (listed.length === 0) {
    const text = 'No digest comes here yet. /digest add gives one on weekdays at 08:00.';
    const add = { label: 'Add a digest', command: '/digest add' };
    return {
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'actions', actions: [add] },
      ],
    };
  }
  return {
    blocks: [
      { kind: 'heading', text: 'Digests of this channel', aside: count(listed.length, 'digest') },
      ...listed.flatMap((each) => subscriptionBlocks(each, now)),
    ],
  };
}

export function subscriptionBlocks(listed: Listed, now: Temporal.Instant): Block[] {
  return [
    { kind: 'paragraph', text: subscriptionLine(listed, now) },
    { kind: 'actions', actions: changes(listed.subscription) },
  ];
}

/** "weekdays at 08:00 Europe/Berlin: the news, full — next Tue 3 Feb, 08:00 (a1b2c3)". */
export function subscriptionLine({ subscription, next }: Listed, now: Temporal.Instant): Line {
  const { id, zone, paused, quiet, breaking, picture } = subscription;
  const extras = [
    quiet === 'silent' ? 'silent when nothing is new' : null,
    picture ? 'with a picture' : null,
    breaking === 0 ? null : `up to ${count(breaking, 'story', 'stories')} a day at once`,
  ].filter((extra) => extra !== null);
  const when =
    paused === null
      ? `next ${next === null ? 'never' : moment(next, now, zone)}`
      : `paused since ${fullDay(paused.at)}: ${paused.reason}`;
  return [
    { text: describe(subscription), style: 'strong' },
    {
      text: ` — ${when}${extras.map((extra) => ` · ${extra}`).join('')} · ${id}`,
      style: 'quiet',
    },
  ];
}

export function describe({ days, time, zone, about, length }: Subscription): string {
  const words = weekdayWords(days);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} at ${time} ${zone}: ${aboutWords(about)}, ${length}`;
}

function changes({ id, paused }: Subscription): Action[] {
  return [
    { label: 'Preview', command: `/digest preview ${id}` },
    paused === null
      ? { label: 'Pause', command: `/digest pause ${id}` }
      : { label: 'Resume', command: `/digest resume ${id}` },
    { label: 'Why', command: `/digest why ${id}` },
    { label: 'Remove', command: `/digest remove ${id}` },
  ];
}

export function subscriptionSaidPage(text: string, listed: Listed, now: Temporal.Instant): Reply {
  return {
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: subscriptionLine(listed, now) },
      { kind: 'actions', actions: changes(listed.subscription) },
    ],
  };
}

export const stateWords: Record<DeliveryState, string> = {
  claimed: 'being posted',
  waiting: 'waits for another try',
  posted: 'posted',
  'nothing new': 'nothing new',
  missed: 'missed',
  failed: 'failed',
};

export const stateOrder = Object.keys(stateWords) as DeliveryState[];

export function deliveriesPage(deliveries: Delivery[], listed: Listed[], now: Temporal.Instant): Reply {
  return {
    blocks: [
      {
        kind: 'heading',
        text: 'The last digests',
        aside: count(deliveries.length, 'delivery', 'deliveries'),
      },
      deliveries.length === 0
        ? { kind: 'paragraph', text: 'None has been due yet.' }
        : { kind: 'list', items: deliveries.map(deliveryLine) },
      ...listed.map((each): Block => ({ kind: 'note', text: subscriptionLine(each, now) })),
    ],
  };
}

/** "Tue 3 Feb 2026, 08:00: posted 08:00 — reason". */
function deliveryLine({ subscription, plannedAt, settledAt, state, reason, tries }: Delivery): Line {
  const { zone } = subscription;
  const day = Temporal.Instant.from(plannedAt).toZonedDateTimeISO(zone).toPlainDate().toString();
  const settled = settledAt === null || state === 'missed' ? '' : ` ${clock(settledAt, zone)}`;
  const again = tries > 1 ? `, ${count(tries, 'try', 'tries')}` : '';
  return [
    { text: `${fullDay(day)}, ${clock(plannedAt, zone)}: ${stateWords[state]}${settled}${again}` },
    { text: reason === null ? '' : ` — ${reason}`, style: 'quiet' },
  ];
}

/** Told to whoever made it. */
export function pausedPage(subscription: Subscription, reason: string): Reply {
  const { id } = subscription;
  return {
    blocks: [
      { kind: 'paragraph', text: `Your digest is paused: ${reason}` },
      { kind: 'note', text: `${describe(subscription)}. When it is mended: /digest resume ${id}` },
      { kind: 'actions', actions: [{ label: 'Resume', command: `/digest resume ${id}` }] },
    ],
  };
}
