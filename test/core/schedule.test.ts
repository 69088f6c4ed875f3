/** Every local day has exactly one digest, whatever the clocks of its zone do. */
import { describe, expect, test } from 'vitest';
import { dueNow, isLate, nextSlot, slotOf, type Schedule } from '../../src/core/digests/schedule.ts';
import { simulate } from './simulatedDays.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const berlin: Schedule = { time: '08:00', zone: 'Europe/Berlin', days: everyDay };
const instant = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const from = instant('2026-01-01T00:00:00Z');

describe('the moment of a day', () => {
  test.each([
    ['an ordinary one', '2026-02-03', '08:00', 'Europe/Berlin', '2026-02-03T07:00:00Z'],
    [
      'in the gap of spring: the first moment after it',
      '2026-03-29',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:00:00Z',
    ],
    ['the first minute of the gap', '2026-03-29', '02:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['in the fold of autumn: the first time', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['a gap of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
    ['a gap of two hours', '2026-03-29', '02:30', 'Antarctica/Troll', '2026-03-29T01:00:00Z'],
    ['a gap at midnight', '2026-04-24', '00:30', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
  ])('%s', (_, day, time, zone, expected) => {
    const slot = slotOf(Temporal.PlainDate.from(day), { time, zone, days: everyDay });
    expect(slot).toEqual({ day, at: instant(expected) });
  });
});

describe('what is due', () => {
  const at = instant('2026-02-03T07:00:00Z');

  test('is nothing before its time, and today’s from then on to the end of the day', () => {
    const past = { from: instant('2026-02-02T12:00:00Z'), last: null };
    expect(dueNow(berlin, past, at.subtract({ seconds: 1 }))).toEqual({ missed: [], due: null });
    for (const now of [at, instant('2026-02-03T22:59:59Z')])
      expect(dueNow(berlin, past, now)).toEqual({ missed: [], due: { day: '2026-02-03', at } });
  });

  test('is missed when the day is over, and folded into the next', () => {
    const past = { from, last: '2026-02-01' };
    const { missed, due } = dueNow(berlin, past, instant('2026-02-04T07:00:00Z'));
    expect(missed.map(({ day }) => day)).toEqual(['2026-02-02', '2026-02-03']);
    expect(due?.day).toBe('2026-02-04');
    expect(dueNow(berlin, past, instant('2026-02-02T23:30:00Z')).missed.map(({ day }) => day)).toEqual([
      '2026-02-02',
    ]);
  });

  test('is nothing that came before it was asked for', () => {
    const past = { from: at.add({ seconds: 1 }), last: null };
    expect(dueNow(berlin, past, at.add({ hours: 2 }))).toEqual({ missed: [], due: null });
  });

  test('is nothing again when the clock jumps back', () => {
    const past = { from, last: '2026-02-03' };
    for (const now of ['2026-02-03T07:00:00Z', '2026-02-02T07:00:00Z', '2026-01-20T09:00:00Z'])
      expect(dueNow(berlin, past, instant(now))).toEqual({ missed: [], due: null });
  });

  test('keeps to its days', () => {
    const weekdays = { ...berlin, days: [1, 2, 3, 4, 5] };
    const past = { from, last: '2026-02-06' };
    expect(dueNow(weekdays, past, instant('2026-02-08T12:00:00Z'))).toEqual({ missed: [], due: null });
    expect(nextSlot(weekdays, past, instant('2026-02-06T12:00:00Z')).day).toBe('2026-02-09');
  });

  test('after years of silence is today’s alone, with a month of missed days', () => {
    const { missed, due } = dueNow(berlin, { from, last: '2026-01-05' }, instant('2028-06-01T12:00:00Z'));
    expect(missed).toHaveLength(31);
    expect(due?.day).toBe('2028-06-01');
  });

  test('is late after five minutes', () => {
    const slot = { day: '2026-02-03', at };
    expect(isLate(slot, at.add({ minutes: 5 }))).toBe(false);
    expect(isLate(slot, at.add({ minutes: 5, seconds: 1 }))).toBe(true);
  });
});

describe('the next one', () => {
  const past = { from, last: null };
  test.each([
    ['later today', '2026-02-03T06:59:00Z', '2026-02-03T07:00:00Z'],
    ['tomorrow', '2026-02-03T07:00:00Z', '2026-02-04T07:00:00Z'],
    ['in summer time', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00Z'],
  ])('is %s', (_, now, expected) => {
    expect(nextSlot(berlin, past, instant(now)).at).toEqual(instant(expected));
  });
});

test('half a year with both changes of the clocks, in zones that differ most: each local day once', () => {
  const zones = ['Australia/Lord_Howe', 'Africa/Cairo', 'Antarctica/Troll', 'Europe/Berlin'];
  const { days, doubled, missed } = simulate({
    ...{ zones, times: ['00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '23:30'] },
    ...{ first: '2026-03-20', last: '2026-04-30', stepMinutes: 30 },
  });
  expect({ doubled, missed }).toEqual({ doubled: 0, missed: 0 });
  expect(days).toBe(zones.length * 7 * 42);
});
