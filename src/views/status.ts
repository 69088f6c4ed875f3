/** What the store holds, and how the feeds do. */
import type { DigestCounts } from '../core/digests/records.ts';
import type { FeedCounts } from '../core/feedRecords.ts';
import type { Counts } from '../core/records.ts';
import type { Line, Reply } from '../reply/reply.ts';
import { stateOrder, stateWords } from './subscriptions.ts';
import { distance } from './times.ts';
import { count } from './words.ts';

/** `digests` are those of the last week. */
export type Status = { counts: Counts; feeds: FeedCounts; digests: DigestCounts; now: Temporal.Instant };

export function statusPage({ counts, feeds, digests, now }: Status): Reply {
  const stored: Line[] = [
    count(counts.articles, 'article'),
    count(counts.quotes, 'quote'),
    count(counts.actors, 'actor'),
  ];
  const rows = [
    { label: 'Stored', lines: stored },
    { label: 'Feeds', lines: feedLines(counts.feeds, feeds, now) },
    { label: 'Digests', lines: digestLines(digests) },
  ];
  return {
    blocks: [
      { kind: 'heading', text: 'Status', aside: null },
      { kind: 'facts', rows },
    ],
  };
}

function digestLines({ subscriptions, paused, states }: DigestCounts): Line[] {
  const week = stateOrder.flatMap((state) => {
    const number = states[state] ?? 0;
    return number === 0 ? [] : [`${number} ${stateWords[state]}`];
  });
  return [
    `${count(subscriptions, 'digest')} asked for`,
    paused === 0 ? null : `${paused} paused: /digest why says why`,
    week.length === 0 ? null : `in the last 7 days ${week.join(', ')}`,
  ].filter((line) => line !== null);
}

function feedLines(followed: number, feeds: FeedCounts, now: Temporal.Instant): Line[] {
  return [
    `${count(followed, 'feed')} followed`,
    feeds.failing === 0 ? null : `${feeds.failing} failing: /feeds says why`,
    feeds.paused === 0 ? null : `${feeds.paused} paused`,
    feeds.ended === 0 ? null : `${feeds.ended} ended`,
    feeds.lastPoll === null ? null : `last poll ${distance(feeds.lastPoll, now)}`,
    feeds.waiting === 0 ? null : `${count(feeds.waiting, 'entry', 'entries')} to be read`,
  ].filter((line) => line !== null);
}
