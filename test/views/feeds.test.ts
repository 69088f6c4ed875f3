/** What is said of feeds, of their troubles, of other outlets and of changes. */
import { describe, expect, test } from 'vitest';
import type { Feed } from '../../src/core/feedRecords.ts';
import { lineRuns, type Line } from '../../src/reply/reply.ts';
import { plainText } from '../../src/reply/plainText.ts';
import { feedNoticePage } from '../../src/views/feedNotice.ts';
import { feedsPage } from '../../src/views/feeds.ts';
import { whatChanged, whereElse } from '../../src/views/history.ts';
import { statusPage } from '../../src/views/status.ts';
import { distance } from '../../src/views/times.ts';

const now = Temporal.Instant.from('2026-02-04T09:00:00Z');

function words(lines: Line[]): string[] {
  return lines.map((line) =>
    lineRuns(line)
      .map(({ text }) => text)
      .join(''),
  );
}

test.each([
  ['2026-02-04T09:00:00Z', 'now'],
  ['2026-02-04T08:59:40Z', 'now'],
  ['2026-02-04T08:56:00Z', '4 min ago'],
  ['2026-02-04T09:26:10Z', 'in 26 min'],
  ['2026-02-04T05:10:00Z', '4 h ago'],
  ['2026-02-03T03:00:00Z', '30 h ago'],
  ['2026-02-01T09:00:00Z', '3 days ago'],
  ['2026-02-05T09:00:00Z', 'in 24 h'],
])('%s is %s', (iso, expected) => {
  expect(distance(iso, now)).toBe(expected);
});

describe('a feed', () => {
  const feed: Feed = {
    ...{
      url: 'https://a.example/rss',
      title: 'Tessaly Post',
      siteUrl: null,
      addedAt: '2026-02-01T00:00:00Z',
    },
    ...{ pausedAt: null, succeededAt: '2026-02-04T08:30:00Z', nextPoll: '2026-02-04T09:30:00Z' },
    ...{ failing: null, ended: null, perDay: 12.4, waiting: 0, unread: null },
  };
  const line = (change: Partial<Feed>): string =>
    plainText(feedsPage([{ ...feed, ...change }], now), 1000).split('\n')[1] ?? '';

  test.each([
    [
      {},
      '• Tessaly Post https://a.example/rss — last success 30 min ago · next poll in 30 min · 12 entries a day',
    ],
    [
      { title: null, succeededAt: null, perDay: 0 },
      '• https://a.example/rss — not read yet · next poll in 30 min',
    ],
    [
      {
        failing: { since: '2026-02-02T00:00:00Z', count: 3, reason: 'a.example does not answer.' },
        perDay: 0.3,
      },
      '• Tessaly Post https://a.example/rss — failing for 3 polls, since 2 Feb 2026 · last success 30 min ago · next poll in 30 min · 2 entries a week · a.example does not answer.',
    ],
    [
      { ended: { at: '2026-02-03T00:00:00Z', reason: 'It is gone.' } },
      '• Tessaly Post https://a.example/rss — ended 3 Feb 2026: It is gone.',
    ],
    [
      { pausedAt: '2026-02-03T00:00:00Z', nextPoll: null, perDay: 1, waiting: 1 },
      '• Tessaly Post https://a.example/rss — paused since 3 Feb 2026 · last success 30 min ago · 1 entry a day · 1 entry to be read',
    ],
    [
      { unread: { count: 2, reason: 'The page is behind a paywall.' } },
      '• Tessaly Post https://a.example/rss — last success 30 min ago · next poll in 30 min · 12 entries a day · 2 could not be read: The page is behind a paywall.',
    ],
  ])('%# is told in a line', (change, expected) => {
    expect(line(change)).toBe(expected);
  });

  test('that fails for long, or has ended, is told of with what to do', () => {
    const notice = {
      workspace: 'here',
      channel: 'here',
      feed,
      since: '2026-02-01T00:00:00Z',
      reason: 'a.example is busy.',
    };
    const failing = plainText(feedNoticePage({ ...notice, kind: 'failing' }), 200);
    expect(failing).toContain(
      'The feed Tessaly Post cannot be read since 1 Feb 2026. a.example is busy. We go on trying.',
    );
    expect(failing).toContain('→ /feeds remove "https://a.example/rss"');
    expect(plainText(feedNoticePage({ ...notice, kind: 'ended' }), 200)).toContain(
      'The feed Tessaly Post has ended and is read no more. a.example is busy.',
    );
  });
});

test('the status tells how feeds and digests do, and only what there is to tell', () => {
  const digests = { subscriptions: 2, paused: 1, states: { posted: 8, failed: 1 } };
  const counts = { articles: 1, quotes: 2, actors: 3, feeds: 4 };
  const feeds = { waiting: 5, failing: 1, paused: 2, ended: 1, lastPoll: '2026-02-04T08:30:00Z' };
  expect(plainText(statusPage({ digests, counts, feeds, now }), 100)).toMatch(
    /Stored +1 article\n +2 quotes\n +3 actors\nFeeds +4 feeds followed\n +1 failing: \/feeds says why\n +2 paused\n +1 ended\n +last poll 30 min ago\n +5 entries to be read\nDigests +2 digests asked for\n +1 paused: \/digest why says why\n +in the last 7 days 8 posted, 1 failed/,
  );
  const none = { waiting: 0, failing: 0, paused: 0, ended: 0, lastPoll: null };
  const noDigests = { subscriptions: 0, paused: 0, states: {} };
  expect(plainText(statusPage({ digests: noDigests, counts, feeds: none, now }), 100)).toMatch(
    /Feeds +4 feeds followed\nDigests +0 digests asked for\s*$/,
  );
});

test('other outlets are named once each, with a link', () => {
  const article = { outlet: 'Tessaly Post', url: 'https://a.example/1' };
  const outlets = [
    { outlet: 'Island Echo', url: 'https://echo.example/1' },
    { outlet: 'Tessaly Post', url: 'https://a.example/2' },
    { outlet: null, url: 'https://b.example/1' },
    { ...article },
  ];
  expect(words(whereElse(article, outlets))).toEqual(['Island Echo ↗ · b.example ↗']);
  expect(whereElse(article, [article])).toEqual([]);
});

test('changes are told by the words that differ, the newest first, the rest counted', () => {
  const version = (replacedAt: string, ...changes: [string | null, string | null][]) => ({
    ...{ title: null, text: null, replacedAt },
    changes: changes.map(([before, after]) => ({ before, after })),
  });
  const lines = whatChanged([
    version('2026-02-04T00:00:00Z', [
      'At least twelve people died in the flood on Monday.',
      'At least two people died in the flood on Monday.',
    ]),
    version('2026-02-03T00:00:00Z', [null, 'An update.'], ['A rumour.', null], ['a', 'b'], ['c', 'd']),
  ]);
  expect(words(lines)).toEqual([
    '4 Feb 2026: “At least twelve people died in …” became “At least two people died in …”',
    '3 Feb 2026: added “An update.”',
    '3 Feb 2026: taken out “A rumour.”',
    '2 more changes',
  ]);
  expect(whatChanged([])).toEqual([]);
});
