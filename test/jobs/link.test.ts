/** An article that was read by its link and that a feed brings as well is one article for whoever asks. */
import { expect, test } from 'vitest';
import { openNewsroom, publish, titles, type Newsroom } from './setup.ts';
import { createReach } from '../../src/jobs/reach.ts';
import { page, rss, story } from './site.ts';
import { unlimited } from './unlimited.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';

async function readLink({ store, web, now, site }: Newsroom, path: string): Promise<string> {
  const reach = createReach({
    store,
    web,
    allowance: unlimited(store),
    now,
    tell: createStoryteller(store).tell,
    onFeeds: () => undefined,
  });
  const reading = await reach({ workspace: 'here', channel: 'here' }).readLink([site.url(path)]);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.id;
}

/** Everything that names articles, quotes or actors, each as often as it is listed. */
async function listed({ store }: Newsroom): Promise<unknown> {
  const page = { workspace: 'here', limit: 100, offset: 0 };
  const { quotes, total } = await store.quotes(page);
  const actors = await store.actors({ workspace: 'here' });
  const names = await store.actorNames('here');
  return {
    titles: await titles(store),
    quotes: [total, ...quotes.map(({ quote }) => quote.text).sort()],
    actors: actors.map(({ actor, quoted }) => [actor.name, quoted]).sort(),
    names: names.map(({ name, quoted }) => [name, quoted]).sort(),
    counts: { ...(await store.counts('here')), feeds: 1 },
  };
}

async function listedOnce(): Promise<unknown> {
  const newsroom = await openNewsroom();
  publish(newsroom.site, [1]);
  await newsroom.follow();
  await newsroom.collect();
  return await listed(newsroom);
}

test.each([
  ['while its entry waits', ['follow', 'read', 'collect']],
  ['before its feed is followed', ['read', 'follow', 'collect']],
  ['before a feed is followed that others follow already', ['others', 'collect', 'read', 'follow']],
])('read by its link %s, it is listed once', async (_, steps) => {
  const newsroom = await openNewsroom();
  const { site, store, follow, collect } = newsroom;
  publish(site, [1]);
  let id = '';
  for (const step of steps) {
    if (step === 'follow') await follow();
    if (step === 'others') await follow('elsewhere');
    if (step === 'collect') await collect();
    if (step === 'read') id = await readLink(newsroom, '/story/1');
  }
  expect(await listed(newsroom)).toEqual(await listedOnce());

  // Whoever was shown its id before may still ask by it; a link leads to the one that is listed.
  expect(await store.article('here', id)).toMatchObject({ article: { id, title: story(1).title } });
  expect((await store.quotes({ workspace: 'here', article: id, limit: 9, offset: 0 })).total).toBeGreaterThan(
    0,
  );
  expect(await store.actors({ workspace: 'here', article: id })).not.toEqual([]);
  const { articles } = await store.articles({ workspace: 'here', limit: 9, offset: 0 });
  expect([await readLink(newsroom, '/story/1')]).toEqual(articles.map((article) => article.id));
});

test('what others follow hides nothing from whoever does not', async () => {
  const newsroom = await openNewsroom();
  publish(newsroom.site, [1]);
  await readLink(newsroom, '/story/1');
  await newsroom.follow('elsewhere');
  await newsroom.collect();
  expect(await titles(newsroom.store)).toEqual([story(1).title]);
  expect((await newsroom.store.counts('here')).articles).toBe(1);
});

test('the link of a copy in another outlet leads to the article, and is not fetched again', async () => {
  const newsroom = await openNewsroom();
  const { site, store, follow, collect } = newsroom;
  site.set('/wire', page(story(1)));
  site.set('/copy', page(story(1)));
  const items = ['/wire', '/copy'].map((path) => ({
    link: site.url(path),
    guid: path,
    title: story(1).title,
  }));
  site.set('/feed', rss(items));
  await follow();
  await collect();
  const asked = site.asked.length;
  const ids = [await readLink(newsroom, '/wire'), await readLink(newsroom, '/copy')];
  expect(new Set(ids).size).toBe(1);
  expect(site.asked).toHaveLength(asked);
  expect(await titles(store)).toEqual([story(1).title]);
});
