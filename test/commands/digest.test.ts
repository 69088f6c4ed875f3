/** `/digest` through the terminal: what is asked for, what comes at its time, and why it came or did not. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filled } from '../../src/reply/filled.ts';
import { PostError } from '../../src/adapters/adapter.ts';
import { openChat, type Chat, type ChatSettings } from '../chat.ts';

let chat: Chat;
/** A Wednesday. */
let clock = Temporal.Instant.from('2026-02-04T09:00:00Z');

async function open(settings: ChatSettings = {}): Promise<void> {
  chat = await openChat({ sample: true, clock: () => clock, ...settings });
}

beforeEach(() => {
  clock = Temporal.Instant.from('2026-02-04T09:00:00Z');
});

afterEach(async () => {
  await chat.close();
});

async function said(line: string): Promise<string> {
  return (await chat.ask(line)).text;
}

async function idOf(): Promise<string> {
  return /preview ([0-9a-f]{10})/.exec(await said('/digest list'))?.[1] ?? '';
}

function go(moment: string): void {
  clock = Temporal.Instant.from(moment);
}

async function read(title: string, text: string): Promise<void> {
  await chat.ask(`date: ${clock.toString().slice(0, 10)}\ntitle: ${title}\noutlet: Tessaly Post\n\n${text}`);
}

