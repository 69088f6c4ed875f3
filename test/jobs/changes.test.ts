/** What changed between two versions of an article. */
import { expect, test } from 'vitest';
import { changesBetween } from '../../src/core/changes.ts';

test.each([
  ['nothing', 'A.\n\nB.', 'A.\n\nB.', []],
  ['only spaces', 'A one.\n\nB.', 'A  one.\nB. \n', []],
  [
    'a corrected paragraph',
    'A.\n\nTwelve died.\n\nC.',
    'A.\n\nTwo died.\n\nC.',
    [['Twelve died.', 'Two died.']],
  ],
  ['an added one', 'A.\n\nC.', 'A.\n\nB.\n\nC.', [[null, 'B.']]],
  ['one that was taken out', 'A.\n\nB.\n\nC.', 'A.\n\nC.', [['B.', null]]],
  ['one at the end', 'A.', 'A.\n\nUpdate.', [[null, 'Update.']]],
  [
    'two places',
    'A.\nB.\nC.\nD.',
    'A1.\nB.\nC.\nD1.\nE.',
    [
      ['A.', 'A1.'],
      ['D.', 'D1.'],
      [null, 'E.'],
    ],
  ],
  ['everything', 'A.', 'B.', [['A.', 'B.']]],
  ['something out of nothing', '', 'B.', [[null, 'B.']]],
] as [string, string, string, [string | null, string | null][]][])('%s', (_, before, after, expected) => {
  expect(changesBetween(before, after)).toEqual(
    expected.map(([old, fresh]) => ({ before: old, after: fresh })),
  );
});

test('very long texts are compared too, and quickly', () => {
  const paragraphs = Array.from({ length: 20_000 }, (_, index) => `Paragraph ${index}.`);
  const changed = paragraphs.with(700, 'Corrected.');
  expect(changesBetween(paragraphs.join('\n'), changed.join('\n'))).toEqual([
    { before: 'Paragraph 700.', after: 'Corrected.' },
  ]);
  expect(changesBetween(paragraphs.join('\n'), paragraphs.join('\n\n'))).toEqual([]);
});
