/** Times, days and zones as people write them. */
import { describe, expect, test } from 'vitest';
import { readTime, readWeekdays, weekdayWords } from '../../src/core/digests/times.ts';
import { readZone, zonesLike } from '../../src/core/digests/zones.ts';

describe('a time of day', () => {
  test.each([
    ['8', '08:00'],
    ['08:00', '08:00'],
    ['8:30am', '08:30'],
    ['8.30 pm', '20:30'],
    ['0730', '07:30'],
    ['7h', '07:00'],
    ['7h30', '07:30'],
    ['at 6 a.m.', '06:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['23:59', '23:59'],
    ['8 Uhr', '08:00'],
    ['1745', '17:45'],
  ])('%j is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  test.each(['', '24:00', '25', '8:60', '13pm', '0am', 'morning', '8:3', '-1', '1e3', '8:30:00', '2500'])(
    '%j is none',
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );
});

describe('days of the week', () => {
  test.each([
    ['weekdays', [1, 2, 3, 4, 5], 'weekdays'],
    ['daily', [1, 2, 3, 4, 5, 6, 7], 'every day'],
    ['weekend', [6, 7], 'weekends'],
    ['mon-thu', [1, 2, 3, 4], 'Mon, Tue, Wed, Thu'],
    ['Sat–Tue', [1, 2, 6, 7], 'Mon, Tue, Sat, Sun'],
    ['monday, wednesday and fridays', [1, 3, 5], 'Mon, Wed, Fri'],
    ['mo di', null, null],
    ['sun', [7], 'Sun'],
    ['m', null, null],
    ['', null, null],
    ['someday', null, null],
  ])('%j', (text, days, words) => {
    expect(readWeekdays(text)).toEqual(days);
    if (days !== null) expect(weekdayWords(days)).toBe(words);
  });
});

describe('a time zone', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['mumbai', 'Asia/Kolkata'],
    ['Washington, DC', 'America/New_York'],
    ['CET', 'Europe/Paris'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['japan', 'Asia/Tokyo'],
    ['Lord Howe', 'Australia/Lord_Howe'],
  ])('%j is %s', (text, zone) => {
    expect(readZone(text)).toEqual({ zone });
  });

  test.each([
    ['GMT+25', []],
    ['+02:00', []],
    ['Mars/Olympus', []],
    ['Etc/GMT+5', []],
    ['', []],
    ['x'.repeat(1000), []],
    ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
    ['Berln', ['Europe/Zurich', 'Europe/Berlin']],
    ['londn', ['Europe/London']],
  ])('%j is none, and near to %j', (text, instead) => {
    expect(readZone(text)).toEqual({ instead });
  });

  test('is completed by its name, its city and its letters', () => {
    expect(zonesLike('ber', 25)).toContain('Europe/Berlin');
    expect(zonesLike('america/new', 25)).toContain('America/New_York');
    expect(zonesLike('cet', 25)[0]).toBe('Europe/Paris');
    expect(zonesLike('a', 25)).toHaveLength(25);
    expect(zonesLike('mumb', 25)).toEqual(['Asia/Kolkata']);
  });
});
