/** `/feeds` and `/brief` with a link, asked through the bot, with a news site on this machine. */
import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openChat, type Chat } from '../chat.ts';
import { lists } from '../feeds/newsPages.ts';
import { dueIn } from '../store/feeds.ts';
import { openSite, page, rss, story, type Site } from '../jobs/site.ts';

let site: Site;
let chat: Chat;
beforeEach(async () => {
  site = await openSite();
  chat = await openChat({ allowHosts: [site.host] });
});
afterEach(async () => {
  await chat.close();
  await site.close();
});

const said = async (line: string): Promise<string> => (await chat.ask(line)).text.replace(/\s+/g, ' ');

function publish(path = '/feed', title = 'Tessaly Post'): void {
  const dates = ['09', '11', '10', '08'];
  const items = dates.map((hour, index) => ({
    ...{ guid: `${path} ${index}`, title: story(index).title },
    date: `Tue, 03 Feb 2026 ${hour}:00:00 GMT`,
  }));
  site.set(path, rss(items, title));
}

describe('/feeds', () => {
  test('nothing that is typed or sent opens the way to another private host', async () => {
    const elsewhere = `http://127.0.0.2:${site.host.split(':')[1] ?? ''}/feed`;
    publish();
    site.set('/jump', { status: 302, headers: { location: elsewhere } });
    site.set('/list', `<opml version="2.0"><body><outline xmlUrl="${elsewhere}"/></body></opml>`);
    const refused = /127\.0\.0\.2 is not on the public web/;
    for (const address of [elsewhere, site.url('/jump'), `${elsewhere}?READOUT_ALLOW_HOSTS=127.0.0.2`]) {
      expect(await said(`/feeds add ${address}`)).toMatch(refused);
      expect(await said(`/brief ${address}`)).toMatch(refused);
    }
    expect(await said(`/feeds import ${site.url('/list')}`)).toMatch(/Following 1 more feed/);
    expect(site.asked.filter((path) => path.startsWith('/feed'))).toEqual([]);
  });

  test('add answers at once with the title and the three latest headlines', async () => {
    publish();
    const text = await said(`/feeds add ${site.url('/feed')}`);
    const [, second, third, fourth] = [0, 1, 2, 0].map((number) => story(number).title);
    expect(text).toContain('Following Tessaly Post.');
    expect(text).toContain(`Latest • ${second ?? ''} • ${third ?? ''} • ${fourth ?? ''}`);
    expect(text).toContain('4 entries are being read');
    expect(await said(`/feeds add <${site.url('/feed')}|feed>`)).toContain('Already following Tessaly Post.');
  });

  test('add takes the address of a site and finds its feed there', async () => {
    publish();
    const head = '<link rel="alternate" type="application/rss+xml" title="News" href="/feed">';
    site.set('/', page({ title: 'Home', text: 'Welcome.', head }));
    expect(await said(`/feeds add ${site.url('/')}`)).toContain('Following Tessaly Post.');
    expect(await said('/feeds')).toContain(site.url('/feed'));
  });

  test('add of a host alone tries https, then http', async () => {
    publish();
    expect(await said(`/feeds add ${site.host}/feed`)).toContain('Following Tessaly Post.');
    expect(await said('/feeds')).toContain(`http://${site.host}/feed`);
    expect(await said(`/feeds add ${site.host}/feed`)).toContain('Already following Tessaly Post.');
    expect(await said(`/feeds add ${site.host}/none`)).toContain(`${site.host} has nothing at this address`);
    expect(await said('/feeds add 127.0.0.1:1/feed')).toContain('127.0.0.1 is not on the public web');
    expect(await said('/feeds add news:8080')).toContain('news is not on the public web');
    expect(await said('/feeds add [::1]:8080')).toContain('::1 is not on the public web');
  });

  test('add follows a page to its feed, and no further', async () => {
    for (const [path, next] of [
      ['/a', '/b'],
      ['/b', '/a'],
    ] as const) {
      const head = `<link rel="alternate" type="application/rss+xml" href="${next}">`;
      site.set(path, page({ title: 'Home', text: 'Welcome.', head }));
    }
    expect(await said(`/feeds add ${site.url('/a')}`)).toContain(
      `The page ${site.url('/a')} names ${site.url('/b')} as its feed, and that is none.`,
    );
    expect(site.asked).toEqual(['/a', '/b']);
    expect(await said('/feeds')).toContain('No feeds yet.');
  });

  test('add asks which, when the page names several', async () => {
    publish();
    const links = ['/feed', '/sport'].map(
      (path) => `<link rel="alternate" type="application/rss+xml" title="Feed ${path}" href="${path}">`,
    );
    site.set('/', page({ title: 'Home', text: 'Welcome.', head: links.join('') }));
    const { outcome, text } = await chat.ask(`/feeds add ${site.url('/')}`);
    expect(outcome).toBe('refused');
    expect(text).toContain('The page names several feeds. Which one?');
    expect(text).toContain(`→ /feeds add ${site.url('/sport')}`);
  });

  test.each([
    ['/nowhere', /has nothing at this address/],
    ['/page', /feed/],
    ['/feed:ftp', /has nothing at this address/],
  ])('add of %s says what is wrong, and keeps nothing', async (path, message) => {
    site.set('/page', page({ title: 'Home', text: 'Welcome.' }));
    const { outcome, text } = await chat.ask(`/feeds add ${site.url(path)}`);
    expect(outcome).toBe('refused');
    expect(text.replace(/\s+/g, ' ')).toMatch(message);
    expect(await said('/feeds')).toContain('No feeds yet.');
  });

  test.each([
    ['http://169.254.169.254/latest/meta-data', /not on the public web/],
    ['http://localhost/', /not on the public web/],
    ['http://user:secret@example.org/', /Leave the name and password out/],
    ['not a feed', /“not a feed” is not a web address/],
    ['example.org/feed', /example\.org is not known/],
  ])('add of %s is refused', async (words, message) => {
    const { outcome, text } = await chat.ask(`/feeds add ${words}`);
    expect(outcome).toBe('refused');
    expect(text.replace(/\s+/g, ' ')).toMatch(message);
  });

  test('lists how each does: last success, next poll, entries a day', async () => {
    publish();
    await chat.ask(`/feeds add ${site.url('/feed')}`);
    const text = await said('/feeds');
    expect(text).toMatch(/^Feeds 1 feed • Tessaly Post http:\/\/127\.0\.0\.1:\d+\/feed — last success now/);
    expect(text).toMatch(/next poll in \d+ min · 4 entries a week · 4 entries to be read/);
  });

  test('pause, resume and remove take an address or words of the title', async () => {
    for (const [path, title] of [
      ['/a', 'Tessaly Post'],
      ['/b', 'Tessaly Sport'],
    ] as const) {
      publish(path, title);
      await chat.ask(`/feeds add ${site.url(path)}`);
    }
    expect(await said('/feeds pause tessaly')).toMatch(/“tessaly” fits several feeds.*→ \/feeds pause "http/);
    expect(await said('/feeds pause sport')).toMatch(/^Paused Tessaly Sport\./);
    expect(await said('/feeds pause sport')).toMatch(/^Tessaly Sport is paused already\./);
    expect(await said('/feeds')).toMatch(/Tessaly Sport \S+ — paused since 4 Feb 2026/);
    expect(await said(`/feeds resume "${site.url('/b')}"`)).toMatch(/^Following Tessaly Sport again\./);
    expect(await said('/feeds resume sport')).toMatch(/^Tessaly Sport is not paused\./);
    expect(await said('/feeds remove tessaly post')).toMatch(/^No longer following Tessaly Post\. What it/);
    expect(await said('/feeds')).toMatch(/1 feed/);
    expect(await said('/feeds remove')).toMatch(/^Which feed\?/);
  });

  test('import takes a list from a file or a link, export gives one back', async () => {
    const list = (...urls: string[]): string =>
      `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body><outline text="News">${urls
        .map((url) => `<outline type="rss" text="Feed &amp; ${url}" xmlUrl="${url}"/>`)
        .join('')}</outline></body></opml>`;
    const path = chat.folder.path('feeds.opml');
    await writeFile(path, list('https://a.example/rss', 'https://b.example/rss'));
    expect(await said(`/feeds import ${path}`)).toMatch(/^Following 2 more feeds\. They are read within/);
    site.set('/list', list('https://b.example/rss', 'https://c.example/rss'));
    expect(await said(`/feeds import ${site.url('/list')}`)).toMatch(
      /^Following 1 more feed\. 1 of the list was followed already\./,
    );
    const exported = (await chat.ask('/feeds export')).text;
    for (const name of ['a', 'b', 'c']) expect(exported).toContain(`https://${name}.example/rss`);
    const back = chat.folder.path('back.opml');
    await writeFile(back, exported);
    const elsewhere = { ...chat.asker, workspace: 'elsewhere' };
    await chat.bot.answer(`/feeds import ${back}`, elsewhere);
    const feeds = await chat.store.feeds('elsewhere', '2026-02-04T09:00:00Z');
    expect(feeds.map(({ url }) => url).sort()).toEqual(
      ['a', 'b', 'c'].map((name) => `https://${name}.example/rss`),
    );
    expect(feeds[0]?.title).toMatch(/^Feed & https/);
  });

  test('import leaves out what has a name and password in its address, and says so', async () => {
    const path = chat.folder.path('feeds.opml');
    const outlines = ['ada:lovelace@a.example', 'ada@b.example', 'c.example'].map(
      (host) => `<outline xmlUrl="https://${host}/rss"/>`,
    );
    await writeFile(path, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
    expect(await said(`/feeds import ${path}`)).toMatch(
      /^Following 1 more feed\. 2 have a name and password in their addresses and were left out/,
    );
    const feeds = await chat.store.feeds('here', '2026-02-04T09:00:00Z');
    expect(feeds.map(({ url }) => url)).toEqual(['https://c.example/rss']);
  });

  test('keys in addresses are shown nowhere, and what is shown does to call a feed; the list for other readers has them', async () => {
    const addresses = ['one', 'two'].map((name) => `https://a.example/rss?key=Zx81hJq0${name}`);
    const path = chat.folder.path('feeds.opml');
    const outlines = addresses.map((address) => `<outline xmlUrl="${address}" text="${address}"/>`);
    await writeFile(path, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
    await chat.ask(`/feeds import ${path}`);
    const { candidates } = await chat.bot.complete('/feeds pause https', chat.asker);
    for (const text of [
      await said('/feeds'),
      await said('/readout home'),
      await said('/feeds pause a.example'),
      candidates.join(' '),
    ]) {
      expect(text).toMatch(/https:\/\/a\.example\/rss\?key=…[\da-f]{4}/);
      expect(text).not.toContain('Zx81');
    }
    expect(await said('/feeds pause Zx81')).toContain('No feed that is followed is called');
    const shown = /→ (\/feeds pause "[^"]+")/.exec(await said('/readout home'))?.[1] ?? '';
    expect(await said(shown)).toMatch(/^Paused https:\/\/a\.example\/rss\?key=…/);
    const exported = (await chat.ask('/feeds export')).text;
    for (const address of addresses) expect(exported).toContain(address);
  });

  test('a list that is too long to be read whole is refused, not read in part', async () => {
    const path = chat.folder.path('long.opml');
    const outlines = '<outline xmlUrl="https://a.example/rss"/>'.repeat(50_000);
    await writeFile(path, `<opml version="2.0"><body>${outlines}</body></opml>`);
    expect(await said(`/feeds import ${path}`)).toMatch(
      /long\.opml is longer than 2 MB\. Import it in parts\.$/,
    );
    expect(await said('/feeds')).toContain('No feeds yet.');
  });

  test('import of many spreads their first polls', async () => {
    const urls = Array.from(
      { length: 200 },
      (_, index) => `<outline xmlUrl="https://n${index}.example/rss"/>`,
    );
    site.set('/list', `<opml version="1.0"><body>${urls.join('')}</body></opml>`);
    expect(await said(`/feeds import ${site.url('/list')}`)).toContain('Following 200 more feeds.');
    expect(await dueIn(chat.store, '2026-02-04T09:00:30Z', 1000)).not.toHaveLength(200);
    expect(await dueIn(chat.store, '2026-02-04T09:10:00Z', 1000)).toHaveLength(200);
  });

  test.each([
    ['/feeds import', /^Which list\?/],
    ['/feeds import ./none.opml', /does not exist/],
    ['/feeds import ./package-lock.json', /^This is no list of feeds\./],
    ['/feeds export', /^No feed is followed yet/],
    ['/feeds resume', /^No feed is followed yet/],
  ])('%s says what to do', async (line, message) => {
    const { outcome, text } = await chat.ask(line);
    expect(outcome).toBe('refused');
    expect(text).toMatch(message);
  });
});

describe('/brief with a link', () => {
  test('fetches the page, stores it for who asked, and briefs it', async () => {
    site.set('/story?utm_source=chat', page(story(1)));
    const text = await said(`/brief ${site.url('/story?utm_source=chat')}`);
    expect(text).toMatch(/^Read and stored\. Port fees of plan 1 rise in Lenn/);
    expect(text).toContain('Tessaly Post');
    expect(text).toContain('"We have no choice about pier 1,"');
    expect(site.asked).toEqual(['/story?utm_source=chat']);
    const again = await said(`/brief ${site.url('/story')}`);
    expect(again).toMatch(/^Port fees of plan 1/);
    expect(site.asked).toHaveLength(1);
    const other = await chat.bot.answer('/brief', { ...chat.asker, workspace: 'there' });
    expect(other.outcome).toBe('refused');
  });

  test('takes the address of a page without its scheme, and says what else it may be when nobody is there', async () => {
    site.set('/story.html', page(story(1)));
    expect(await said(`/brief ${site.host}/story.html`)).toMatch(/^Read and stored\. Port fees of plan 1/);
    const [unread, topic] = [await said('/brief nobody.example/story'), 'nobody.example/story'];
    expect(unread).toMatch(/nobody\.example .*→ \/brief "nobody\.example\/story" Stories about nobody/);
    expect(await said(`/brief "${topic}"`)).toContain('No stored article is about');
    expect(await said('/brief U.S./Iran')).toContain('No stored article is about');
  });

  test('says so plainly when the text is in another language', async () => {
    const text = [
      'Die Hafengebühren in Korsk steigen im Mai um drei Prozent, teilte die Hafenbehörde am Montag mit.',
      '„Wir haben keine andere Wahl“, sagte die Hafendirektorin Lena Okafor am Montag dem Sender.',
      'Die Fischer wollen nicht zahlen, weil der Anleger seit dem Sturm nicht mehr repariert worden ist und niemand ihnen sagt, wann es damit weitergeht.',
    ].join('\n\n');
    site.set('/de', page({ title: 'Hafen wird teurer', text: `${text}\n\n${text}`, language: 'de' }));
    const answer = await said(`/brief ${site.url('/de')}`);
    expect(answer).toContain('Hafen wird teurer');
    expect(answer).toContain('This text is in German. It is stored, but only English can be analysed yet.');
    expect(answer).not.toContain('Who said what');
  });

  test.each([
    ['/missing', { status: 404 }, /has nothing at this address/],
    ['/pay', { status: 402 }, /shows this to readers who pay; paste the text instead/],
    ['/empty', { body: '<!doctype html><title>x</title>' }, /./],
    ['/world', { body: lists['a section of cards'] ?? '' }, /shows headlines here, not one article/],
    ['/paper.pdf', { body: '%PDF-1.7', headers: { 'content-type': 'application/pdf' } }, /PDF/],
  ])('%s is said, and nothing is stored', async (path, answer, message) => {
    site.set(path, answer);
    const { outcome, text } = await chat.ask(`/brief ${site.url(path)}`);
    expect(outcome).toBe('refused');
    expect(text.replace(/\s+/g, ' ')).toMatch(message);
    expect(await chat.store.counts('here')).toMatchObject({ articles: 0 });
    expect(chat.logged).toEqual([]);
  });
});
