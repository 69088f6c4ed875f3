/** What a name is: a person, a body, or the name of a place or a thing, which is no actor. */
import { expect, test } from 'vitest';
import { cast, speakers } from './reading.ts';

test.each([
  [
    'an office with its body',
    'President of the Velm Commission Ada Morel met them.',
    ['organization: Velm Commission', 'person: Ada Morel'],
  ],
  [
    'a body before the office',
    'They met Velm Commission President Ada Morel.',
    ['organization: Velm Commission', 'person: Ada Morel'],
  ],
  ['fields of an office', 'Minister of Foreign Affairs and Trade Ada Morel met them.', ['person: Ada Morel']],
  [
    'fields of a body',
    'The Food and Drug Administration met them.',
    ['organization: Food and Drug Administration'],
  ],
  [
    'more fields',
    'The Department for Environment, Food and Rural Affairs met them.',
    ['organization: Department for Environment, Food and Rural Affairs'],
  ],
  [
    'a possessive opening',
    "The Women's Tennis Association met them.",
    ["organization: Women's Tennis Association"],
  ],
  [
    'a party with the name of a role',
    'The Conservative Party of Velm met them.',
    ['organization: Conservative Party of Velm'],
  ],
  [
    'a club',
    'On Sunday Northvale Rovers beat Harrow Albion.',
    ['organization: Harrow Albion', 'organization: Northvale Rovers'],
  ],
  ['a company and its shares', 'Velari shares rose by a third.', ['organization: Velari']],
  ['an analyst', 'They asked an analyst at Velari.', ['organization: Velari']],
  ['a description', 'Clean Rivers, a charity based in Korsk, met them.', ['organization: Clean Rivers']],
  [
    'a spokesman',
    'They met Velm Aid spokesman Josef Albin.',
    ['organization: Velm Aid', 'person: Josef Albin'],
  ],
  ['a hospital that acts', 'The Velm Hospital treated them.', ['organization: Velm Hospital']],
  ['a hospital where something happens', 'They were taken to the Velm Hospital.', []],
  ['a saint in a name', 'They went to St. Velm.', []],
  ['a bay', 'They sailed over the Bay of Velm.', []],
  ['a law', 'They read the Velm Protection Act.', []],
  ['a new town', 'They met in the town of New Velm.', []],
  ['an award', 'They won a Golden Globe.', []],
  ['an order', 'They read an Executive Order.', []],
  ['an adjective', 'They met a Roman Catholic bishop.', []],
  ['a heading', 'Voters Cheer After The Count In Korsk as it was late.', []],
  [
    'one name among people',
    'They met Ada Morel, Tavinho and Josef Albin.',
    ['person: Ada Morel', 'person: Josef Albin', 'person: Tavinho'],
  ],
  ['an example of people', 'They spoke about painters such as Mirela.', ['person: Mirela']],
  ['kin', "They met Tavinho's mother.", ['person: Tavinho']],
  ['a distance is no age', 'The water reached the town of Velm, 11 kilometres away.', []],
  [
    'a nickname and Jr.',
    'Joe Karrow wrote it. Joseph R. Karrow Jr. said it was late.',
    ['person: Joseph R. Karrow Jr.'],
  ],
  [
    'a part of a body',
    'The Karvian Red Cross came. The Red Cross sent tents.',
    ['organization: Karvian Red Cross'],
  ],
])('%s: %s', (_, text, expected) => {
  expect(cast(text)).toEqual(expected);
});

test.each([
  ['Theresa May met Rosa Day in May. May said it was late.', ['Theresa May']],
  ['Alistair Day met Rosalind Banks. Banks said it was late.', ['Rosalind Banks']],
  ['Gareth Price was there. Price said it was late.', ['Gareth Price']],
  ['Peter King of Korsk was there. King said it was late.', ['Peter King']],
  ['Faisal al-Amr was there. Al-Amr said it was late.', ['Faisal al-Amr']],
  ['Governor Tomas Belov, whose wife, Irina Belova, attended, said it was late.', ['Tomas Belov']],
  ['"It is late," said A. Morel.', ['A. Morel']],
])('%s', (text, expected) => {
  expect(speakers(text)).toEqual(expected);
});
