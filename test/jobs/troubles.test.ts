/** What goes wrong on the way is data on the feed or on the entry, is said, and costs nobody else anything. */
import { describe, expect, test } from 'vitest';
import { tellOfFeeds } from '../../src/jobs/notify.ts';
import { plainText } from '../../src/reply/plainText.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { openNewsroom, publish, titles, type Newsroom } from './setup.ts';
import { page, rss, story } from './site.ts';

async function feedOf({ store, now }: Newsroom) {
  const [feed] = await store.feeds('here', now().toString());
  if (feed === undefined) throw new Error('a feed is followed');
  return feed;
}

function fail(error: unknown): never {
  throw error;
}

/** A newsroom that has read its first story. */
async function opened(change?: Parameters<typeof openNewsroom>[0]): Promise<Newsroom> {
  const newsroom = await openNewsroom(change);
  publish(newsroom.site, [1]);
  await newsroom.follow();
  await newsroom.collect();
  newsroom.wait({ hours: 7 });
  return newsroom;
}

describe('a feed', () => {
  test('that fails is tried again later and later, and says why until it works', async () => {
    const newsroom = await opened();
    const { site, collect, wait, store } = newsroom;
    site.set('/feed', { status: 500 });
    const waits: number[] = [];
    for (let poll = 0; poll < 4; poll++) {
      await collect();
      const { nextPoll } = await feedOf(newsroom);
      const minutes = newsroom
        .now()
        .until(Temporal.Instant.from(nextPoll ?? ''))
        .total('minutes');
      waits.push(minutes);
      wait({ minutes: Math.ceil(minutes) + 1 });
    }
    const usual = [5, 10, 20, 40];
    for (const [index, minutes] of waits.entries()) {
      expect(minutes).toBeGreaterThanOrEqual(usual[index] ?? 0);
      expect(minutes).toBeLessThanOrEqual(1.16 * (usual[index] ?? 0));
    }
    expect((await feedOf(newsroom)).failing).toMatchObject({
      ...{
        since: '2026-02-04T16:00:00Z',
        count: 4,
        reason: expect.stringMatching(/has a fault of its own/) as string,
      },
    });
    publish(site, [1, 2]);
    await collect();
    expect((await feedOf(newsroom)).failing).toBeNull();
    expect(await titles(store)).toHaveLength(2);
  });

  test('is left alone for as long as its server asks', async () => {
    const newsroom = await opened();
    const { site, collect, wait } = newsroom;
    site.set('/feed', { status: 429, headers: { 'retry-after': '7200' } });
    await collect();
    const asked = site.asked.length;
    wait({ minutes: 119 });
    await collect();
    expect(site.asked).toHaveLength(asked);
    wait({ minutes: 25 });
    await collect();
    expect(site.asked).toHaveLength(asked + 1);
  });

  test('is polled no more often than Cache-Control allows', async () => {
    const newsroom = await opened();
    const { site, collect } = newsroom;
    site.set('/feed', {
      body: rss([{ guid: 'new', ...story(5) }]),
      headers: { 'cache-control': 'max-age=14400' },
    });
    await collect();
    const { nextPoll } = await feedOf(newsroom);
    expect(
      newsroom
        .now()
        .until(Temporal.Instant.from(nextPoll ?? ''))
        .total('hours'),
    ).toBeGreaterThan(3.3);
  });

  test('that has moved for good is asked at its new address, and followed there', async () => {
    const newsroom = await opened();
    const { site, collect, wait, store } = newsroom;
    publish(site, [1, 2]);
    site.set('/new', rss([{ guid: 'tag:9', ...story(9) }]));
    site.set('/feed', { status: 301, headers: { location: '/new' } });
    await collect();
    wait({ hours: 7 });
    await collect();
    expect(site.asked.filter((path) => path === '/feed')).toHaveLength(2);
    expect((await feedOf(newsroom)).url).toBe(site.url('/new'));
    expect(await titles(store)).toHaveLength(2);
  });

  test('that is gone is polled no more, and its followers are told once', async () => {
    const newsroom = await opened();
    const { site, collect, wait, store } = newsroom;
    await newsroom.follow('there');
    site.set('/feed', { status: 410 });
    await collect();
    const { length } = site.asked;
    wait({ hours: 500 });
    await collect();
    expect(site.asked).toHaveLength(length);
    expect((await feedOf(newsroom)).ended?.reason).toMatch(/has taken this away for good/);
    const said: string[] = [];
    const post = (address: string, reply: Reply): Promise<void> => {
      said.push(`${address}: ${plainText(reply, 300)}`);
      return Promise.resolve();
    };
    const { now } = newsroom;
    await tellOfFeeds({ store, post, now, onTrouble: fail });
    await tellOfFeeds({ store, post, now, onTrouble: fail });
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^here's channel: The feed Tessaly Post has ended and is read no more\./);
    expect(said[1]).toMatch(/^there's channel: /);
  });

  test('that fails for three days is told of once', async () => {
    const newsroom = await opened();
    const { site, collect, wait, store } = newsroom;
    site.set('/feed', { body: 'not a feed at all' });
    const said: string[] = [];
    const post = (_: string, reply: Reply): Promise<void> => {
      said.push(plainText(reply, 300));
      return Promise.resolve();
    };
    const tell = (): Promise<void> => tellOfFeeds({ store, post, now: newsroom.now, onTrouble: fail });
    for (let day = 0; day < 6; day++) {
      await collect();
      await tell();
      if (day < 3) expect(said).toEqual([]);
      wait({ hours: 24 });
    }
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('cannot be read since 4 Feb 2026.');
  });

  test('that breaks our reader is our fault, and costs no other feed its turn', async () => {
    const newsroom = await opened((web) => ({
      ...web,
      readFeed: (bytes, kind, url) =>
        Buffer.from(bytes).includes('poison')
          ? Promise.reject(new Error('a bug'))
          : web.readFeed(bytes, kind, url),
    }));
    const { site, collect, store, troubles, now } = newsroom;
    site.set('/good', rss([{ guid: 'g', ...story(3) }], 'Good'));
    await store.addFeed('here', { url: site.url('/good'), addedAt: now().toString() });
    site.set('/feed', 'poison');
    await collect();
    expect(troubles).toHaveLength(1);
    expect((await feedOf(newsroom)).failing?.reason).toMatch(/because of a fault in Readout/);
    expect(await titles(store)).toHaveLength(2);
    await collect();
    expect(troubles).toHaveLength(1);
  });
});

describe('an entry', () => {
  test('whose page cannot be had now is tried again, three times in all, and then said to be unread', async () => {
    const newsroom = await opened();
    const { site, collect, wait, store } = newsroom;
    publish(site, [1, 2]);
    site.set('/story/2', { status: 503 });
    for (let poll = 0; poll < 8; poll++) {
      await collect();
      wait({ minutes: 45 });
    }
    expect(site.asked.filter((path) => path === '/story/2')).toHaveLength(3);
    expect(await titles(store)).toHaveLength(1);
    expect((await feedOf(newsroom)).unread).toMatchObject({ count: 1 });
    expect((await feedOf(newsroom)).unread?.reason).toMatch(/try again later/);
  });

  test('whose page comes back in time is read', async () => {
    const { site, collect, wait, store } = await opened();
    publish(site, [1, 2]);
    site.set('/story/2', { status: 503 });
    await collect();
    site.set('/story/2', page(story(2)));
    wait({ minutes: 10 });
    await collect();
    expect(await titles(store)).toHaveLength(2);
  });

  test('whose page robots.txt forbids is read from the feed when it has the whole text, else not', async () => {
    const newsroom = await openNewsroom();
    const { site, store, follow, collect } = newsroom;
    site.set('/robots.txt', 'User-agent: *\nDisallow: /private/');
    const whole = { guid: 'w', link: site.url('/private/1'), ...story(3) };
    const teaser = { guid: 't', link: site.url('/private/2'), title: 'Teaser', text: 'Only this.' };
    site.set('/feed', rss([whole, teaser]));
    await follow();
    await collect();
    expect(site.asked.filter((path) => path.startsWith('/private'))).toEqual([]);
    expect(await titles(store)).toEqual([story(3).title]);
    expect((await feedOf(newsroom)).unread?.reason).toMatch(/robots\.txt/);
  });

  test('whose page shows only the first paragraph is not summarised as if that were the article', async () => {
    const newsroom = await opened();
    const { site, collect, store } = newsroom;
    publish(site, [1, 2]);
    const [lead = ''] = story(2).text.split('\n\n');
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":false}</script>`;
    const text = `${lead}\n\nSubscribe to continue reading.`;
    site.set('/story/2', page({ title: story(2).title, text, head }));
    await collect();
    expect(await titles(store)).toEqual([story(1).title]);
    expect((await feedOf(newsroom)).unread?.reason).toMatch(
      /shows only the first paragraph .* Paste the text instead/,
    );
  });

  test('whose feed has more text than its page is read from the feed', async () => {
    const { site, collect, store } = await opened();
    publish(site, [1, 2], (item, number) => (number === 2 ? { ...item, text: story(2).text } : item));
    const [lead = '', second = ''] = story(2).text.split('\n\n');
    site.set('/story/2', page({ title: story(2).title, text: `${lead}\n\n${second}` }));
    await collect();
    const { quotes } = await store.quotes({ workspace: 'here', about: 'cranes', limit: 10, offset: 0 });
    const long = quotes.find(({ article }) => article.text.includes('plan 2'));
    expect(long?.article.text).toContain('Some 102 people work at the terminal');
  });

  test('in another language is stored with the name of the language, and not analysed', async () => {
    const { site, collect, store } = await opened();
    const german =
      'Die Hafengebühren in Korsk steigen im Mai um drei Prozent, teilte die Hafenbehörde am Montag mit. „Wir haben keine andere Wahl“, sagte die Hafendirektorin Lena Okafor, und die Fischer wollen nicht zahlen, weil der Anleger seit dem Sturm nicht mehr repariert worden ist.';
    site.set('/de', page({ title: 'Hafen wird teurer', text: `${german}\n\n${german}`, language: 'de' }));
    site.set('/feed', rss([{ guid: 'de', link: site.url('/de'), title: 'Hafen wird teurer' }]));
    await collect();
    const { articles } = await store.articles({ workspace: 'here', about: 'teurer', limit: 1, offset: 0 });
    const stored = await store.article('here', articles[0]?.id ?? '');
    expect(stored?.summary).toMatchObject({ language: 'de', quotes: [], keyPoints: [] });
  });

  test('that breaks our reader is said to be unread, and the others are read', async () => {
    const newsroom = await opened((web) => ({
      ...web,
      readPage: (bytes, kind, url) =>
        url.endsWith('/2') ? Promise.reject(new Error('a bug')) : web.readPage(bytes, kind, url),
    }));
    const { site, collect, store, troubles } = newsroom;
    publish(site, [1, 2, 3]);
    await collect();
    expect(troubles).toHaveLength(1);
    expect(await titles(store)).toHaveLength(2);
    expect((await feedOf(newsroom)).unread?.reason).toMatch(/because of a fault in Readout/);
  });
});
