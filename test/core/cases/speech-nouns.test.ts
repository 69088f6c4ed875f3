/** Quoted words that a noun attributes to its owner. */
import { expect, test } from 'vitest';
import { speakers } from './reading.ts';

test.each([
  [
    'a remark',
    'Petra Karrow fanned the dispute over her remark that "there is a place for people like him".',
    ['Petra Karrow'],
  ],
  ['an answer', 'Josef Albin\'s answer was that "there is a place for people like him".', ['Josef Albin']],
  ['a joke', 'Few liked Josef Albin\'s joke "there is a place for people like us".', ['Josef Albin']],
  [
    'a view behind the words',
    'It will be a long year for everyone and "an across-the-board failure of the state", in Petra Karrow\'s view.',
    ['Petra Karrow'],
  ],
  [
    'words of someone',
    'It was, in the words of Petra Karrow, "the hardest year the town has had".',
    ['Petra Karrow'],
  ],
  [
    'to quote someone',
    'To quote Petra Karrow, "this was the hardest year the town has had".',
    ['Petra Karrow'],
  ],
  [
    'the owner and not the one who denies it',
    'Petra Karrow denied Josef Albin\'s claim that "the money is gone and will not come back".',
    ['Josef Albin'],
  ],
  [
    'a verb with a subject goes before "his"',
    'Josef Albin repeated his claim that "the money is gone and will not come back".',
    ['Josef Albin'],
  ],
  [
    'not so sure',
    'Petra Karrow is not so sure. "This was the hardest year, but we made it."',
    ['Petra Karrow'],
  ],
])('%s', (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});
