/** To whom, when and where something was said. */
import { expect, test } from 'vitest';
import { read } from './reading.ts';

type Told = { to?: string; on?: string; at?: string };

test.each<[string, Told[]]>([
  ['"It is over," Petra Karrow told CNN on Sunday.', [{ to: 'CNN', on: '2026-03-08' }]],
  ['"It is over," Petra Karrow told Channel Nine on Sunday.', [{ to: 'Channel Nine', on: '2026-03-08' }]],
  [
    '"It is over," Petra Karrow told sailors on Capitol Hill late on Saturday.',
    [{ to: 'sailors', on: '2026-03-07', at: 'Capitol Hill' }],
  ],
  ['In a speech in Tehran on Monday, Petra Karrow said: "It is over."', [{ on: '2026-03-09', at: 'Tehran' }]],
  [
    '"It is over," Petra Karrow said in an interview with the Korsk Herald on Tuesday.',
    [{ to: 'Korsk Herald', on: '2026-03-10' }],
  ],
  ['Speaking to reporters in Ankara, Petra Karrow said: "It is over."', [{ to: 'reporters', at: 'Ankara' }]],
  [
    'Petra Karrow told the parliament in Oslo last week that it was over.',
    [{ to: 'the parliament', on: '2026-03-02/2026-03-08', at: 'Oslo' }],
  ],
  [
    '"It is over," Petra Karrow said on Tuesday. "We go home now."',
    [{ on: '2026-03-10' }, { on: '2026-03-10' }],
  ],
  [
    '"It is over," Petra Karrow told CNN on Sunday. "We go home now."',
    [
      { to: 'CNN', on: '2026-03-08' },
      { to: 'CNN', on: '2026-03-08' },
    ],
  ],
  ['"It is over," Petra Karrow said yesterday.', [{ on: '2026-03-10' }]],
  ['"It is over," Petra Karrow said today in Ankara.', [{ on: '2026-03-11', at: 'Ankara' }]],
  ['"It is over," Petra Karrow said on March 2.', [{ on: '2026-03-02' }]],
  ['"It is over," Petra Karrow said on 28 February 2026.', [{ on: '2026-02-28' }]],
  ['"It is over," Petra Karrow said in December.', [{ on: '2025-12-01/2025-12-31' }]],
  ['Petra Karrow said on Monday that the talks will begin on Friday.', [{ on: '2026-03-09' }]],
  ['Petra Karrow said that the talks will begin on Friday.', [{}]],
  ['Petra Karrow told her son Josef that the talks were over.', [{ to: 'her son Josef' }]],
  [
    '"It is over," Petra Karrow said at a news conference in Ankara on Wednesday.',
    [{ on: '2026-03-11', at: 'Ankara' }],
  ],
  ['"It is over," Petra Karrow wrote on X late on Monday.', [{ on: '2026-03-09' }]],
  ['"It is over." Petra Karrow flew to Ankara on Friday. She said it had been a long year.', [{}, {}]],
  [
    'In a letter to the harbour board on Friday, Petra Karrow wrote that it was over.',
    [{ to: 'the harbour board', on: '2026-03-06' }],
  ],
  [
    'In an interview with Radio Korsk broadcast on Monday, Petra Karrow said that it was over.',
    [{ to: 'Radio Korsk', on: '2026-03-09' }],
  ],
  ['Petra Karrow said over the weekend that the road was closed.', [{ on: '2026-03-07/2026-03-08' }]],
  [
    'Petra Karrow told CNN on Sunday that it was over. She declined to say whether she would go.',
    [{ to: 'CNN', on: '2026-03-08' }, {}],
  ],
  [
    'Petra Karrow told CNN on Sunday that it was over. She wants the board to close the road.',
    [{ to: 'CNN', on: '2026-03-08' }, {}],
  ],
  [
    '"It is over," Petra Karrow posted on X on Friday. "We go home now."',
    [{ on: '2026-03-06' }, { on: '2026-03-06' }],
  ],
])('%s', (text, expected) => {
  const told = read(text).quotes.map(({ addressee, said, place }) => ({
    ...(addressee && { to: addressee.text }),
    ...(said && { on: said.date }),
    ...(place && { at: place.text }),
  }));
  const plain = (one: object): string => JSON.stringify(one).replaceAll(/"the (?=\w)/g, '"');
  expect(told.map(plain)).toEqual(expected.map(plain));
});
