/** Pairs of quotation marks: whatever marks an outlet uses, and where one is missing. */
import { expect, test } from 'vitest';
import { spoken } from './reading.ts';

test.each([
  [
    'straight marks',
    '"The bridge will open in May," Milena Draskova said on Tuesday.',
    ['Milena Draskova: "The bridge will open in May,"'],
  ],
  [
    'curly marks',
    '“The bridge will open in May,” Milena Draskova said on Tuesday.',
    ['Milena Draskova: “The bridge will open in May,”'],
  ],
  [
    'two single marks for a double one',
    "``The bridge will open in May,'' Milena Draskova said on Tuesday.",
    ["Milena Draskova: ``The bridge will open in May,''"],
  ],
  [
    'two curly single marks for a double one',
    '‘‘The bridge will open in May,’’ Milena Draskova said on Tuesday.',
    ['Milena Draskova: ‘‘The bridge will open in May,’’'],
  ],
  [
    'a quotation in a quotation is a part of it',
    '"They told me \'come back on Monday\' and shut the door," Ilya Venn said after the meeting.',
    ['Ilya Venn: "They told me \'come back on Monday\' and shut the door,"'],
  ],
  [
    'a curly quotation in a curly one',
    '“They told me ‘come back on Monday’ and shut the door,” Ilya Venn said after the meeting.',
    ['Ilya Venn: “They told me ‘come back on Monday’ and shut the door,”'],
  ],
  [
    'two halves of one sentence',
    '"The bridge," Milena Draskova said on Tuesday, "will open in the first week of May."',
    ['Milena Draskova: "The bridge,"', 'Milena Draskova: "will open in the first week of May."'],
  ],
  [
    'three quotations in one paragraph',
    'Ilya Venn said the roof was "in a terrible state" and the walls "not much better". "Nobody has looked at it for years," he said.',
    [
      'Ilya Venn: "in a terrible state"',
      'Ilya Venn: "not much better"',
      'Ilya Venn: "Nobody has looked at it for years,"',
    ],
  ],
  [
    'inches are no marks',
    'Ilya Venn said the pipe was 12" wide when it burst. "Nobody has looked at it for years," he said.',
    ['Ilya Venn: "Nobody has looked at it for years,"'],
  ],
  [
    'a single mark closes behind a word that is no plural',
    "Ilya Venn called the plan 'a dog's breakfast' and spoke of the workers' anger.",
    ["Ilya Venn: 'a dog's breakfast'"],
  ],
  [
    'a mark behind a plural closes when nothing else does',
    "Ilya Venn said the plan was 'bad for the workers' families' on Monday. 'It is over,' he said.",
    ["Ilya Venn: 'bad for the workers' families'", "Ilya Venn: 'It is over,'"],
  ],
  [
    'years and swallowed letters open nothing',
    "The song of the '90s was played again. 'We all know 'em,' Ilya Venn said on Monday.",
    ["Ilya Venn: 'We all know 'em,'"],
  ],
  [
    'a title in single marks ends before the words behind it',
    "The film 'The Last Ferry' opens on Friday. 'It is the best I made,' said Ada Morel.",
    ["Ada Morel: 'It is the best I made,'"],
  ],
  ['no marks at all', 'Ilya Venn said that nobody had looked at the roof for years.', []],
])('%s', (_, text, expected) => {
  expect(spoken(text)).toEqual(expected);
});
