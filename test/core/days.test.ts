/** Days as people type them. */
import { expect, test } from 'vitest';
import { impossibleDay, readDay, readPeriod } from '../../src/core/days.ts';
import { countedPeriods } from '../../src/core/periods.ts';

/** A Wednesday. */
const today = Temporal.PlainDate.from('2026-02-04');

test.each([
  ['2026-02-01', '2026-02-01'],
  ['today', '2026-02-04'],
  ['Yesterday', '2026-02-03'],
  ['monday', '2026-02-02'],
  ['wed', '2026-02-04'],
  ['on Thursday', '2026-01-29'],
  ['last friday', '2026-01-30'],
  ['this week', '2026-02-02'],
  ['last  week', '2026-01-26'],
  ['last month', '2026-01-01'],
  ['last year', '2025-01-01'],
  ['3 Feb', '2026-02-03'],
  ['Feb 3', '2026-02-03'],
  ['5 Feb', '2025-02-05'],
  ['3rd February, 2024', '2024-02-03'],
  ['Sept. 1', '2025-09-01'],
  ['29 Feb', '2024-02-29'],
])('%s is a day', (text, expected) => {
  expect(readDay(text)?.(today).toString()).toBe(expected);
});

test.each([
  '',
  'soon',
  '2026-02-30',
  '31 Feb',
  '2026-13-01',
  '29 Feb 2026',
  'mo',
  '3 Fe',
  '0 Feb',
  '1 2 3 4',
  'monday week',
  '02/03/2026',
])('“%s” is no day', (text) => {
  expect(readDay(text)).toBeNull();
});

test.each([
  ['last week', '2026-01-26', '2026-02-01'],
  ['next week', '2026-02-09', '2026-02-15'],
  ['this month', '2026-02-01', '2026-02-28'],
  ['last year', '2025-01-01', '2025-12-31'],
  ['2026-01', '2026-01-01', '2026-01-31'],
  ['march', '2025-03-01', '2025-03-31'],
  ['march 2024', '2024-03-01', '2024-03-31'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['3-5 Feb', '2026-02-03', '2026-02-05'],
  ['5-6 Feb', '2025-02-05', '2025-02-06'],
  ['last 3 days', '2026-02-01', '2026-02-04'],
  ['past month', '2026-01-04', '2026-02-04'],
  ['last 48 hours', '2026-02-02', '2026-02-04'],
  ['last wednesday', '2026-01-28', '2026-01-28'],
])('%s is that period', (text, first, last) => {
  const period = readPeriod(text)?.(today);
  expect([period?.first.toString() ?? null, period?.last.toString() ?? null]).toEqual([first, last]);
});

test.each(countedPeriods)('“$example” is counted', ({ example, pattern }) => {
  expect(example).toMatch(pattern);
  expect(readPeriod(example)).not.toBeNull();
});

test.each([
  ['31 Feb', ['28 Feb', '1 Mar']],
  ['30 February 2024', ['29 Feb 2024', '1 Mar 2024']],
  ['2026-04-31', ['30 Apr 2026', '1 May 2026']],
  ['31 Dec', null],
  ['29 Feb', null],
  ['100 Feb', null],
  ['soon', null],
])('%s and the days next to it', (text, nearest) => {
  expect(impossibleDay(text)?.nearest ?? null).toEqual(nearest);
});
