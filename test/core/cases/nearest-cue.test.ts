/** Speakers in the sentence of the quote: subjects on either side, with whatever stands between them and their verb. */
import { expect, test } from 'vitest';
import { speakers } from './reading.ts';

test.each([
  ['subject and cue after', '"We are ready for the winter," Petra Karrow said.', ['Petra Karrow']],
  ['inverted', '"We are ready for the winter," said Petra Karrow, the mayor of Korsk.', ['Petra Karrow']],
  ['subject and cue before', 'Petra Karrow said: "We are ready for the winter."', ['Petra Karrow']],
  [
    'a relative clause',
    'Petra Karrow, who took office in January, said: "We are ready for the winter."',
    ['Petra Karrow'],
  ],
  [
    'a relative clause after',
    '"We are ready," said Petra Karrow, whom Josef Albin had accused of doing too little.',
    ['Petra Karrow'],
  ],
  [
    'an appositive',
    'Petra Karrow, the mayor of Korsk and a friend of Josef Albin, said: "We are ready for the winter."',
    ['Petra Karrow'],
  ],
  [
    'a long appositive after',
    '"We are ready for the winter," Petra Karrow, the mayor of Korsk and a friend of Josef Albin, said.',
    ['Petra Karrow'],
  ],
  ['a role before', '"We are ready for the winter," said Korsk mayor Petra Karrow.', ['Petra Karrow']],
  [
    'a role after',
    'The mayor of Korsk, Petra Karrow, said: "We are ready for the winter."',
    ['Petra Karrow'],
  ],
  ['an age', '"I lost my house in one night," said Josef Albin, 54, a farmer.', ['Josef Albin']],
  [
    'an object is no subject',
    'Josef Albin told Petra Karrow: "We are ready for the winter."',
    ['Josef Albin'],
  ],
  ['an object after', '"We are ready for the winter," Josef Albin told Petra Karrow.', ['Josef Albin']],
  ['told by', 'Josef Albin was told by Petra Karrow: "We are ready for the winter."', ['Petra Karrow']],
  ['quoted as saying', 'Petra Karrow was quoted as saying: "We are ready for the winter."', ['Petra Karrow']],
  [
    'a paper quotes',
    'The Korsk Herald quoted Petra Karrow as saying: "We are ready for the winter."',
    ['Petra Karrow'],
  ],
  [
    'saying',
    'Petra Karrow defended the plan before Josef Albin, saying: "We are ready for the winter."',
    ['Petra Karrow', 'Petra Karrow'],
  ],
  [
    'a second verb',
    'Petra Karrow met Josef Albin in Korsk on Monday and said: "We are ready for the winter."',
    ['Petra Karrow'],
  ],
  [
    'in a statement',
    '"We are ready for the winter," Petra Karrow said in a statement after Josef Albin resigned.',
    ['Petra Karrow'],
  ],
  ['according to', '"The winter will be hard for all of us," according to Petra Karrow.', ['Petra Karrow']],
  [
    'an institution',
    '"The winter will be hard for all of us," the Korsk Weather Office said on Monday.',
    ['Korsk Weather Office'],
  ],
  [
    'a part in marks',
    'Petra Karrow called the plan of Josef Albin "a gift to the rich" on Monday.',
    ['Petra Karrow'],
  ],
  [
    'describing',
    'Petra Karrow, describing the plan of Josef Albin as "a gift to the rich", left the room.',
    ['Petra Karrow'],
  ],
  [
    'a possessive',
    'Petra Karrow\'s spokesman, Josef Albin, said: "She is ready for the winter."',
    ['Josef Albin'],
  ],
])('%s', (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});
