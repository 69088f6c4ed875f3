/** Days as people type them. */
import { expect, test } from 'vitest';
import { readDay } from '../../src/core/days.ts';

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
