/** Text is data: nothing in it steers the terminal, and nothing a reader could see is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inert, inertLine } from '../../src/reply/inert.ts';

describe('inert', () => {
  test.each([
    ['an escape sequence becomes visible', '\u001B[31mred\u001B[0m', '␛[31mred␛[0m'],
    ['so do the bell and delete', 'a\u0007b\u007F', 'a␇b␡'],
    ['and the escape in one sign', 'a\u009B31mb', 'a\uFFFD31mb'],
    ['direction is not turned', 'a\u202Egnp.exe\u202C\u2066x\u2069', 'agnp.exex'],
    ['nothing hides between letters', 'pay\u200Bpal \u2060x\uFEFF\u00AD', 'paypal x'],
    ['joiners make no second spelling', 'ad\u200Dmin\u200C', 'admin'],
    ['half a sign becomes a whole one', 'a\uD83Db', 'a\uFFFDb'],
    ['tag characters go', 'a\u{E0041}\u{E0042}b', 'ab'],
    ['carriage returns are line breaks', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['markup stays as typed', '<!channel> *x* <@U1> [a](b)', '<!channel> *x* <@U1> [a](b)'],
  ])('%s', (_, text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  test('joiners and selectors that belong to a script or an emoji stay', () => {
    for (const text of ['می\u200Cخواهم', '👩\u200D🚀', '❤\uFE0F', '👍🏽']) expect(inert(text)).toBe(text);
  });

  test('whatever goes in, no control character and no direction mark comes out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inertLine(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
        expect(inert(text).isWellFormed()).toBe(true);
      }),
    );
  });

  test('on one line, breaks are spaces, and a long row of spaces is no work', () => {
    expect(inertLine('a \n\n b\r\nc')).toBe('a b c');
    expect(inertLine(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002);
  });

  test('plain words pass unchanged', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} .,;:"'“”!?-]*$/u), (text) => {
        fc.pre(!/\p{Default_Ignorable_Code_Point}/u.test(text));
        expect(inert(text)).toBe(text);
      }),
    );
  });
});
