/** Talks printed without marks: each turn is what the one on its label said. */
import { expect, test } from 'vitest';
import { summarize } from '../../../src/core/summarize.ts';
import { read, reported } from './reading.ts';

const intro = 'Milena Draskova has built bridges for thirty years. She spoke to the Korsk Mirror in May.\n\n';

test.each([
  [
    'names in full and then for short',
    `${intro}Korsk Mirror: Is the bridge safe?\n\nMilena Draskova: It is safer than the road.\n\nKorsk Mirror: The city says it is too old.\n\nDraskova: The city never came to look.`,
    [
      'Korsk Mirror: Is the bridge safe?',
      'Milena Draskova: It is safer than the road.',
      'Korsk Mirror: The city says it is too old.',
      'Milena Draskova: The city never came to look.',
    ],
  ],
  [
    'initials of a body and of a person',
    `${intro}KM: Is the bridge safe?\n\nMD: It is safer than the road.\n\nKM: The city says it is too old.\n\nMD: The city never came to look.`,
    [
      'Korsk Mirror: Is the bridge safe?',
      'Milena Draskova: It is safer than the road.',
      'Korsk Mirror: The city says it is too old.',
      'Milena Draskova: The city never came to look.',
    ],
  ],
  [
    'a surname in capitals, on lines without a space between them',
    `${intro}MIRROR: Is the bridge safe?\nDRASKOVA: It is safer than the road.\nMIRROR: Who says so?`,
    [
      'Korsk Mirror: Is the bridge safe?',
      'Milena Draskova: It is safer than the road.',
      'Korsk Mirror: Who says so?',
    ],
  ],
  [
    'an answer that goes on in the next paragraph, with words in marks in it',
    `${intro}Korsk Mirror: Is the bridge safe?\n\nDraskova: They call it "the old lady" in town.\n\nI have never seen a crack in it.\n\nKorsk Mirror: Who pays for it?`,
    [
      'Korsk Mirror: Is the bridge safe?',
      'Milena Draskova: They call it "the old lady" in town.',
      'Milena Draskova: I have never seen a crack in it.',
      'Korsk Mirror: Who pays for it?',
    ],
  ],
  [
    'question and answer with one who was asked',
    'Milena Draskova has built bridges for thirty years.\n\nQ: Is the bridge safe?\n\nA: It is safer than the road.\n\nQ: Who pays for it?\n\nA: I wish I knew.',
    [
      'interviewer: Is the bridge safe?',
      'Milena Draskova: It is safer than the road.',
      'interviewer: Who pays for it?',
      'Milena Draskova: I wish I knew.',
    ],
  ],
  [
    'question and answer where two were asked',
    'Milena Draskova and Ilya Venn spoke at the bridge in May.\n\nQ: Is the bridge safe?\n\nA: It is safer than the road.\n\nQ: Who pays for it?',
    [
      'interviewer: Is the bridge safe?',
      'unclear: It is safer than the road.',
      'interviewer: Who pays for it?',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(reported(text)).toEqual(expected);
});

test('the outlet asks even where only its initials stand', () => {
  const text =
    'Milena Draskova has built bridges for thirty years.\n\nHC: Is the bridge safe?\n\nDraskova: It is safer than the road.\n\nHC: Who pays for it?';
  const { actors, quotes } = summarize({
    ...{ id: 'case', text, title: null, url: null },
    ...{ outlet: 'Harrow Courier', publishedAt: null },
  });
  const names = quotes.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name);
  expect(names).toEqual(['Harrow Courier', 'Milena Draskova', 'Harrow Courier']);
});

test.each([
  [
    'a list of matches',
    'Here is what to expect on Saturday.\n\nHarrow Rovers: They have won four in a row.\n\nLenn United: They have not won since May.\n\nDunmore Athletic: They have lost their captain.',
  ],
  [
    'questions that the article answers itself',
    'Milena Draskova opened the bridge in May.\n\nQ: Is the bridge safe?\n\nA: It is safer than the road.\n\nQ: Who pays for it?\n\nA: The city does.',
  ],
  [
    'a box of facts',
    'The festival opens this week.\n\nWhere: The old harbour hall in Korsk.\n\nWhen: Every night from nine.\n\nTickets: They are sold at the door.',
  ],
])('no talk: %s', (_, text) => {
  expect(reported(text)).toEqual([]);
});

test('a line with a label is no key point', () => {
  const text = `${intro}Korsk Mirror: The city of Korsk says that the bridge is far too old for us all.\n\nDraskova: The city of Korsk never came to look at it in all those years.\n\nKorsk Mirror: Who pays for it?`;
  expect(read(text).keyPoints.map((point) => point.text)).toEqual([
    'Milena Draskova has built bridges for thirty years.',
  ]);
});