describe('a digest', () => {
  test('has a picture of the day above it where that is wanted, in its preview too', async () => {
    await open();
    expect(await said('/digest add')).not.toContain('picture');
    expect(await said('/digest preview')).not.toMatch(/^Wednesday/m);
    expect(await said(`/digest change ${await idOf()} picture:true`)).toContain('with a picture');
    const { reply } = await chat.bot.answer('/digest preview', chat.asker);
    const block = reply.blocks.find(({ kind }) => kind === 'picture');
    expect(block).toMatchObject({ picture: { kind: 'day', day: '2026-02-04' } });
    go('2026-02-05T08:00:10Z');
    await chat.deliver();
    await chat.deliver();
    expect(chat.posted).toHaveLength(1);
    expect(chat.posted[0]?.text).toMatch(
      /^Good morning: the news +5 Feb 2026\n[^\n]*5 February 2026: 2 stories\.\n/,
    );
    expect(chat.posted[0]?.text).toMatch(/New quotes: Milena Draskova \(\d+\)/);
  });

  test('is made as often as it is asked for, also twice at the same moment', async () => {
    await open();
    const answers = await Promise.all([said('/digest add'), said('/digest add 9:00'), said('/digest add')]);
    for (const answer of answers) expect(answer).toContain('The digest comes from now on.');
    expect(new Set((await chat.store.subscriptions(chat.asker.workspace)).map(({ id }) => id)).size).toBe(3);
  });

  test('comes at its time, once, and says what is new since the last one', async () => {
    await open();
    expect(await said('/digest add')).toContain(
      'Weekdays at 08:00 UTC: the news, full — next Thu 5 Feb, 08:00',
    );
    go('2026-02-05T07:59:00Z');
    await chat.deliver();
    expect(chat.posted).toEqual([]);
    go('2026-02-05T08:00:10Z');
    await chat.deliver();
    await chat.deliver();
    expect(chat.posted).toHaveLength(1);
    expect(chat.posted[0]).toMatchObject({ address: 'here', id: `digest ${await idOf()} 2026-02-05` });
    expect(chat.posted[0]?.text).toMatch(/^Good morning: the news +5 Feb 2026\n/);
    expect(chat.posted[0]?.text).toContain('Draskova gives way: outsiders to investigate Korsk dam');
    await read(
      'Ferry stops',
      'The Tessaly ferry stopped on Thursday. “We have no fuel,” captain Mara Oln said.',
    );
    go('2026-02-06T08:00:00Z');
    await chat.deliver();
    expect(chat.posted).toHaveLength(2);
    expect(chat.posted[1]?.text).toContain('Ferry stops');
    expect(chat.posted[1]?.text).not.toContain(
      'Draskova gives way: outsiders to investigate Korsk dam\n5 articles',
    );
    go('2026-02-07T08:00:00Z');
    await chat.deliver();
    expect(chat.posted).toHaveLength(2);
  });

  test('that is late says so, and one after missed days tells what came then', async () => {
    await open();
    await said('/digest add days:daily');
    go('2026-02-05T08:20:00Z');
    await chat.deliver();
    expect(chat.posted[0]?.text).toContain('Delayed: planned for 08:00, posted 08:20.');
    await read('Bridge opens', 'A bridge opened in Tessaly on Friday, mayor Ona Vell said.');
    go('2026-02-08T08:00:00Z');
    await chat.deliver();
    expect(chat.posted).toHaveLength(2);
    expect(chat.posted[1]?.text).toContain('2 digests before this one could not be posted');
    expect(chat.posted[1]?.text).toContain('Bridge opens');
    const why = await said('/digest why');
    expect(why).toContain('8 Feb 2026, 08:00: posted 08:00');
    expect(why).toMatch(/7 Feb 2026, 08:00: missed — Nothing ran on that day\./);
    expect(why).toMatch(/5 Feb 2026, 08:00: posted 08:20 — It was delayed\./);
  });

  test('without news says so, or is silent', async () => {
    await open({ sample: false });
    await said('/digest add quiet:say');
    await said('/digest add quiet:silent time:8:01');
    go('2026-02-05T08:02:00Z');
    await chat.deliver();
    expect(chat.posted).toHaveLength(1);
    expect(chat.posted[0]?.text).toContain('Nothing has been read yet.');
    const why = await said('/digest why');
    expect(why).toContain('nothing new 08:02 — Nothing was new, and it stays silent then.');
    expect(why).toContain('posted 08:02 — It said that nothing was new.');
    go('2026-02-06T08:02:00Z');
    await chat.deliver();
    expect(chat.posted[1]?.text).toContain('Nothing new since 5 Feb 2026, 08:02.');
  });

  test('of a topic, an actor or a story tells of nothing else', async () => {
    await open();
    await said('/digest add 7 about:dam length:short');
    await said('/digest add 7:30 actor:khamenei');
    const story = /\/brief story:(\S+)/.exec(await said('/brief'))?.[1] ?? '';
    await said(`/digest add 8 story:${story}`);
    go('2026-02-05T08:00:00Z');
    await chat.deliver();
    const posted = (place: number): string => chat.posted[place]?.text ?? '';
    const [dam, khamenei, one] = [posted(0), posted(1), posted(2)];
    expect(dam).toContain('Good morning: dam');
    expect(dam).not.toContain('Iran');
    expect(khamenei).toContain('US says it is open to a meeting with Iran');
    expect(khamenei).not.toContain('Draskova');
    expect(one).toContain('Good morning: one story');
  });

  test('is composed once for all who want the same', async () => {
    let composed = 0;
    await open({
      change: (store) => ({
        ...store,
        news: (query) => {
          composed++;
          return store.news(query);
        },
      }),
    });
    for (const time of ['8', '8:01', '8:02']) await said(`/digest add ${time}`);
    await said('/digest add about:dam');
    go('2026-02-05T08:03:00Z');
    await chat.deliver();
    expect(chat.posted).toHaveLength(4);
    expect(composed).toBe(2);
  });
});

describe('a story of the hour', () => {
  const text = (outlet: string): string =>
    `date: 2026-02-04\ntitle: Tessaly ferry sinks off Marn\noutlet: ${outlet}\n\nThe Tessaly ferry sank off Marn on Wednesday with 60 people on board, the coast guard said. Captain Mara Oln was among the rescued, ${outlet} learned in Marn.`;

  test('is posted at once when several outlets have it, once, and no more of them than are wanted', async () => {
    await open({ sample: false });
    await said('/digest add breaking:1');
    await said('/digest add 9');
    for (const outlet of ['Tessaly Post', 'Island Echo']) await chat.ask(text(outlet));
    await chat.deliver();
    expect(chat.posted).toEqual([]);
    await chat.ask(text('Marn Herald'));
    await chat.deliver();
    await chat.deliver();
    expect(chat.posted).toHaveLength(1);
    expect(chat.posted[0]?.text).toMatch(/^Breaking\nTessaly ferry sinks off Marn\n/);
    expect(await said('/digest list')).toContain('up to 1 story a day at once');
    go('2026-02-05T08:00:00Z');
    await chat.deliver();
    expect(chat.posted[1]?.text).toContain('Good morning: the news');
    expect(chat.posted[1]?.text).toContain('Tessaly ferry sinks off Marn');
  });
});

