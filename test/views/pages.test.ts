/** The small words of the pages: dates, speaker lines, roles, short names, links to the exact words. */
import { describe, expect, test } from 'vitest';
import type { Actor, Quote } from '../../src/core/summary.ts';
import { lineRuns } from '../../src/reply/reply.ts';
import { rolesOverTime } from '../../src/views/actors.ts';
import { fullDay, meantDays, period } from '../../src/views/dates.ts';
import { saying } from '../../src/views/saying.ts';
import { shortName } from '../../src/views/shortName.ts';
import { attribution, speakerLine, voice } from '../../src/views/speaker.ts';
import { textFragment } from '../../src/views/textFragment.ts';

const nothing = { speakerMention: null, cue: null, addressee: null, said: null, place: null };
const quote: Quote = {
  id: 'q1',
  kind: 'direct',
  text: '"Yes"',
  start: 0,
  end: 5,
  content: [],
  speaker: 'a1',
  rule: 'cue-after',
  subjectRule: null,
  ...nothing,
};

function excerpt(text: string): { text: string; start: number; end: number } {
  return { text, start: 9, end: 9 + text.length };
}

function actor(name: string, more: Partial<Actor> = {}): Actor {
  return { id: 'a1', name, kind: 'person', aliases: [], roles: [], mentions: [], ...more };
}

describe('dates', () => {
  test.each([
    ['2026-02-01', '2026-02-02', 'Sun 1 Feb'],
    ['2025-12-31', '2026-02-02', 'Wed 31 Dec 2025'],
    ['2026-02-01', null, 'Sun 1 Feb 2026'],
    ['2026-02-02/2026-02-08', '2026-02-02T10:00:00Z', 'this week (2–8 Feb)'],
    ['2026-02-09/2026-02-15', '2026-02-08', 'next week (9–15 Feb)'],
    ['2026-01-26/2026-02-01', '2026-02-02', 'last week (26 Jan – 1 Feb)'],
    ['2026-03-01/2026-03-31', '2026-02-02', 'Mar'],
    ['2027-03-01/2027-03-31', '2026-02-02', 'Mar 2027'],
    ['2026-02-03/2026-02-05', '2026-02-02', '3–5 Feb'],
    ['nonsense', null, 'nonsense'],
  ])('%s near %s is %s', (iso, near, expected) => {
    expect(period(iso, near)).toBe(expected);
  });

  test.each([
    ['2026-02-02/2026-02-08', 'later this week', '2–8 Feb'],
    ['2026-02-06', 'on Friday', '6 Feb'],
    ['2026-02-03', 'tomorrow', 'Tue 3 Feb'],
    ['2026-03-06', 'on 6 March', null],
    ['2027-03-01/2027-03-31', 'in March', 'Mar 2027'],
    ['2027-01-01/2027-12-31', 'in 2027', null],
    ['nonsense', 'one day', null],
  ])('%s behind the words "%s" is %s', (iso, words, expected) => {
    expect(meantDays(iso, '2026-02-02', words)).toBe(expected);
  });

  test('a full day has its year', () => {
    expect(fullDay('2026-02-02T23:00:00Z')).toBe('2 Feb 2026');
  });
});

describe('who spoke', () => {
  const said: Quote = {
    ...quote,
    addressee: { ...excerpt('reporters'), actor: null },
    place: excerpt('Air Force\nOne'),
    said: { ...excerpt('on Saturday'), date: '2026-01-31' },
  };
  const role = { ...excerpt('US President'), former: false, rule: 'title' };
  const text = (speaker: Actor | null, of: Quote): string =>
    lineRuns(speakerLine(speaker, of, '2026-02-02'))
      .map((run) => run.text)
      .join('');

  test('has name and role, and to whom, where and when', () => {
    expect(text(actor('Donald Trump', { roles: [role] }), said)).toBe(
      'Donald Trump, US President — to reporters, Air Force One, Sat 31 Jan',
    );
  });

  test('has no more than is known', () => {
    expect(text(actor('Donald Trump'), quote)).toBe('Donald Trump');
    expect(text(null, { ...said, speaker: null })).toBe(
      'speaker unclear — to reporters, Air Force One, Sat 31 Jan',
    );
  });

  test('is no actor, when it is a document, but has a name; a pronoun has none', () => {
    const report = { ...quote, speaker: null, speakerMention: excerpt('The\nreport') };
    expect(text(null, report)).toBe('the report');
    expect(attribution(null, report, null)).toBe('the report');
    expect(voice(report)).not.toBe(voice({ ...report, speakerMention: excerpt('a letter') }));
    expect(text(null, { ...report, speakerMention: excerpt('They') })).toBe('speaker unclear');
  });

  test('is called what the article calls an unnamed source there', () => {
    const official = actor('senior US official', { kind: 'unnamed' });
    expect(attribution(official, { ...quote, speakerMention: excerpt('A senior US official') }, null)).toBe(
      'a senior US official',
    );
    expect(attribution(official, { ...quote, speakerMention: excerpt('She') }, null)).toBe(
      'senior US official',
    );
  });

  test('is said to be former', () => {
    const former = { ...excerpt('prime minister'), former: true, rule: 'title' };
    expect(text(actor('Ada Low', { roles: [former] }), quote)).toBe('Ada Low, former prime minister');
    expect(text(actor('Ada Low', { roles: [{ ...former, text: 'ex-premier' }] }), quote)).toBe(
      'Ada Low, ex-premier',
    );
    expect(text(actor('Ada Low', { roles: [former, role] }), quote)).toBe('Ada Low, US President');
  });
});

