/** What Readout does is counted as it is kept: questions, polls, entries, articles, digests, and how late they are. */
import { expect, onTestFinished, test } from 'vitest';
import { createCollector } from '../../src/jobs/collect.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';
import { now, openChat, type ChatSettings } from '../chat.ts';
import { openNewsroom, publish } from '../jobs/setup.ts';
import { openWatching, type Watching } from './watching.ts';

async function openCounted(settings: ChatSettings = {}) {
  const watching = await openWatching(settings.clock);
  const { meter, counting } = watching;
  const chat = await openChat({ ...settings, meter, change: counting, workspace: 'slack:T1' });
  onTestFinished(chat.close);
  watching.watch({ store: chat.store, migrations: await chat.store.migrations(), platforms: new Map() });
  return { watching, chat };
}

async function questions({ value }: Watching, command: string, outcome: string): Promise<number | null> {
  const labels = `command="${command}",platform="slack",outcome="${outcome}"`;
  return await value(`readout_command_duration_seconds_count{${labels}}`);
}

test('questions by command, platform and outcome', async () => {
  const { watching, chat } = await openCounted();
  await chat.ask('/readout status');
  await chat.ask('/readout');
  await chat.ask('/quotes page:0');
  await chat.ask('/nonsense marker-word');
  await chat.ask('what can you do?');
  expect(await questions(watching, 'readout', 'answered')).toBe(3);
  expect(await questions(watching, 'quotes', 'refused')).toBe(1);
  expect(await questions(watching, 'none', 'refused')).toBe(1);
  expect((await watching.get('/metrics')).text).not.toMatch(/marker|nonsense|T1/);
});

test('a question that failed, and how long it took', async () => {
  let time = now;
  const { watching, chat } = await openCounted({ clock: () => time });
  const store = chat.store;
  store.counts = () => {
    time = time.add({ milliseconds: 2500 });
    return Promise.reject(new TypeError('x is not a function'));
  };
  await chat.ask('/readout status');
  expect(await questions(watching, 'readout', 'failed')).toBe(1);
  const labels = 'command="readout",platform="slack",outcome="failed"';
  expect(await watching.value(`readout_command_duration_seconds_sum{${labels}}`)).toBe(2.5);
});

test('articles that people give', async () => {
  const { watching, chat } = await openCounted({ sample: true });
  const text = 'The harbour of Tessaly opens on Friday, Minister Mira Voss said. '.repeat(8);
  await chat.ask(`brief: ${text}`);
  await chat.ask(`brief: ${text}`);
  expect(await watching.value('readout_articles_total{from="person"}')).toBe(1);
});

test('polls, entries and articles of feeds', async () => {
  const newsroom = await openNewsroom();
  const { site, web, store: real } = newsroom;
  const watching = await openWatching(newsroom.now);
  const store = watching.counting(real);
  watching.watch({ store, migrations: await store.migrations(), platforms: new Map() });
  const onTrouble = (error: unknown): void => void newsroom.troubles.push(error);
  const { tell } = createStoryteller(store);
  const collector = createCollector({ store, web, now: newsroom.now, owner: 'one', tell, onTrouble });
  const collect = (): Promise<void> => collector.collect(new AbortController().signal);
  publish(site, [1, 2]);
  await newsroom.follow();
  newsroom.wait({ minutes: 5 });
  expect(await watching.value('readout_queue_oldest_seconds{queue="entries"}')).toBe(300);
  await collect();
  expect(await watching.value('readout_queue_oldest_seconds{queue="entries"}')).toBe(0);
  expect(await watching.value('readout_entries_total{became="new"}')).toBe(2);
  expect(await watching.value('readout_articles_total{from="feed"}')).toBe(2);
  newsroom.wait({ hours: 24 });
  await collect();
  expect(await watching.value('readout_polls_total{outcome="unchanged"}')).toBe(1);
  site.set('/feed', { status: 500, body: 'no' });
  newsroom.wait({ hours: 24 });
  expect(await watching.value('readout_queue_oldest_seconds{queue="feeds"}')).toBeGreaterThan(3600);
  await collect();
  expect(await watching.value('readout_polls_total{outcome="failed"}')).toBe(1);
  expect(newsroom.troubles).toEqual([]);
});

test('digests by what became of them, and how late they came', async () => {
  let time = now;
  let isDown = true;
  const { watching, chat } = await openCounted({
    sample: true,
    clock: () => time,
    post: () => (isDown ? Promise.reject(new Error('no')) : Promise.resolve()),
  });
  await chat.ask('/digest add 10:00');
  time = Temporal.Instant.from('2026-02-04T10:00:30Z');
  expect(await watching.value('readout_queue_oldest_seconds{queue="digests"}')).toBe(30);
  await chat.deliver();
  expect(await watching.value('readout_digests_total{state="waiting"}')).toBe(1);
  expect(await watching.value('readout_queue_oldest_seconds{queue="digests"}')).toBe(0);
  expect(await watching.value('readout_queue_oldest_seconds{queue="deliveries"}')).toBe(30);
  isDown = false;
  time = Temporal.Instant.from('2026-02-04T10:04:00Z');
  await chat.deliver();
  expect(await watching.value('readout_digests_total{state="posted"}')).toBe(1);
  expect(await watching.value('readout_digest_lateness_seconds_sum')).toBe(240);
  time = Temporal.Instant.from('2026-02-09T10:00:00Z');
  await chat.deliver();
  expect(await watching.value('readout_digests_total{state="missed"}')).toBe(2);
});
