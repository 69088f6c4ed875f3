/** What is not settled, and what is still to come. */
import { expect, test } from 'vitest';
import { read } from './reading.ts';

test.each<[string, string[]]>([
  [
    'The board has yet to decide where the bridge will stand.',
    ['The board has yet to decide where the bridge will stand.'],
  ],
  ['The company rejected the claims of the union.', ['The company rejected the claims of the union.']],
  [
    'Whether the ferry will run is an open question, but the harbour is full.',
    ['Whether the ferry will run is an open question'],
  ],
  [
    'It is not clear who was on board.\n\nThe ministry said it is not clear who was on board.\n\nIt is not clear who was on board!',
    ['It is not clear who was on board.'],
  ],
  ['The bridge was opened on Monday. It has four lanes.', []],
])('not settled: %s', (text, expected) => {
  expect(read(text).unsettled.map((found) => found.text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['The talks will be held Monday through Wednesday in Oslo.', ['2026-03-16/2026-03-18']],
  ['The road opens on Friday, and the ferry runs at the weekend.', ['2026-03-13', '2026-03-14/2026-03-15']],
  ['The envoys meet again between 3 and 5 April.', ['2026-04-03/2026-04-05']],
  ['A second round is planned for the week of April 20.', ['2026-04-20/2026-04-26']],
  ['The talks were held from 3 to 5 March in Oslo.', []],
])('to come: %s', (text, expected) => {
  expect(
    read(text)
      .events.filter(({ future }) => future)
      .map(({ date }) => date),
  ).toEqual(expected);
});
