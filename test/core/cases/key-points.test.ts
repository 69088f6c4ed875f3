/** Key points stand alone; what comes next and what is not settled have lists of their own. */
import { expect, test } from 'vitest';
import { read } from './reading.ts';

const news =
  'The city of Korsk will open its new bridge on Friday after ten years of work, Mayor Petra Karrow said on Tuesday.\n\n' +
  'He added that it had cost 40 million crowns. But that was not all.\n\n' +
  'The bridge replaces a ferry that carried 3,000 people a day, according to the Harbour Union.\n\n' +
  '"It is a great day for all of us," Karrow told reporters in Korsk.\n\n' +
  'The union has not decided whether it will take the city to court. It is not clear who will pay for the old ferry.\n\n' +
  'The council is to vote on the costs on 20 March.';

test('there are some, and the first is the lead', () => {
  const points = read(news).keyPoints;
  expect(points.length).toBeGreaterThanOrEqual(2);
  expect(points[0]?.text).toMatch(/^The city of Korsk will open/);
});

test('none begins in the middle of something', () => {
  for (const { text } of read(news).keyPoints)
    expect(text).not.toMatch(/^(?:He|She|They|It|But|And|However|That|This|These|Those|Meanwhile)\b/);
});

test('what comes next has its day', () => {
  const events = read(news).events.filter(({ future }) => future);
  expect(events[0]).toMatchObject({ text: 'on Friday', date: '2026-03-13' });
});

test.each([
  'The union has not decided whether it will take the city to court.',
  'It is not clear who will pay for the old ferry.',
  'Petra Karrow denied that the bridge had been closed.',
  'It remains to be seen whether the ferry will run again.',
  'Nobody knows yet how many people were on the ferry.',
  'The two sides dispute how much the bridge has cost.',
  'Neither of the two figures could be independently verified.',
  'Police have yet to say who was driving the car.',
  'No decision has been made on the future of the ferry.',
])('not settled: %s', (text) => {
  const { unsettled } = read(`The new bridge was opened in Korsk on Monday. ${text} The ferry will stay.`);
  expect(unsettled.map((excerpt) => excerpt.text)).toEqual([text]);
});

test.each(['The bridge was opened on Monday.', 'Petra Karrow decided to close the ferry in May.'])(
  'settled: %s',
  (text) => {
    expect(read(`The new bridge is in Korsk. ${text}`).unsettled).toEqual([]);
  },
);
