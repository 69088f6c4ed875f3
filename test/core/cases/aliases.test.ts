/** One actor under many names, and many under one. */
import { expect, test } from 'vitest';
import { cast, speakers } from './reading.ts';

test.each([
  [
    'a surname',
    'Petra Karrow came home on Monday. Karrow said the week had been good.',
    ['person: Petra Karrow'],
  ],
  [
    'a title',
    'President Petra Karrow came home on Monday. Mrs Karrow said the week had been good.',
    ['person: Petra Karrow'],
  ],
  [
    'a possessive',
    "Petra Karrow's plan was good. Petra Karrow said it would work.",
    ['person: Petra Karrow'],
  ],
  [
    'a first name',
    'Petra Karrow was ten when the war began. Petra said she remembered every day of it.',
    ['person: Petra Karrow'],
  ],
  [
    'the same surname kept apart',
    'Petra Karrow and Josef Karrow came home. Petra Karrow said it was late.',
    ['person: Josef Karrow', 'person: Petra Karrow'],
  ],
  ['initials', 'J. R. Albin wrote the report. Albin said the work took a year.', ['person: J. R. Albin']],
  [
    'an initial in the middle',
    'Josef R. Albin wrote the report. Josef Albin said the work took a year.',
    ['person: Josef R. Albin'],
  ],
  [
    'an acronym in brackets',
    'The Korsk Harbour Authority (KHA) met on Monday. The KHA said the ferry would run.',
    ['organization: Korsk Harbour Authority'],
  ],
  [
    'the short form of an institution',
    'The Korsk Harbour Authority met on Monday. The authority said the ferry would run.',
    ['organization: Korsk Harbour Authority'],
  ],
  [
    'a company',
    'Venn Holdings Ltd. said on Monday that it would close its mill. Venn Holdings has 300 workers.',
    ['organization: Venn Holdings Ltd.'],
  ],
  [
    'all capitals',
    'KARROW WINS VOTE IN KORSK\n\nPetra Karrow won the vote on Monday. "I am glad," Karrow said.',
    ['person: Petra Karrow'],
  ],
])('%s', (_, text, expected) => {
  const places = /^state: |: Korsk$/;
  expect(cast(text).filter((actor) => !places.test(actor))).toEqual(expected);
});

test.each([
  [
    'Petra Karrow and Josef Karrow came home. "It is late," Josef Karrow said. "Not for me," Petra Karrow said.',
    ['Josef Karrow', 'Petra Karrow'],
  ],
  ['Petra Karrow and her brother Josef Karrow came home. "It is late," Karrow said.', ['unclear']],
  [
    'Mayor Petra Karrow met her rival Tomas Harrel. Mr Harrel said: "It was good." Ms Karrow said: "It was not."',
    ['Tomas Harrel', 'Petra Karrow'],
  ],
])('%s', (text, expected) => {
  expect(speakers(text)).toEqual(expected);
});
