/** `/quotes` through the bot on a real store with the sample news. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChat, type Chat } from '../chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat({ sample: true });
});
afterAll(() => chat.close());

const heading = async (line: string): Promise<string> => {
  const { text } = await chat.ask(line);
  return (text.split('\n')[0] ?? '').replace(/\s{2,}/g, ' | ');
};

describe('the heading says what was understood, and how many fit', () => {
  test.each([
    [
      '/quotes araghchi about talks since 30 Jan 2026',
      'Quotes by Abbas Araghchi about “talks” since 30 Jan 2026 | 1 quote',
    ],
    ['/quotes araghchi talks', 'Quotes by Abbas Araghchi about “talks” | 1 quote'],
    ['/quotes aragchi talks', 'Quotes by Abbas Araghchi about “talks” | 1 quote'],
    ['/quotes araghchi to CNN', 'Quotes by Abbas Araghchi to CNN | 3 quotes'],
    ['/quotes araghchi to CNN about talks', 'Quotes by Abbas Araghchi about “talks” to CNN | 1 quote'],
    ['/quotes president trump since last week', 'Quotes by Donald Trump since 26 Jan 2026 | 1 quote'],
    ['/quotes trump on 31 Jan', 'Quotes by Donald Trump on 31 Jan 2026 | 1 quote'],
    ['/quotes trump last week', 'Quotes by Donald Trump since 26 Jan 2026 until 1 Feb 2026 | 1 quote'],
    [
      '/quotes "Donald Trump" last week',
      'Quotes by Donald Trump since 26 Jan 2026 until 1 Feb 2026 | 1 quote',
    ],
    ['/quotes khamenei "regional war"', 'Quotes by Ali Khamenei about “regional war” | 1 quote'],
    ['/quotes about regional war', 'Quotes about “regional war” | 2 quotes'],
    ['/quotes about:"regional war"', 'Quotes about “regional war” | 2 quotes'],
    ['/quotes about:“Regional War” khamenei', 'Quotes by Ali Khamenei about “regional war” | 1 quote'],
    ['/quotes to reporters', 'Quotes to reporters | 6 quotes'],
    [
      '/quotes speaker:trump since monday until yesterday',
      'No stored quote fits: Quotes by Donald Trump since 2 Feb 2026 until 3 Feb 2026.',
    ],
    ['/quotes about:dam sort:relevant', 'Quotes about “dam” | 6 quotes'],
    ['/quotes in:"readout sample" kind:direct', 'Direct quotes in readout sample | 4 quotes'],
    ['/quotes in:"READOUT sample" kind:in part', 'Quotes in part in READOUT sample | 3 quotes'],
    ['/quotes kind:reported about:inquiry', 'Reported words about “inquiry” | 2 quotes'],
    ['/quotes until:28 Jan about:dam', 'Quotes about “dam” until 28 Jan 2026 | 4 quotes'],
    ['/quotes about:-dam*', 'Quotes about “-dam*” | 6 quotes'],
    ['/quotes about:(dam', 'Quotes about “(dam” | 6 quotes'],
    ['/quotes about:dam in january', 'Quotes about “dam” since 1 Jan 2026 until 31 Jan 2026 | 6 quotes'],
  ])('%s', async (line, expected) => {
    const first = await heading(line);
    expect(first.toLowerCase()).toBe(expected.toLowerCase());
  });
});

describe('what cannot be answered gets a sentence with a way on', () => {
  test.each([
    [
      '/quotes araghchi zeppelins',
      /^No stored quote fits: Quotes by Abbas Araghchi about “zeppelins”\. → \/quotes "Abbas Araghchi" About anything: 3 quotes/,
    ],
    ['/quotes trump about iran', /By anyone: 2 quotes/],
    [
      '/quotes "regional war"',
      /^Nobody called “regional war”.* → \/quotes about:"regional war" 2 quotes about it/,
    ],
    [
      '/quotes minister about dam since january',
      /^“minister” fits several\. Whom do you mean\? → \/quotes "Milena Draskova" about:dam since:2026-01-01 Milena Draskova, /,
    ],
    ['/quotes araghchi minister warning', /fits several\. Whom do you mean/],
    [
      '/quotes since 31 Feb',
      /^There is no day “31 Feb”: February has 29 days\. → \/quotes since 28 Feb .* → \/quotes since 1 Mar /,
    ],
    [
      '/quotes trump about:dam on 31 Feb',
      /^There is no day “31 Feb”.* → \/quotes trump about:dam on 28 Feb /,
    ],
    ['/quotes since:31 Feb', /February has 29 days.* → \/quotes since:28 Feb 28 Feb/],
    ['/quotes trump since tomorrow', /^“tomorrow” has not come yet\. → \/quotes trump since yesterday/],
    [
      '/quotes trump since:2027-01-01',
      /^since:2027-01-01 has not come yet\..* → \/quotes "Donald Trump" since:yesterday/,
    ],
    [
      '/quotes since yesterday until 1 Feb',
      /^No day is both on or after 2026-02-03 and on or before 2026-02-01\. → \/quotes until 1 Feb/,
    ],
    ['/quotes trump since:yesterday until:1 Feb', /^No day is both .* → \/quotes "Donald Trump" since:/],
    ['/quotes the of', /^“the of” says too little/],
    ['/quotes about:the of', /^“the of” says too little.* → \/quotes All quotes/],
    ['/quotes sort:relevant', /^sort:relevant needs words.* → \/quotes Newest first/],
    ['/quotes kind:loud', /expected one of direct, in part, reported/],
    ['/quotes as:pdf', /expected one of csv, json, markdown/],
    ['/quotes about:zeppelins as:csv', /^No stored quote fits/],
    ['/quotes about:NEAR(dam crack, 5)', /^No stored quote fits.* → \/quotes about:dam About dam: 6 quotes/],
    ['/quotes about:"dam inquiry"', /→ \/quotes about:inquiry About inquiry: 6 quotes/],
    [
      '/quotes about:witkof',
      /^No stored quote fits.* → \/quotes about:"Steve Witkoff" About Steve Witkoff: 1 quote /,
    ],
    ['/quotes about:"', /^No stored quote fits.* → \/quotes All quotes/],
    ['/quotes about:*', /^No stored quote fits/],
    ["/quotes about:'; drop table quotes; --", /^No stored quote fits/],
    ["/quotes '; drop table quotes; --", /^Nobody called/],
    ['/quotes story:none', /^There is no stored story “none”\. → \/quotes All quotes/],
    ['/quotes trump article:none', /^There is no stored article “none”\./],
    ['/quotes in:nowhere', /^No stored quote fits: Quotes in nowhere\. → \/quotes All quotes/],
    [
      '/quotes trump in:nowhere kind:reported about:iran',
      /→ \/quotes "Donald Trump" All of Donald Trump: 1 quote/,
    ],
  ])('%s', async (line, message) => {
    const { outcome, text } = await chat.ask(line);
    expect(outcome).toBe('refused');
    expect(text.replace(/\s+/g, ' ')).toMatch(message);
    expect(chat.logged).toEqual([]);
  });

  test.each([
    ['many words', 'crack '.repeat(1_667)],
    ['different words', Array.from({ length: 1_700 }, (_, index) => `w${index}`).join(' ')],
    ['one word', 'f'.repeat(10_000)],
    ['marks', '"'.repeat(10_000)],
    ['phrases', '"a b" '.repeat(1_667)],
    ['dates', '3 Feb '.repeat(1_667)],
    ['impossible dates', '31 Feb '.repeat(1_429)],
    ['stop words', 'the '.repeat(2_500)],
    ['syntax', 'NEAR(" * - ('.repeat(834)],
  ])('10,000 characters are answered in a few lines: %s', async (_, text) => {
    for (const line of [
      `/quotes ${text}`,
      `/quotes about:${text}`,
      `/quotes to:${text}`,
      `/quotes trump ${text}`,
    ]) {
      const answer = await chat.ask(line);
      expect(answer.outcome, answer.text.slice(0, 80)).not.toBe('failed');
      expect(answer.text.length).toBeLessThan(6_000);
    }
    expect(chat.logged).toEqual([]);
  });
});

test('every further question is answered, as the number beside it says', async () => {
  for (const line of [
    '/quotes araghchi zeppelins',
    '/quotes trump about iran',
    '/quotes about:"dam inquiry"',
    '/quotes trump in:nowhere about:iran',
  ]) {
    const { text } = await chat.ask(line);
    const offers = [...text.matchAll(/^→ (\/quotes .*?) {2,}.*: (\d+) quotes?$/gm)];
    expect(offers.length, text).toBeGreaterThan(0);
    for (const [, command = '', number = ''] of offers)
      expect(await heading(command), command).toMatch(new RegExp(`\\| ${number} quotes?$`));
  }
});

test('the next page has the same question', async () => {
  const all = await chat.ask('/quotes in january sort:newest kind:reported');
  const [, next = ''] = /→ (\/quotes .* page:2)/.exec(all.text) ?? [];
  expect(next).toBe('/quotes kind:reported since:2026-01-01 until:2026-01-31 page:2');
  const title = /^Reported words since 1 Jan 2026 until 31 Jan 2026 +\d+ quotes/;
  expect(all.text).toMatch(title);
  expect((await chat.ask(next)).text).toMatch(title);
});
