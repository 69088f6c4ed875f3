/** Who does what to whom, as the article states it; and what only looks like it. */
import { expect, test } from 'vitest';
import { relationRules } from '../../../src/core/extractors/relationRules.ts';
import { read } from './reading.ts';

/** "Norn accused Okar", with what is said of it in brackets. */
function told(text: string): string[] {
  const { actors, relations } = read(text);
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? 'nobody';
  return relations.map(({ from, to, kind, negated, planned, saidBy }) => {
    const notes = [negated ? 'not so' : '', planned ? 'planned' : '', saidBy ? `by ${nameOf(saidBy)}` : ''];
    const said = notes.filter((note) => note !== '').join(', ');
    return `${nameOf(from)} ${kind} ${nameOf(to)}${said === '' ? '' : ` (${said})`}`;
  });
}

test.each(relationRules)('rule: $name decides "$example"', ({ name, example }) => {
  expect(new Set(read(example).relations.map(({ rule }) => rule))).toEqual(new Set([name]));
});

test.each<[string, string[]]>([
  ['Ilva Norn met Lene Okar in Korsk.', ['Ilva Norn met Lene Okar']],
  ['Ilva Norn met on Monday with Lene Okar.', ['Ilva Norn met Lene Okar']],
  [
    'Ilva Norn met privately with Lene Okar and Tarn Brill.',
    ['Ilva Norn met Lene Okar', 'Ilva Norn met Tarn Brill'],
  ],
  ['Ilva Norn, the foreign minister, met Lene Okar.', ['Ilva Norn met Lene Okar']],
  ['The foreign minister, Ilva Norn, met Lene Okar.', ['Ilva Norn met Lene Okar']],
  ['Ilva Norn, who met Lene Okar on Monday, left the city.', ['Ilva Norn met Lene Okar']],
  [
    'Ilva Norn, Tarn Brill and Oda Lind accused Lene Okar of theft.',
    ['Ilva Norn accused Lene Okar', 'Tarn Brill accused Lene Okar', 'Oda Lind accused Lene Okar'],
  ],
  ['Ilva Norn has repeatedly praised Lene Okar for her patience.', ['Ilva Norn praised Lene Okar']],
  ['Lene Okar was accused by Ilva Norn of hiding the letter.', ['Ilva Norn accused Lene Okar']],
  [
    'Lene Okar has been praised by Ilva Norn and Tarn Brill.',
    ['Ilva Norn praised Lene Okar', 'Tarn Brill praised Lene Okar'],
  ],
  ['Ilva Norn will meet Lene Okar on Friday.', ['Ilva Norn met Lene Okar (planned)']],
  ['Ilva Norn is to meet Lene Okar on Friday.', ['Ilva Norn met Lene Okar (planned)']],
  ['Ilva Norn is expected to meet Lene Okar on Friday.', ['Ilva Norn met Lene Okar (planned)']],
  ['Ilva Norn plans to meet Lene Okar on Friday.', ['Ilva Norn met Lene Okar (planned)']],
  ['Ilva Norn has never met Lene Okar.', ['Ilva Norn met Lene Okar (not so)']],
  ['Ilva Norn did not meet Lene Okar.', ['Ilva Norn met Lene Okar (not so)']],
  ['Ilva Norn refused to meet Lene Okar.', ['Ilva Norn met Lene Okar (not so)']],
  ['Ilva Norn held no talks with Lene Okar.', ['Ilva Norn talks with Lene Okar (not so)']],
  ['Tarn Brill said that Ilva Norn had met Lene Okar.', ['Ilva Norn met Lene Okar (by Tarn Brill)']],
  ['Ilva Norn had met Lene Okar, according to Tarn Brill.', ['Ilva Norn met Lene Okar (by Tarn Brill)']],
  ['Ilva Norn left the room, accusing Lene Okar of theft.', ['Ilva Norn accused Lene Okar']],
  ['Ilva Norn left the city after meeting Lene Okar.', ['Ilva Norn met Lene Okar']],
  ['Ilva Norn sent Tarn Brill to the north.', ['Ilva Norn sent Tarn Brill']],
  ['Ilva Norn called on Lene Okar to resign.', ['Ilva Norn urged Lene Okar']],
  ['Ilva Norn warned Lene Okar against the plan.', ['Ilva Norn warned Lene Okar']],
  ['Ilva Norn replaced Lene Okar as mayor.', ['Ilva Norn replaced Lene Okar']],
  [
    'Ilva Norn is mediating between Tarn Brill and Lene Okar.',
    ['Ilva Norn mediates between Tarn Brill', 'Ilva Norn mediates between Lene Okar'],
  ],
  [
    'Ilva Norn and Oda Lind are working to arrange a meeting between Tarn Brill and Lene Okar.',
    [
      'Ilva Norn mediates between Tarn Brill',
      'Ilva Norn mediates between Lene Okar',
      'Oda Lind mediates between Tarn Brill',
      'Oda Lind mediates between Lene Okar',
    ],
  ],
  ['Ilva Norn had a phone call with Lene Okar.', ['Ilva Norn talks with Lene Okar']],
  [
    'Ahead of a meeting between Ilva Norn and Lene Okar, the city closed the bridge.',
    ['Ilva Norn met Lene Okar (planned)'],
  ],
  ['The road was closed during talks between Ilva Norn and Lene Okar.', ['Ilva Norn talks with Lene Okar']],
  ['Ilva Norn has been speaking with Lene Okar.', ['Ilva Norn spoke to Lene Okar']],
  ['Ilva Norn told Lene Okar that the road was closed.', ['Ilva Norn spoke to Lene Okar']],
  ['"The road is closed to all of us," Ilva Norn told Lene Okar.', ['Ilva Norn spoke to Lene Okar']],
  [
    'Ilva Norn spoke to Lene Okar. She praised Tarn Brill.',
    ['Ilva Norn spoke to Lene Okar', 'Ilva Norn praised Tarn Brill'],
  ],
])('told: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  'Ilva Norn and Lene Okar stood in the rain for an hour.',
  'Did Ilva Norn meet Lene Okar?',
  'If Ilva Norn met Lene Okar, nobody saw it.',
  'Ilva Norn may meet Lene Okar on Friday.',
  'Ilva Norn would have met Lene Okar.',
  'Ilva Norn wants to meet Lene Okar.',
  'Ilva Norn hopes that Tarn Brill praised Lene Okar.',
  'Tarn Brill denied that Ilva Norn had met Lene Okar.',
  'There is no evidence that Ilva Norn met Lene Okar.',
  'Ilva Norn allegedly threatened Lene Okar.',
  "Ilva Norn's lawyer accused the paper of theft.",
  "Ilva Norn met Lene Okar's brother.",
  'Ilva Norn met Lene Okar supporters in the square.',
  'Supporters of Ilva Norn accused Lene Okar of theft.',
  'Ilva Norn was accused of theft on Monday.',
  'The letter accused Lene Okar of theft.',
  'Ilva Norn warned Lene Okar would lose the vote.',
  'Ilva Norn sent Lene Okar a letter.',
  'Neither Ilva Norn nor Tarn Brill accused Lene Okar.',
  'Ilva Norn or Tarn Brill met Lene Okar.',
  'Ilva Norn met resistance in Korsk.',
  'Ilva Norn praised the courage of Lene Okar.',
  'Ilva Norn criticised a plan that Lene Okar wrote.',
  'A possible meeting between Ilva Norn and Lene Okar worried the city.',
  'The city called for talks between Ilva Norn and Lene Okar.',
  'After talks between Ilva Norn and Lene Okar were cancelled, the city slept.',
  '"Ilva Norn accused Lene Okar of theft and of much more," a poster read.',
  'The city asked whether Ilva Norn had met Lene Okar.',
  'Ilva Norn told Lene Okar supporters that the road was closed.',
  '"The road is closed to all of us," said a longtime adviser to Lene Okar.',
  '"The road is closed to all of us," Ilva Norn quipped in reference to Lene Okar.',
  'The minister would tell Lene Okar that the road was closed.',
  'Ilva Norn wants to tell Lene Okar that the road is closed.',
  'If the minister told Lene Okar that the road was closed, nobody heard it.',
  '"The road is closed to all of us," the minister said after meeting with Lene Okar.',
  'Ilva Norn all but accused Lene Okar of theft.',
  'Ilva Norn recalled the meeting between Tarn Brill and Lene Okar.',
  'Ilva Norn agreed with Lene Okar that the road was closed.',
  'Ilva Norn and Lene Okar met Monday?',
  'Ilva Norn supported a bridge named after Lene Okar.',
  'Ilva Norn and Lene Okar spoke at the rally.',
  'When Ilva Norn meets Lene Okar, the band plays.',
  'Ilva Norn met herself in the mirror.',
])('not told: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('several verbs between the same names are told apart', () => {
  expect(told('Ilva Norn met Lene Okar and Tarn Brill accused Oda Lind of theft.')).toEqual([
    'Ilva Norn met Lene Okar',
    'Tarn Brill accused Oda Lind',
  ]);
});

test('the words that state it stand in the article', () => {
  const text = 'The port is open. On Monday Ilva Norn, 54, met on the quay with Lene Okar.';
  const [relation] = read(text).relations;
  expect(relation?.text).toBe('Ilva Norn, 54, met on the quay with Lene Okar');
  expect(text.slice(relation?.start, relation?.end)).toBe(relation?.text);
});