describe('a digest that cannot be posted', () => {
  test('is tried again, later each time, and says so', async () => {
    const problem = new PostError('later', 'The platform is busy.');
    let tries = 0;
    await open({ post: () => (++tries < 3 ? Promise.reject(problem) : Promise.resolve()) });
    await said('/digest add');
    go('2026-02-05T08:00:00Z');
    await chat.deliver();
    expect(await said('/digest why')).toContain('waits for another try — The platform is busy.');
    for (const [moment, expected] of [
      ['08:00:59', 1],
      ['08:01:00', 2],
      ['08:02:59', 2],
      ['08:03:00', 3],
      ['08:30:00', 3],
    ] as const) {
      go(`2026-02-05T${moment}Z`);
      await chat.deliver();
      expect(tries, moment).toBe(expected);
    }
    expect(await said('/digest why')).toContain('posted 08:03, 3 tries');
  });

  test('waits as long as the platform asks, and ends with its day', async () => {
    const problem = new PostError('later', 'The platform is busy.', { retryAfter: 5_400_000 });
    let tries = 0;
    await open({
      post: () => {
        tries++;
        return Promise.reject(problem);
      },
    });
    await said('/digest add 22:00');
    for (const moment of ['22:00:00', '23:29:59', '23:30:00']) {
      go(`2026-02-05T${moment}Z`);
      await chat.deliver();
    }
    expect(tries).toBe(2);
    go('2026-02-06T01:00:00Z');
    await chat.deliver();
    expect(tries).toBe(2);
    expect(await said('/digest why')).toContain(
      'failed 01:00, 3 tries — It could not be posted all day. The platform is busy.',
    );
  });

  test('for good pauses, with the reason, and whoever made it is told once', async () => {
    const gone = new PostError('no channel', 'The channel is gone. Add the digest in another one.');
    const told: string[] = [];
    await open({
      post: (address) => {
        told.push(address);
        return address === 'here' ? Promise.reject(gone) : Promise.resolve();
      },
    });
    await said('/digest add');
    go('2026-02-05T08:00:00Z');
    await chat.deliver();
    go('2026-02-06T08:00:00Z');
    await chat.deliver();
    expect(told).toEqual(['here', 'reader here']);
    const list = await said('/digest list');
    expect(list).toContain('paused since 5 Feb 2026: The channel is gone. Add the digest');
    expect(await said('/digest why')).toContain('failed 08:00 — The channel is gone.');
    expect(await said('/digest resume')).toContain('The digest comes again.');
  });

  test('because of a fault in composing it keeps no other from coming', async () => {
    let isBroken = false;
    await open({
      change: (store) => ({
        ...store,
        articles: (query) => (isBroken ? Promise.reject(new TypeError('broken')) : store.articles(query)),
      }),
    });
    await said('/digest add 8 about:dam');
    await said('/digest add 8');
    isBroken = true;
    go('2026-02-05T08:00:00Z');
    await chat.deliver();
    expect(chat.posted.map(({ text }) => text.split(/ {2}/)[0])).toEqual(['Good morning: the news']);
    expect(chat.troubles).toEqual([new TypeError('broken')]);
    isBroken = false;
    go('2026-02-05T08:01:00Z');
    await chat.deliver();
    expect(chat.posted[1]?.text).toContain('Good morning: dam');
  });

  test('because of a fault of ours is logged and tried again', async () => {
    let tries = 0;
    await open({
      post: () => (++tries === 1 ? Promise.reject(new TypeError('x is not a function')) : Promise.resolve()),
    });
    await said('/digest add');
    go('2026-02-05T08:00:00Z');
    await chat.deliver();
    expect(chat.troubles).toHaveLength(1);
    expect(await said('/digest why')).toContain('Something went wrong on our side; it is in the log.');
    go('2026-02-05T08:01:00Z');
    await chat.deliver();
    expect(await said('/digest why')).toContain('posted 08:01, 2 tries');
  });
});

