/** Indirect speech: what is reported, and who is said to have said it. */
import { expect, test } from 'vitest';
import { reported } from './reading.ts';

test.each(
  [
    [
      'there was no plan to resign',
      'not everyone would leave',
      'nearly 40 people were hurt',
      'Italy would send help',
    ],
    [
      'family members had fled',
      'even the hospital was closed',
      'first responders were hurt',
      'never again would it open',
    ],
    [
      "today's vote was a farce",
      'only that the plan works',
      'soon there would be rain',
      'Emily Norn would leave',
    ],
  ].flat(),
)('the first word of “%s” is a part of it', (words) => {
  expect(reported(`Milena Draskova said ${words}.`)).toEqual([`Milena Draskova: ${words}`]);
});

test.each([
  'An earlier version of this article said 22 people had died.',
  'Governor Ines Calder kept the rate, resisting calls for a cut by the unions.',
  'The government is facing claims that it hid the report.',
])('%s reports nothing', (text) => {
  expect(reported(text)).toEqual([]);
});

test.each([
  ...['said there, in May, that', 'said later on Monday that', 'said quietly that', 'said on Monday that'],
  ...['said again', 'said publicly'],
])('“%s” is how and when it was said', (saying) => {
  const [said = ''] = reported(`Milena Draskova ${saying} the bridge would open soon.`);
  expect(said).toMatch(/the bridge would open soon$/);
  expect(said).not.toMatch(/later|quietly|again|publicly|Monday|there/);
});

test.each([
  [
    'Milena Draskova said that the bridge would open in May.',
    ['Milena Draskova: the bridge would open in May'],
  ],
  ['Milena Draskova said the bridge would open in May.', ['Milena Draskova: the bridge would open in May']],
  [
    'The bridge will open in May, Milena Draskova said on Tuesday.',
    ['Milena Draskova: The bridge will open in May'],
  ],
  ['The bridge will open in May, said Milena Draskova.', ['Milena Draskova: The bridge will open in May']],
  [
    'According to Milena Draskova, the bridge will open in May.',
    ['Milena Draskova: the bridge will open in May'],
  ],
  [
    'The bridge will open in May, according to Milena Draskova.',
    ['Milena Draskova: The bridge will open in May'],
  ],
  [
    "Draskova's office confirmed that the bridge would open in May.",
    ["Draskova's office: the bridge would open in May"],
  ],
  [
    'Milena Draskova warned that the bridge could fall into the river.',
    ['Milena Draskova: the bridge could fall into the river'],
  ],
  [
    'Milena Draskova denied that the bridge had been closed for two years.',
    ['Milena Draskova: the bridge had been closed for two years'],
  ],
  [
    'Ilya Venn denied taking money from the company that built the bridge.',
    ['Ilya Venn: taking money from the company that built the bridge'],
  ],
  [
    'Ilya Venn refused to say whether he would leave the board.',
    ['Ilya Venn: to say whether he would leave the board'],
  ],
  [
    'Ilya Venn declined to say how much the bridge had cost.',
    ['Ilya Venn: to say how much the bridge had cost'],
  ],
  [
    'Milena Draskova suggested that the bridge might have to be closed.',
    ['Milena Draskova: the bridge might have to be closed'],
  ],
  [
    'The harbour board announced on Monday that the ferry would not run.',
    ['harbour board: the ferry would not run'],
  ],
  [
    'Milena Draskova promised to open the bridge before the summer.',
    ['Milena Draskova: to open the bridge before the summer'],
  ],
  [
    'Ilya Venn told the board that the roof was leaking and added that the walls were wet.',
    ['Ilya Venn: the roof was leaking', 'Ilya Venn: the walls were wet'],
  ],
  [
    'Milena Draskova said the bridge was safe, but Ilya Venn said it was not.',
    ['Milena Draskova: the bridge was safe', 'Ilya Venn: it was not'],
  ],
  [
    'Milena Draskova rejected the report and insisted that the bridge was safe.',
    ['Milena Draskova: the bridge was safe'],
  ],
  [
    'Police said a man of 40 had been arrested. He is believed to be the driver of the car, the police said.',
    ['Police: a man of 40 had been arrested', 'Police: He is believed to be the driver of the car'],
  ],
  [
    'Milena Draskova accused the company of taking money for a bridge that was never built.',
    ['Milena Draskova: the company of taking money for a bridge that was never built'],
  ],
  [
    'Ilya Venn criticised the harbour board for its silence.',
    ['Ilya Venn: the harbour board for its silence'],
  ],
  ['The harbour board announced a new ferry to the islands.', ['harbour board: a new ferry to the islands']],
  ['Ilya Venn called for a new bridge in the north.', ['Ilya Venn: for a new bridge in the north']],
  ['Ilya Venn asked whether the bridge was safe.', ['Ilya Venn: whether the bridge was safe']],
  [
    'Milena Draskova wants the board to close the bridge.',
    ['Milena Draskova: the board to close the bridge'],
  ],
  [
    'The bridge, Milena Draskova said, will not be closed before May.',
    ['Milena Draskova: The bridge … will not be closed before May'],
  ],
  [
    'While Ilya Venn said the bridge was safe, two engineers left the board.',
    ['Ilya Venn: the bridge was safe'],
  ],
  [
    'Milena Draskova said the bridge was safe; two engineers left the board.',
    ['Milena Draskova: the bridge was safe'],
  ],
  [
    'According to a survey taken in the spring, most people want a new bridge.',
    ['unclear: most people want a new bridge'],
  ],
  ['Ilya Venn appeared to suggest that the vote would be late.', ['Ilya Venn: the vote would be late']],
  [
    'Ilya Venn spoke of the bridge. He went on to say that the harbour was too old.',
    ['Ilya Venn: the harbour was too old'],
  ],
  ['"It is safe," Milena Draskova said as she walked across the old bridge.', []],
  ['"It is safe," Milena Draskova said, holding a stone of the old bridge.', []],
  ['Sales of old stones from the bridge declined, and fees for the new one began to rise.', []],
  ['The bridge was opened on Monday. It has four lanes and a path for walkers.', []],
  ['She told him a story about the sea, and they said goodbye at the gate.', []],
])('%s', (text, expected) => {
  expect(reported(text)).toEqual(expected);
});
