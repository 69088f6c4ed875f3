/** Quoted words that carry the name of their speaker: behind a dash, before a colon, inside the marks. */
import { expect, test } from 'vitest';
import { speakers } from './reading.ts';

test.each([
  [
    'signed one after the other in one paragraph',
    '"The road is open to all of us." ― Ilva Norn "We will never go back there." ― Josef Albin, farmer "It was a long night." ― Petra Karrow',
    ['Ilva Norn', 'Josef Albin', 'Petra Karrow'],
  ],
  [
    'a record of a talk in marks',
    'The panel met on Monday.\n\n"Ilva Norn: The road is open to all of us, I think."\n\n"Josef Albin: No, it is not open at all."',
    ['Ilva Norn', 'Josef Albin'],
  ],
  [
    'the name, age and work before a colon',
    'Ilva Norn, 43, a teacher: "The road is open to all of us."\n\nJosef Albin, 61, a farmer: "It is not open at all."',
    ['Ilva Norn', 'Josef Albin'],
  ],
  [
    'a line above the words',
    'People in Korsk have waited for the road since 2019.\n\nIlva Norn, 43, teacher\n\n"It was worth the wait for all of us."\n\nJosef Albin, 61, farmer\n\n"I will not set a foot on it."',
    ['Ilva Norn', 'Josef Albin'],
  ],
  [
    'a line below the words',
    'People in Korsk have waited for the road since 2019.\n\n"It was worth the wait for all of us."\n\nIlva Norn, 43, teacher\n\n"I will not set a foot on it."\n\nJosef Albin, 61, farmer',
    ['Ilva Norn', 'Josef Albin'],
  ],
  ['taken from someone', 'More from Ilva Norn: "The road is open to all of us."', ['Ilva Norn']],
  [
    'a subject that cannot speak',
    'The timing of the vote does not surprise the pollster Ilva Norn: "It was a long and cold night."',
    ['Ilva Norn'],
  ],
  [
    'a clause with "who" before the colon is not the one that leads to it',
    'Ilva Norn replied to a candidate who promised to close the road: "We will never let you do that."',
    ['Ilva Norn'],
  ],
])('%s', (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});
