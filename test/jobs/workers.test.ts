/** Several processes on one PostgreSQL, some of them killed at work: each feed is polled once, each digest posted once. */
import { expect, test } from 'vitest';
import { letWork } from './workers.ts';

test(
  'nothing is lost or doubled when those who collect and deliver are killed',
  { timeout: 90_000 },
  async () => {
    const amounts = { feeds: 100, every: 20, digests: 40, jobs: ['collect', 'deliver'] as const };
    const { killed, entries, articles, ...outcome } = await letWork({ ...amounts, killEvery: 500, kills: 2 });
    expect([killed, entries, articles]).toEqual([2, 5, 5]);
    expect(outcome).toMatchObject({
      ...{ polledTwice: 0, unpolled: 0, storyless: 0, postedTwice: 0, unposted: 0, unsettled: 0 },
    });
  },
);
