/** Speakers that another sentence names: pronouns, nominals, continuation; never a name from inside a quotation. */
import { expect, test } from 'vitest';
import { speakers } from './reading.ts';

test.each([
  ['he', 'Josef Albin opened the hall on Monday. "It was long overdue," he said.', ['Josef Albin']],
  [
    'she among two',
    'Petra Karrow and her husband Josef Albin opened the hall. "It was long overdue," she said.',
    ['Petra Karrow'],
  ],
  [
    'she between two whom nothing tells apart',
    'Petra Karrow, 54, and her sister Ada Karrow, 51, run the farm. "We get up at five every day," she said.',
    ['unclear'],
  ],
  [
    'she among a subject and an object',
    'Petra Karrow met Ada Morel on Monday to talk. "We get up at five every day," she said.',
    ['Petra Karrow'],
  ],
  [
    'he in the next paragraph',
    'Josef Albin opened the hall on Monday.\n\n"It was long overdue," he said.',
    ['Josef Albin'],
  ],
  ['they', 'The Harbour Union met on Monday. "We will not go back to work," they said.', ['Harbour Union']],
  [
    'the minister',
    'Foreign Minister Petra Karrow came home on Monday. "It was a good week," the minister said.',
    ['Petra Karrow'],
  ],
  [
    'the mayor with another name between',
    'Petra Karrow, the mayor of Korsk, met Josef Albin on Monday. "It was a good week," the mayor said.',
    ['Petra Karrow'],
  ],
  [
    "the group's president",
    'The Harbour Union called a strike. Its president, Josef Albin, did not hesitate. "We will not go back," the union\'s president said.',
    ['Josef Albin'],
  ],
  ['a surname', 'Petra Karrow met Josef Albin on Monday. "It was a good week," Albin said.', ['Josef Albin']],
  [
    'the next sentence goes on',
    '"It was a good week," Petra Karrow said. "We have a plan now."',
    ['Petra Karrow', 'Petra Karrow'],
  ],
  [
    'someone else takes the floor',
    '"It was a good week," Petra Karrow said. "It was a lost week," Josef Albin said. "We have no plan."',
    ['Petra Karrow', 'Josef Albin', 'Josef Albin'],
  ],
  [
    'named only after the quote',
    '"I have nothing left," he said. Josef Albin, 54, had come home to an empty yard.',
    ['Josef Albin'],
  ],
  [
    'a name inside the quotation',
    '"I told Josef Albin that he had to go," Petra Karrow said. "Albin did not listen to me."',
    ['Petra Karrow', 'Petra Karrow'],
  ],
  [
    'a name inside the neighbour',
    'Petra Karrow was asked about the vote. "Josef Albin will lose," she said.\n\n"He has no friends left."',
    ['Petra Karrow', 'Petra Karrow'],
  ],
  [
    'a cue inside the quotation',
    '"My mother Ada Morel said it would end like this," Josef Albin recalled.',
    ['Josef Albin'],
  ],
  [
    'only names inside',
    '"Josef Albin said it, and Ada Morel said it too." The sign stood at the gate for a year.',
    ['unclear'],
  ],
  [
    'he after a quotation with another man',
    '"Tomas Harrel is a liar," Josef Albin said. He added: "I will prove it."',
    ['Josef Albin', 'Josef Albin'],
  ],
])('%s', (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});
