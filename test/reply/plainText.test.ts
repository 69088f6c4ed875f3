/** Each kind of block as plain text, at a given width. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/reply/displayWidth.ts';
import { plainText, type Style } from '../../src/reply/plainText.ts';
import type { Block } from '../../src/reply/reply.ts';

function show(block: Block, width = 40, style?: Style): string[] {
  return plainText({ blocks: [block] }, width, style).split('\n');
}

const marked: Style = {
  strong: (text) => `<b>${text}</b>`,
  quiet: (text) => `<i>${text}</i>`,
  hyperlink: (text, link) => `<a ${link}>${text}</a>`,
};

describe('each kind of block', () => {
  test('a heading has its aside at the right', () => {
    expect(show({ kind: 'heading', text: 'Talks', aside: '2 Feb 2026' })).toEqual([
      'Talks                         2 Feb 2026',
    ]);
  });

  test('a heading that fills the line has its aside below', () => {
    const text = 'A heading that leaves no room at its right';
    expect(show({ kind: 'heading', text, aside: '2 Feb' })).toEqual([
      'A heading that leaves no room at its',
      'right',
      '2 Feb',
    ]);
    expect(show({ kind: 'heading', text: 'Talks', aside: null })).toEqual(['Talks']);
  });

  test('a subheading is a line', () => {
    expect(show({ kind: 'subheading', text: 'Who said what' })).toEqual(['Who said what']);
  });

  test('a paragraph wraps at words', () => {
    expect(show({ kind: 'paragraph', text: 'one two three four five six' }, 14)).toEqual([
      'one two three',
      'four five six',
    ]);
  });

  test('a list hangs behind its bullets', () => {
    expect(show({ kind: 'list', items: ['one two three four', 'five'] }, 14)).toEqual([
      '• one two',
      '  three four',
      '• five',
    ]);
  });

  test('a quote has its speaker line, its words line by line, its link and its small print', () => {
    const sayings = [{ words: '"One.\n\nTwo."', link: 'https://example.org/#x', note: 'direct' }];
    expect(show({ kind: 'quote', by: 'Ada — to CNN', sayings })).toEqual([
      '  Ada — to CNN',
      '    "One.',
      '    Two."                             ↗1',
      '      direct',
      '↗1 https://example.org/#x',
    ]);
  });

  test('a link that does not fit beside the words stands under them', () => {
    const sayings = [
      { words: '"1234567890 1234567890 12345678901234"', link: 'https://example.org', note: null },
    ];
    expect(show({ kind: 'quote', by: 'Ada', sayings }, 42).slice(1, 3)).toEqual([
      '    "1234567890 1234567890 12345678901234"',
      '                                        ↗1',
    ]);
  });

  test('facts have their labels in one column', () => {
    const rows = [
      { label: "What's next", lines: ['one two three four five six', 'seven'] },
      { label: 'Who', lines: ['Ada'] },
    ];
    expect(show({ kind: 'facts', rows }, 34)).toEqual([
      "What's next    one two three four",
      '               five six',
      '               seven',
      'Who            Ada',
    ]);
  });

  test('a note is a line', () => {
    expect(show({ kind: 'note', text: [{ text: 'Stored.' }] }, 40, marked)).toEqual(['<i>Stored.</i>']);
  });

  test('the lines of a file are not broken, however long, and cannot steer the terminal', () => {
    const text = `<a>\n  <b c="${'x y '.repeat(50)}"/>\u001B[2J\n</a>`;
    expect(show({ kind: 'file', name: 'a.opml', text, mediaType: 'text/x-opml' }, 40, marked)).toEqual([
      '<a>',
      `  <b c="${'x y '.repeat(50)}"/>␛[2J`,
      '</a>',
    ]);
  });

  test('actions are the commands one can type', () => {
    const actions = [
      { label: 'Quotes', command: '/quotes' },
      { label: 'Who is Ada', command: '/actors ada' },
    ];
    expect(show({ kind: 'actions', actions })).toEqual([
      '→ /quotes      Quotes',
      '→ /actors ada  Who is Ada',
    ]);
    expect(
      show({ kind: 'actions', actions: [{ label: 'x', command: '/brief article:0123456789' }] }, 30),
    ).toEqual(['→ /brief article:0123456789', '    x']);
  });
});

describe('looks', () => {
  test('runs of words get theirs, and a link is a mark that can be clicked', () => {
    const text = [
      { text: 'Ada Low', style: 'strong' as const },
      { text: ', poet' },
      { text: ' ↗', link: 'https://example.org' },
    ];
    expect(show({ kind: 'paragraph', text }, 40, marked)).toEqual([
      '<b>Ada Low</b>, poet <a https://example.org>↗</a>',
    ]);
  });

  test('the same link has the same number', () => {
    const line = [{ text: 'a' }, { text: '↗', link: 'x:1' }];
    const other = [{ text: 'b' }, { text: '↗', link: 'x:2' }];
    expect(show({ kind: 'list', items: [line, other, line] })).toEqual([
      '• a ↗1',
      '• b ↗2',
      '• a ↗1',
      '↗1 x:1',
      '↗2 x:2',
    ]);
  });
});

describe('whatever the words', () => {
  test('no line is wider than the page, and no word is lost', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,60}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 20, max: 100 }), (words, width) => {
        fc.pre(words.every((each) => each.isWellFormed() && !/\p{Default_Ignorable_Code_Point}/u.test(each)));
        const lines = show({ kind: 'list', items: [words.join(' ')] }, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/[•\s]/g, '')).toBe(words.join(''));
      }),
    );
  });

  test('a word of 10,000 letters is broken, not cut', () => {
    const lines = show({ kind: 'paragraph', text: 'x'.repeat(10_000) }, 80);
    expect(lines.join('')).toBe('x'.repeat(10_000));
    expect(Math.max(...lines.map((line) => line.length))).toBe(80);
  });

  test.each([
    ['abc', 3],
    ['日本', 4],
    ['e\u0301', 1],
    ['👩\u200D🚀', 2],
    ['', 0],
  ])('%s takes its columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});
