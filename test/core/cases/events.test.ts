/** What has a date: not where the report was filed, who worked on it, or a name that looks like a date. */
import { expect, test } from 'vitest';
import { read } from './reading.ts';

test.each([
  ['a dateline', 'PELLIN, March 9 (KNA) — The harbour was closed.'],
  ['a dateline with a hyphen', 'PELLIN, March 9 (KNA) - The harbour was closed.'],
  ['a line that is a date', 'Tuesday, March 10, 2026\n\nThe harbour was closed.'],
  ['when the page was changed', 'Updated on 10 March 2026 at 9:30 a.m.\n\nThe harbour was closed.'],
  [
    'a line of credits',
    'The harbour was closed.\n\n(Reporting by Ada Morel on Monday; editing by Ilya Venn)',
  ],
  ['thanks', 'The harbour was closed.\n\n--With assistance from Ada Morel on Monday.'],
  ['someone called May', 'The harbour was closed in a book by May Hollis and a play by June Lind.'],
  ['a programme called Today', 'The minister told the Today programme that the harbour was closed.'],
  ['a modal, a verb and a star', 'May it close. They march to the harbour. The Sun was out.'],
])('no event: %s', (_, text) => {
  expect(read(text).events).toEqual([]);
});

test.each([
  ['Today the harbour was closed.', '2026-03-11'],
  ['The harbour was closed in May 2025.', '2025-05-01/2025-05-31'],
  ['In June President Karrow closed the harbour.', '2025-06-01/2025-06-30'],
])('an event: %s', (text, date) => {
  expect(read(text).events.map((event) => event.date)).toEqual([date]);
});

test('a line of credits is no key point', () => {
  const text =
    'The harbour of Pellin was closed for good on Monday. (Reporting by Ada Morel in Pellin, additional reporting by Josef Albin; editing by Ilya Venn.)';
  expect(read(text).keyPoints.map((point) => point.text)).toEqual([
    'The harbour of Pellin was closed for good on Monday.',
  ]);
});

test.each([
  ['The harbour cut its forecast on Tuesday.', false],
  ['The harbour will cut its costs on Tuesday.', true],
])('%s', (text, future) => {
  expect(read(text).events).toMatchObject([{ future }]);
});