describe('the command', () => {
  test('changes, pauses, previews, posts at once and removes', async () => {
    await open();
    await said('/digest add');
    const id = await idOf();
    expect(await said(`/digest change ${id} time:7am days:weekend quiet:silent`)).toContain(
      'Weekends at 07:00 UTC: the news, full — next Sat 7 Feb, 07:00 · silent when nothing is new',
    );
    expect(await said('/digest preview')).toContain('What the digest would say now, shown to you alone.');
    expect(await said('/digest preview')).toContain('Draskova');
    expect(chat.posted).toEqual([]);
    expect(await said('/digest pause')).toContain('paused since 4 Feb 2026: somebody paused it');
    expect(await said('/digest resume')).toContain('next Sat 7 Feb, 07:00');
    expect(await said('/digest now')).toBe('It is posted.');
    expect(chat.posted).toHaveLength(1);
    expect(await said('/digest remove')).toBe('The digest is removed.');
    expect(await said('/digest')).toContain('No digest comes here yet.');
  });

  test('asks for the time zone once where it is not known, and remembers it', async () => {
    await open();
    const asker = { ...chat.asker, timeZone: null };
    const ask = async (line: string): Promise<string> => {
      const { reply } = await chat.bot.answer(line, asker);
      return JSON.stringify(reply);
    };
    expect(await ask('/digest add')).toContain('In which time zone?');
    const kept = {
      label: 'Europe/Berlin',
      command: '/digest add about:"dam" time:"7:30" zone:Europe/Berlin',
    };
    expect(await ask('/digest add 7:30 about:dam')).toContain(JSON.stringify(kept));
    expect(await ask('/digest add zone:Berlin')).toContain('08:00 Europe/Berlin');
    expect(await ask('/digest add 9')).toContain('09:00 Europe/Berlin');
    expect(await ask(filled('/digest add zone:', 'New “York” '))).toContain('08:00 America/New_York');
  });

  test('says what does not fit, and what to do', async () => {
    await open();
    const sentences = [
      ['/digest pause', 'No digest comes here yet.'],
      ['/digest preview abc', 'No digest here has the id “abc”.'],
      ['/digest add 25:00', '“25:00” is no time of day. Give one as 8, 8:30am or 0730.'],
      ['/digest add zone:GMT+25', '“GMT+25” is no time zone. Give a city or a name such as Europe/Berlin.'],
      ['/digest add zone:Berln', '→ /digest add zone:Europe/Berlin'],
      ['/digest add days:someday', '“someday” are no days.'],
      ['/digest add about:"  "', 'says too little.'],
      ['/digest add about:zebra', 'Nothing stored is about “zebra” yet; news with these words'],
      ['/digest add actor:nobody', 'Nobody called “nobody” is stored yet'],
      ['/digest add story:nothing', 'There is no stored story “nothing”.'],
      ['/digest add about:x actor:y', 'Give one of about:, actor: and story:, not several.'],
      ['/digest why', 'None has been due yet.'],
    ] as const;
    for (const [line, words] of sentences) expect(await said(line), line).toContain(words);
  });

  test('names the digests where several may be meant, and refuses the twenty-first', async () => {
    await open();
    for (let number = 0; number < 20; number++) await said(`/digest add ${number}:30`);
    expect(await said('/digest pause')).toContain('Which digest?');
    expect(await said('/digest pause ffffffff')).toContain('No digest here has the id “ffffffff”.');
    expect(await said('/digest add')).toContain('A channel can have 20 digests. Remove one first.');
  });

  test('refuses a channel that cannot be posted in', async () => {
    await open({ cannotPost: () => 'I may not write here. Give me the permission “Send Messages”.' });
    expect(await said('/digest add')).toBe('I may not write here. Give me the permission “Send Messages”.');
    expect(await said('/digest')).toContain('No digest comes here yet.');
  });
});