describe('roles over time', () => {
  test('each with the date of the newest article that gives it', () => {
    const held = [
      { text: 'Mayor', date: '2026-02-02' },
      { text: 'Envoy', date: '2026-01-01' },
      { text: 'Poet', date: null },
    ];
    expect(rolesOverTime(held)).toEqual(['Mayor, as of 2 Feb 2026', 'Envoy, as of 1 Jan 2026', 'Poet']);
  });

  test('the end of a fuller role is no role of its own', () => {
    expect(
      rolesOverTime(['Minister', 'Water Minister'].map((text) => ({ text, date: '2026-02-02' }))),
    ).toEqual(['Water Minister, as of 2 Feb 2026']);
  });
});

describe('short names', () => {
  const trump = actor('Donald Trump', { aliases: ['President Trump', 'Trump'] });
  test.each([
    [trump, [trump], 'Trump'],
    [trump, [trump, actor('Melania Trump', { aliases: ['Trump'] })], 'Donald Trump'],
    [actor('Ada Low'), [], 'Low'],
    [actor('Ada Low'), [actor('Bram Low')], 'Ada Low'],
    [actor('Ilse von der Marn'), [], 'von der Marn'],
    [actor('Karim al-Amr'), [], 'al-Amr'],
    [actor('Bram Low Jr.'), [actor('Ada Low')], 'Low Jr.'],
    [actor('Norn'), [], 'Norn'],
    [actor('Li Wenfang'), [], 'Li Wenfang'],
    [actor('Ryu Sun-hi'), [], 'Ryu Sun-hi'],
    [actor('Xi Jinping', { aliases: ['Xi'] }), [], 'Xi'],
    [actor('United States', { kind: 'state', aliases: ['Washington', 'US'] }), [], 'US'],
  ])('%#', (one, all, expected) => {
    expect(shortName(one, all)).toBe(expected);
  });
});

describe('a word or two in marks', () => {
  const article = { text: 'Norn accused them of being "late". Low said it was "a joke".', url: null };
  const at = (words: string, cue: string, content: string): Quote => {
    const place = (part: string): { text: string; start: number; end: number } => {
      const start = article.text.indexOf(part);
      return { text: part, start, end: start + part.length };
    };
    return { ...quote, kind: 'mixed', ...place(words), content: [place(content)], cue: place(cue) };
  };

  test('stand in their clause, behind a cue that says more than that it was said', () => {
    const accused = at('"late"', 'accused', 'them of being "late"');
    expect(saying(accused, article, null).words).toBe('accused them of being "late"');
    expect(saying({ ...accused, kind: 'direct' }, article, null).words).toBe('"late"');
    expect(saying(at('"a joke"', 'said', 'it was "a joke"'), article, null).words).toBe('it was "a joke"');
    expect(saying(at('"a joke"', 'accused', 'it was "a joke"'), article, null).words).toBe('it was "a joke"');
  });
});

describe('links to the exact words', () => {
  const at = (text: string, words: string, from = 0): string | null => {
    const start = text.indexOf(words, from);
    return textFragment('https://example.org/a', text, { start, end: start + words.length });
  };

  test('are encoded as the specification says', () => {
    expect(at('He said "a-b, c & d" there', '"a-b, c & d"')).toBe(
      'https://example.org/a#:~:text=%22a%2Db%2C%20c%20%26%20d%22',
    );
    expect(at("It's (so) “sö”!", "It's (so) “sö”!")).toBe(
      'https://example.org/a#:~:text=It%27s%20%28so%29%20%E2%80%9Cs%C3%B6%E2%80%9D%21',
    );
  });

  test('name the words around those that occur twice', () => {
    const text = 'First he said yes to her.\nThen he said yes to us all.';
    expect(at(text, 'he said yes', 20)).toBe(
      'https://example.org/a#:~:text=Then-,he%20said%20yes,-to%20us%20all.',
    );
    expect(at('yes\nno\nyes', 'yes')).toBe('https://example.org/a#:~:text=yes,-no');
  });

  test('name the beginning and the end of many words, or of words in two paragraphs', () => {
    expect(at('1 2 3 4 5 6 7 8 9 10 11', '1 2 3 4 5 6 7 8 9 10 11')).toBe(
      'https://example.org/a#:~:text=1%202%203%204,8%209%2010%2011',
    );
    expect(at('x one\n\ntwo y', 'one\n\ntwo')).toBe('https://example.org/a#:~:text=one,two');
  });

  test('keep the place a page is opened at, and are none without a page', () => {
    expect(textFragment('https://example.org/#part', 'yes', { start: 0, end: 3 })).toBe(
      'https://example.org/#part:~:text=yes',
    );
    expect(textFragment(null, 'yes', { start: 0, end: 3 })).toBeNull();
  });
});
