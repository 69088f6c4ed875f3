/** Where lines break, and where words are cut. */
import { describe, expect, test } from 'vitest';
import { openFonts } from '../../src/pictures/fonts.ts';
import { breakLines } from '../../src/pictures/lines.ts';
import { cutAtSentence } from '../../src/pictures/sentences.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';

const type = createTypesetter(openFonts(import.meta.filename));
const style = { size: 18, weight: 'bold' } as const;

describe('lines', () => {
  test.each([
    ['Milena Draskova', 120, 3, ['Milena', 'Draskova']],
    ['Kessa Idris-Okonjo', 130, 3, ['Kessa', 'Idris-Okonjo']],
    ['Konstantino-Petropavlovskaya', 170, 3, ['Konstantino-', 'Petropavlovskaya']],
    ['Konstantino-Petropavlovskaya', 150, 2, ['Konstantino…']],
    ['Lord Penhallow of Upper Wick', 120, 2, ['Lord', 'Penhallow…']],
    ['Deputy Undersecretaryship of Water', 120, 2, ['Deputy…']],
    ['外交部长王毅说，双方应该对话', 100, 4, ['外交部长王', '毅说，双方', '应该对话']],
    ['', 100, 2, []],
  ])('%s', (text, width, most, lines) => {
    expect(breakLines(text, { style, width, most }, type)).toEqual(lines);
  });
});

describe('what was said', () => {
  const words = 'We asked four times. Four times we were told to wait. Now nobody has to wait.';
  test('is whole if it is short', () => {
    expect(cutAtSentence(words, 100)).toBe(words);
  });
  test('ends with a sentence', () => {
    expect(cutAtSentence(words, 60)).toBe('We asked four times. Four times we were told to wait. …');
  });
  test('ends with a word, if its first sentence is long', () => {
    expect(cutAtSentence('We asked, and asked, and asked again for money', 25)).toBe(
      'We asked, and asked, and …',
    );
  });
});
