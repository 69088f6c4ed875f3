/** From feeds to stored summaries: real servers, the real store, and a clock that is moved. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { FOLLOWERS } from '../../src/core/records.ts';
import { createCollector } from '../../src/jobs/collect.ts';
import { localWeb } from '../chat.ts';
import { openNewsroom, publish, titles } from './setup.ts';
import { openSite, page, rss, story } from './site.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';

const page10 = { workspace: 'here', limit: 10, offset: 0 };

describe('collecting', () => {
  test('stores the article of each entry with its summary, outlet, date and address', async () => {
    const { site, store, follow, collect, troubles } = await openNewsroom();
    publish(site, [1, 2, 3]);
    await follow();
    await collect();
    expect(troubles).toEqual([]);
    expect(await titles(store)).toEqual([1, 2, 3].map((number) => story(number).title));
    const { articles } = await store.articles({ ...page10, about: 'plan 2' });
    const stored = await store.article('here', articles[0]?.id ?? '');
    expect(stored?.article).toMatchObject({
      ...{ title: story(2).title, url: site.url('/story/2'), outlet: 'Tessaly Post', workspace: FOLLOWERS },
      ...{ publishedAt: '2026-02-03T08:00:00Z', addedAt: '2026-02-04T09:00:00Z' },
    });
    expect(stored?.article.text).toBe(story(2).text);
    const { quotes } = await store.quotes({ ...page10, about: 'pier' });
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Lena Okafor', 'Lena Okafor', 'Lena Okafor']);
  });

  test('reads nothing twice, asks with what it has, and finds what is new', async () => {
    const { site, store, follow, collect, wait } = await openNewsroom();
    publish(site, [1, 2]);
    await follow();
    await collect();
    const { length } = site.asked;
    wait({ hours: 7 });
    await collect();
    expect(site.asked.slice(length)).toEqual(['/feed']);
    expect(site.headers.at(-1)).toHaveProperty('if-none-match');
    publish(site, [1, 2, 3]);
    wait({ hours: 7 });
    await collect();
    expect(site.asked.slice(length + 1)).toEqual(['/feed', '/story/3']);
    expect(await titles(store)).toHaveLength(3);
  });

  test('does not read again what a server without validators sends again', async () => {
    const read: string[] = [];
    const { site, store, follow, collect, wait } = await openNewsroom((web) => ({
      ...web,
      readFeed: (bytes, kind, url) => {
        read.push(url);
        return web.readFeed(bytes, kind, url);
      },
    }));
    publish(site, [1]);
    site.set('/feed', rss([{ guid: '1', title: 'One', text: story(1).text }]));
    await follow();
    for (let poll = 0; poll < 3; poll++) {
      wait({ hours: 7 });
      await collect();
    }
    expect(site.asked.filter((path) => path === '/feed')).toHaveLength(4);
    expect(read).toHaveLength(1);
    expect((await store.feeds('here', '2026-02-06T00:00:00Z'))[0]?.succeededAt).toBe('2026-02-05T06:00:00Z');
  });

  test('polls a feed once, however many follow it, and all of them see what it brings', async () => {
    const { site, store, follow, collect, wait } = await openNewsroom();
    publish(site, [1]);
    for (let number = 0; number < 50; number++) await follow(`team ${number}`);
    await collect();
    publish(site, [1, 2]);
    wait({ hours: 7 });
    await collect();
    expect(site.asked.filter((path) => path === '/feed')).toHaveLength(2);
    for (const workspace of ['team 0', 'team 49']) expect(await titles(store, workspace)).toHaveLength(2);
    expect(await titles(store, 'others')).toEqual([]);
  });

  test('catches up after the bot was off, with everything the feed still has', async () => {
    const { site, store, follow, collect, wait } = await openNewsroom();
    publish(site, [1]);
    await follow();
    await collect();
    publish(
      site,
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    wait({ hours: 24 * 9 });
    await collect();
    expect(await titles(store)).toHaveLength(30);
  });

  test('opens one connection to a host at a time', async () => {
    const { site, follow, collect } = await openNewsroom();
    publish(
      site,
      Array.from({ length: 12 }, (_, index) => index),
    );
    await follow();
    await collect();
    expect(site.asked.length).toBeGreaterThan(12);
    expect(site.mostAtOnce()).toBe(1);
  });
});

describe('an entry is one entry', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => index);

  test.each([
    [
      'when its GUID changes at every poll',
      (poll: number) => ({ guid: `random ${poll} ${Math.imul(poll, 7919)}` }),
    ],
    ['when its date moves', (poll: number) => ({ date: `Tue, 03 Feb 2026 ${10 + poll}:00:00 GMT` })],
    [
      'when its GUID changes at every poll and it has no link',
      (poll: number) => ({ guid: `random ${poll}`, link: undefined, text: 'in full' }),
    ],
    ['when all have the same GUID', () => ({ guid: 'same' })],
    ['when counters are added to its link', (poll: number) => ({ count: `?utm_source=rss${poll}` })],
    ['when it has no GUID', () => ({ guid: undefined })],
  ])('%s', async (_, changeAt) => {
    const { site, store, follow, collect, wait, now } = await openNewsroom();
    for (let poll = 0; poll < 3; poll++) {
      publish(site, twelve, ({ guid, ...item }, number) => {
        const { count = '', text, ...change }: Record<string, string | undefined> = changeAt(poll);
        site.set(`/story/${number}${count}`, page(story(number)));
        const link = `${item.link ?? ''}${count}`;
        const own = text === undefined ? {} : { text: story(number).text };
        const whole = { guid, ...item, ...own, link, ...change };
        return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
      });
      if (poll === 0) await follow();
      wait({ hours: 7 });
      await collect();
    }
    expect(await titles(store)).toHaveLength(12);
    const pages = 'link' in changeAt(0) ? 0 : 12;
    expect(site.asked.filter((path) => path.startsWith('/story/'))).toHaveLength(pages);
    const [feed] = await store.feeds('here', now().toString());
    expect([feed?.waiting, Math.round((feed?.perDay ?? 0) * 7)]).toEqual([0, 12]);
  });

  test('with fifty of them, one GUID for all and no links, their words tell', async () => {
    const { site, store, follow, collect, wait } = await openNewsroom();
    const items = Array.from({ length: 50 }, (_, index) => ({ guid: 'x', ...story(index) }));
    site.set('/feed', rss(items));
    await follow();
    await collect();
    site.set('/feed', rss([{ guid: 'x', ...story(77) }, ...items]));
    wait({ hours: 7 });
    await collect();
    expect(await titles(store)).toHaveLength(51);
  });
});

describe('one text', () => {
  test('in two outlets is one article with two outlets', async () => {
    const { site, store, follow, collect, web, now } = await openNewsroom();
    publish(site, [1]);
    const { title, text } = story(1);
    const copied = page({ title: 'Fees up', text: `KORSK (Wire) — ${text}`, head: '' });
    site.set('/copy', copied.replaceAll('Tessaly Post', 'Island Echo'));
    site.set('/other', rss([{ link: site.url('/copy'), guid: '1', title: 'Fees up' }], 'Island Echo'));
    await follow();
    await store.addFeed('here', { url: site.url('/other'), addedAt: now().toString() });
    await collect();
    const { articles } = await store.articles(page10);
    expect(articles).toHaveLength(1);
    const outlets = await store.outlets('here', articles[0]?.id ?? '');
    expect(outlets.map(({ outlet }) => outlet)).toEqual(['Island Echo', 'Tessaly Post']);
    expect((await store.feedCounts('here')).waiting).toBe(0);
    expect(web.canonical(site.url('/copy?utm_source=a'))).toBe(site.url('/copy'));
    expect(title).not.toBe('');
  });

  test('of two feeds of one site is fetched once', async () => {
    const { site, store, follow, collect, now } = await openNewsroom();
    publish(site, [1, 2]);
    site.set('/world', rss([{ link: site.url('/story/1?utm_medium=rss'), guid: 'w1', title: 'One' }]));
    await follow();
    await collect();
    await store.addFeed('here', { url: site.url('/world'), addedAt: now().toString() });
    await collect();
    expect(site.asked.filter((path) => path.startsWith('/story/1'))).toEqual(['/story/1']);
    expect(await titles(store)).toHaveLength(2);
  });

  test('a site whose pages all name one address as theirs has as many articles as pages', async () => {
    const { site, store, follow, collect, troubles } = await openNewsroom();
    publish(site, [1, 2, 3]);
    for (const number of [1, 2, 3]) {
      const head = `<link rel="canonical" href="${site.url('/section')}">`;
      site.set(`/story/${number}`, page({ ...story(number), head }));
    }
    await follow();
    await collect();
    expect(troubles).toEqual([]);
    expect(await titles(store)).toHaveLength(3);
    const { articles } = await store.articles(page10);
    for (const { id } of articles) expect(await store.versions('here', id)).toEqual([]);
  });

  test('that was corrected is read again, and what it said is kept with what changed', async () => {
    const { site, store, follow, collect, wait } = await openNewsroom();
    publish(site, [1]);
    await follow();
    await collect();
    const corrected = story(1).text.replace('3 percent', '4 percent').replace('no choice', 'a choice');
    publish(site, [1], (item) => ({ ...item, text: 'Corrected: 4 percent.' }));
    site.set('/story/1', page({ title: story(1).title, text: corrected }));
    wait({ hours: 7 });
    await collect();
    const { articles } = await store.articles(page10);
    expect(articles).toHaveLength(1);
    const id = articles[0]?.id ?? '';
    expect((await store.article('here', id))?.article.text).toBe(corrected);
    const [version, ...older] = await store.versions('here', id);
    expect(older).toEqual([]);
    expect(version?.text).toBe(story(1).text);
    expect(version?.changes).toHaveLength(2);
    expect(version?.changes[0]?.after).toContain('4 percent');
    expect((await store.quotes({ ...page10, about: 'choice' })).quotes[0]?.quote.text).toContain('a choice');
  });
});

describe('what another site says of a page', () => {
  const lie = (text: string): string => text.replace('no choice', 'every choice').replace('Monday', 'Sunday');

  test('is not believed: its text, its title and its date are those of the page', async () => {
    const { site, store, follow, collect, now } = await openNewsroom();
    const forger = await openSite();
    onTestFinished(forger.close);
    publish(site, [1]);
    const long = `${lie(story(1).text)}\n\n${'And much more that was never said. '.repeat(40)}`;
    const date = 'Mon, 05 Jan 2026 08:00:00 GMT';
    forger.set('/feed', rss([{ link: site.url('/story/1'), guid: 'f', title: 'Forged', date, text: long }]));
    const { host } = new URL(forger.url('/'));
    const web = localWeb([host, site.host]);
    onTestFinished(web.close);
    await store.addFeed('there', { url: forger.url('/feed'), addedAt: now().toString() });
    await createCollector({
      store,
      web,
      now,
      owner: 'here',
      tell: createStoryteller(store).tell,
      onTrouble: fail,
    }).collect(new AbortController().signal);
    await follow();
    await collect();
    for (const workspace of ['here', 'there']) {
      const { articles } = await store.articles({ ...page10, workspace });
      expect(articles.map(({ title }) => title)).toEqual([story(1).title]);
      expect((await store.article(workspace, articles[0]?.id ?? ''))?.article.text).toBe(story(1).text);
    }
  });

  test('that changes what was said is no copy of it', async () => {
    const { site, store, follow, collect, now } = await openNewsroom();
    publish(site, [1]);
    site.set('/copy', page({ title: 'Fees up', text: lie(story(1).text) }));
    site.set('/other', rss([{ link: site.url('/copy'), guid: '1', title: 'Fees up' }], 'Island Echo'));
    await store.addFeed('there', { url: site.url('/other'), addedAt: now().toString() });
    await collect();
    await follow();
    await collect();
    const { quotes } = await store.quotes({ ...page10, about: 'pier' });
    expect(quotes.map(({ quote }) => quote.text)).toEqual(['"We have no choice about pier 1,"']);
  });
});

function fail(error: unknown): never {
  throw error;
}
