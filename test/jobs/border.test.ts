/** What one workspace follows stays its own: nobody else sees the address of its feed, or what only that feed gives. */
import { expect, test } from 'vitest';
import { createReach } from '../../src/jobs/reach.ts';
import { openNewsroom, type Newsroom } from './setup.ts';
import { page, rss, story } from './site.ts';
import { unlimited } from './unlimited.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';

const TOKEN = 'token-7f3a9c';
const [teaser = '', ...more] = story(1).text.split('\n\n');
const beginning = [teaser, ...more.slice(0, 1)].join('\n\n');
const nearlyAll = [teaser, ...more.slice(0, -1)].join('\n\n');

async function follow({ store, web, now }: Newsroom, workspace: string, address: string): Promise<void> {
  const reach = createReach({
    store,
    web,
    allowance: unlimited(store),
    now,
    tell: createStoryteller(store).tell,
    onFeeds: () => undefined,
  });
  expect(await reach({ workspace, channel: workspace }).followFeed([address])).toHaveProperty('added', true);
}

/** Subscribers get the whole text by a feed of their own, everybody else what the page shows. */
function publishTwice({ site }: Newsroom, shown: string): void {
  const item = { link: site.url('/story/1'), guid: 'one', title: story(1).title };
  site.set('/story/1', page({ title: story(1).title, text: shown }));
  site.set('/feed', { body: rss([item]) });
  site.set(`/feed?key=${TOKEN}`, { body: rss([{ ...item, text: story(1).text }], 'For subscribers') });
}

async function everything({ store, now }: Newsroom, workspace: string): Promise<string> {
  const { articles } = await store.articles({ workspace, limit: 100, offset: 0 });
  const whole = await Promise.all(articles.map(({ id }) => store.article(workspace, id)));
  const outlets = await Promise.all(articles.map(({ id }) => store.outlets(workspace, id)));
  const versions = await Promise.all(articles.map(({ id }) => store.versions(workspace, id)));
  return JSON.stringify([whole, outlets, versions, await store.feeds(workspace, now().toString())]);
}

test.each([
  ['before', 'the beginning', beginning, ['subscriber', 'reader']],
  ['after', 'the beginning', beginning, ['reader', 'subscriber']],
  ['before', 'nearly all', nearlyAll, ['subscriber', 'reader']],
  ['after', 'nearly all', nearlyAll, ['reader', 'subscriber']],
])('what a private feed gives is not seen by others who came %s and read %s', async (_, __, shown, order) => {
  const newsroom = await openNewsroom();
  publishTwice(newsroom, shown);
  const { site, collect, store } = newsroom;
  for (const workspace of order) {
    const path = workspace === 'subscriber' ? `/feed?key=${TOKEN}` : '/feed';
    await follow(newsroom, workspace, site.url(path));
    await collect();
  }
  const last = story(1).text.split('\n\n').at(-1) ?? '';
  expect(await everything(newsroom, 'subscriber')).toContain(last);
  const seen = await everything(newsroom, 'reader');
  expect(seen).toContain(teaser);
  expect(seen).not.toContain(last);
  expect(seen).not.toContain(TOKEN);
  expect(seen).not.toContain('For subscribers');
  expect(await store.articles({ workspace: 'stranger', limit: 1, offset: 0 })).toMatchObject({ total: 0 });
  expect(await store.feeds('stranger', newsroom.now().toString())).toEqual([]);
});

test('the address of a text elsewhere is seen only by those whose feeds brought it', async () => {
  const newsroom = await openNewsroom();
  const { site, collect, store } = newsroom;
  const { title, text } = story(2);
  for (const [feed, link] of [
    ['/open', '/wire'],
    [`/feed?key=${TOKEN}`, `/wire?reader=${TOKEN}`],
  ] as const) {
    site.set(link, page({ title, text }));
    site.set(feed, { body: rss([{ link: site.url(link), guid: link, title }]) });
    await follow(newsroom, feed === '/open' ? 'reader' : 'subscriber', site.url(feed));
    await collect();
  }
  expect(await store.counts('reader')).toMatchObject({ articles: 1 });
  expect(await everything(newsroom, 'reader')).not.toContain(TOKEN);
  expect(await everything(newsroom, 'subscriber')).toContain(TOKEN);
});

test('a text that others read is not replaced by what a private feed gives later', async () => {
  const newsroom = await openNewsroom();
  publishTwice(newsroom, nearlyAll);
  const { site, collect } = newsroom;
  const item = { link: site.url('/story/1'), guid: 'one', title: story(1).title };
  const subscribers = `/feed?key=${TOKEN}`;
  site.set(subscribers, { body: rss([item], 'For subscribers') });
  await follow(newsroom, 'reader', site.url('/feed'));
  await follow(newsroom, 'subscriber', site.url(subscribers));
  await collect();
  site.set(subscribers, { body: rss([{ ...item, text: story(1).text }], 'For subscribers') });
  newsroom.wait({ hours: 12 });
  await collect();
  const last = story(1).text.split('\n\n').at(-1) ?? '';
  const seen = await everything(newsroom, 'reader');
  expect(seen).toContain(teaser);
  expect(seen).not.toContain(last);
});
