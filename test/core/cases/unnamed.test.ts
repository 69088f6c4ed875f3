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
  ['A person close to her said that the deal was done.', ['A person close to her']],
  [
    'Critics of Ilya Venn, including the banker Josef Albin, whose wife, Ada Albin, runs the port, say he has no plan.',
    ['Critics of Ilya Venn'],
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

test('a lawyer is named after the one whose lawyer it is', () => {
  const text =
    'Ilya Venn was not in court. His lawyer said he was ill.\n\nPetra Karrow was in court. Her lawyer said she was well.\n\n"It is a long case," Karrow\'s lawyer said. Petra Karrow left at noon. Her lawyer said she would be back.';
  expect(speakers(text)).toEqual([
    "Ilya Venn's lawyer",
    "Petra Karrow's lawyer",
    "Petra Karrow's lawyer",
    "Petra Karrow's lawyer",
  ]);
});

test.each([
  ['Ilya Venn sat in the front row. The captain is in jail. His lawyer said he was ill.', 'His lawyer'],
  ['Ondra Venn sat down. He was ill. Her lawyer said she was well.', 'Her lawyer'],
])('whose lawyer is not clear: %s', (text, expected) => {
  expect(speakers(text)).toEqual([expected]);
});

test('a lawyer of one of two women is just that', () => {
  const text = 'Petra Karrow met Milena Draskova in court. Her lawyer said the case was closed.';
  expect(speakers(text)).toEqual(['Her lawyer']);
});
