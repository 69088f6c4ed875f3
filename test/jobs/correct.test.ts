/** A digest that was posted shows the same day what was corrected of what it told, and nothing else. */
import { expect, test } from 'vitest';
import { correctDigests } from '../../src/jobs/correct.ts';
import { createDeliverer } from '../../src/jobs/deliver.ts';
import { plainText } from '../../src/reply/plainText.ts';
import type { NewSubscription } from '../../src/store/delivering.ts';
import { openNewsroom, publish, type Newsroom } from './setup.ts';
import { page, story } from './site.ts';

const subscription: NewSubscription = {
  ...{
    id: 'abc123',
    workspace: 'here',
    channel: 'here:news',
    maker: 'here:ada',
    breaking: 0,
    picture: false,
  },
  ...{ time: '10:00', zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], length: 'full', quiet: 'say' },
  ...{ about: { kind: 'all' }, addedAt: '2026-02-04T09:00:00Z', nextAt: '2026-02-04T10:00:00Z' },
};

type Desk = Newsroom & {
  /** What was posted, and what was put in its place. */
  said: { id: string; text: string }[];
  /** The digest of 10:00 is posted, and the clock goes on to 17:20. */
  postDigest: () => Promise<void>;
  correct: () => Promise<void>;
};

async function openDesk(): Promise<Desk> {
  const newsroom = await openNewsroom();
  const { site, store, now, wait, troubles } = newsroom;
  const said: Desk['said'] = [];
  const say = (_: string, reply: Parameters<typeof plainText>[0], id: string): Promise<void> => {
    said.push({ id, text: plainText(reply, 200) });
    return Promise.resolve();
  };
  const parts = { store, now, onTrouble: (error: unknown) => troubles.push(error) };
  const deliverer = createDeliverer({ ...parts, post: say, owner: 'here' });
  publish(site, [1]);
  await newsroom.follow();
  await newsroom.collect();
  await store.addSubscription(subscription);
  return {
    ...newsroom,
    said,
    postDigest: async () => {
      wait({ hours: 1 });
      await deliverer.deliver(new AbortController().signal);
      wait({ hours: 7, minutes: 20 });
    },
    correct: () => correctDigests({ ...parts, edit: say }),
  };
}

function publishCorrected({ site }: Newsroom, change: (text: string) => string): void {
  publish(site, [1], (item) => ({ ...item, text: 'Corrected.' }));
  site.set('/story/1', page({ title: story(1).title, text: change(story(1).text) }));
}

test('of something it told, once, with the time', async () => {
  const desk = await openDesk();
  await desk.postDigest();
  expect(desk.said).toHaveLength(1);
  expect(desk.said[0]?.text).toContain('3 percent');
  await desk.correct();
  expect(desk.said).toHaveLength(1);
  publishCorrected(desk, (text) => text.replace('3 percent', '4 percent'));
  await desk.collect();
  await desk.correct();
  await desk.correct();
  expect(desk.troubles).toEqual([]);
  expect(desk.said).toHaveLength(2);
  expect(desk.said[1]?.id).toBe(desk.said[0]?.id);
  const [heading = '', corrected = ''] = desk.said[1]?.text.split('\n') ?? [];
  expect(desk.said[0]?.text.split('\n')[0]).toBe(heading);
  expect(corrected).toMatch(/^Corrected 17:20 /);
  expect(desk.said[1]?.text).toMatch(/3 percent.*became.*4 percent/);
});

test('of something it did not tell changes nothing', async () => {
  const desk = await openDesk();
  await desk.postDigest();
  publishCorrected(
    desk,
    (text) => `${text}\n\nThe weather was mild, and nobody minded it at all on that day.`,
  );
  await desk.collect();
  await desk.correct();
  expect(desk.said).toHaveLength(1);
});
