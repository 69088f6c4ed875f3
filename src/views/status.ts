/** What the store holds, and how the feeds do. */
import type { FeedCounts } from '../core/feedRecords.ts';
import type { Counts } from '../core/records.ts';
import type { Line, Reply } from '../reply/reply.ts';
import { distance } from './times.ts';
import { count } from './words.ts';

export type Status = { counts: Counts; feeds: FeedCounts; now: Temporal.Instant };

export function statusPage({ counts, feeds, now }: Status): Reply {
  const stored: Line[] = [
    count(counts.articles, 'article'),
    count(counts.quotes, 'quote'),
    count(counts.actors, 'actor'),
  ];
  const rows = [
    { label: 'Stored', lines: stored },
    { label: 'Feeds', lines: feedLines(counts.feeds, feeds, now) },
  ];
  return {
    blocks: [
      { kind: 'heading', text: 'Status', aside: null },
      { kind: 'facts', rows },
    ],
  };
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
