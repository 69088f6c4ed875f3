/** Unnamed sources: kept, labelled, and apart from each other and from everyone with a name. */
import { expect, test } from 'vitest';
import { read, speakers } from './reading.ts';

test.each([
  ['"It was a mess," a senior official said.', ['a senior official']],
  ['"It was a mess," said one diplomat who was in the room.', ['one diplomat']],
  ['Two people familiar with the talks said the deal was close.', ['Two people familiar with the talks']],
  ['The deal is close, according to three sources.', ['three sources']],
  [
    '"It was a mess," a US official said. "It was a good day," a second US official said.',
    ['a US official', 'a second US official'],
  ],
  [
    'Petra Karrow, a senior official, left the talks early. "It was a mess," another senior official said.',
    ['another senior official'],
  ],
  ['A spokesman for the harbour said the ferry would not run.', ['A spokesman for the harbour']],
])('%s', (text, expected) => {
  const plain = (name: string): string => name.replace(/^an? /i, '');
  expect(speakers(text).map(plain)).toEqual(expected.map(plain));
});

test.each([
  'Ilya Venn left at noon. "It was a mess," an official said. "It was no mess," a diplomat said.',
  'Josef Albin, an official, left at noon. "It was a mess," a senior official said. "It was no mess," a third official said.',
])('%s keeps two unnamed sources', (text) => {
  expect(read(text).actors.filter(({ kind }) => kind === 'unnamed')).toHaveLength(2);
});
