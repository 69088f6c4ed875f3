/** Words of articles in Discord's markdown stand as they are, whatever they are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dividedLine, dividedLines } from '../../../src/adapters/discord/markdown.ts';
import type { Line, Run } from '../../../src/reply/reply.ts';
import { read } from './shown.ts';

function markdown(line: Line): string {
  return dividedLine(line, 4_000).join('\n---\n');
}

describe('words that could mean something', () => {
  test.for([
    ['**bold** _and_ __under__ ~~gone~~', '\\*\\*bold\\*\\* \\_and\\_ \\_\\_under\\_\\_ \\~\\~gone\\~\\~'],
    ['||secret|| `code` ```block```', '\\|\\|secret\\|\\| \\`code\\` \\`\\`\\`block\\`\\`\\`'],
    ['a\\*b', 'a\\\\\\*b'],
    ['@everyone and @here', '\\@\u200Beveryone and \\@\u200Bhere'],
    [
      '<@1> <@&2> <#3> <t:1:R> <:x:4> <a:x:4>',
      '\\<\\@1\\> \\<\\@&2\\> \\<\\#3\\> \\<t\\:1\\:R\\> \\<\\:x\\:4\\> \\<a\\:x\\:4\\>',
    ],
    ['</brief:1> <id:guide>', '\\</brief\\:1\\> \\<id\\:guide\\>'],
    [':skull: at 10:30', '\\:skull: at 10\\:30'],
    ['He said: no', 'He said: no'],
    ['[Free](https://evil.example/x)', '\\[Free\\](https\\://evil\\.example/x)'],
    ['https://evil.example', 'https\\://evil.example'],
    ['discord.gg/abc', 'discord\\.gg/abc'],
    ['# Title', '\\# Title'],
    ['-# small', '\\-\\# small'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['* item', '\\* item'],
    ['1. item', '1\\. item'],
    ['2026) item', '2026\\) item'],
    ['2026 was wet. 3.5 was not', '2026 was wet. 3.5 was not'],
    ['> quote', '\\> quote'],
    ['>>> all of it', '\\>\\>\\> all of it'],
    ['¯\\_(ツ)_/¯', '¯\\\\\\_(ツ)\\_/¯'],
  ])('%s', ([words, expected]) => {
    expect(markdown(words ?? '')).toBe(expected);
  });

  test('nothing is left that Discord would take for a mark', () => {
    const signs = fc.constantFrom(
      ...Array.from('*_~|`<>[]()#@:/\\.-+1a !&t\n\u200B'),
      '@everyone',
      'https://',
      ':x:',
      '<@1>',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const written = markdown(parts.join(''));
        const live = written.replace(/\\[^0-9A-Za-z\s]/g, '¤');
        expect(live).not.toMatch(/[\\*_~|`<>[\]#@]|:\S|\.[\w-]+\/|^\s*(?:[-+]|\d+[.)])/);
        expect(written).not.toMatch(/@(?:everyone|here)/);
      }),
    );
  });

  test('a list is not begun by two runs together', () => {
    expect(markdown([{ text: '1' }, { text: '. May' }])).toBe('1\\. May');
    expect(markdown([{ text: ' ' }, { text: '- May' }])).toBe('\\- May');
  });
});

describe('looks', () => {
  test('strong and quiet words are marked without the spaces around them', () => {
    const line: Line = [
      { text: 'Ada ', style: 'strong' },
      { text: 'spoke' },
      { text: ' — CNN, 2 Feb', style: 'quiet' },
    ];
    expect(markdown(line)).toBe('**Ada** spoke _— CNN, 2 Feb_');
  });

  test('neighbours of one look are marked together', () => {
    expect(
      markdown([
        { text: 'A', style: 'strong' },
        { text: 'da', style: 'strong' },
      ]),
    ).toBe('**Ada**');
    expect(markdown([{ text: 'A', style: 'strong' }, { text: '' }, { text: 'da', style: 'strong' }])).toBe(
      '**Ada**',
    );
  });

  test('marks of others inside stay words', () => {
    expect(
      markdown([
        { text: '**A*', style: 'strong' },
        { text: '_b_', style: 'quiet' },
      ]),
    ).toBe('**\\*\\*A\\***_\\_b\\__');
  });

  test('quiet words that go over into a letter get no mark, which would be shown', () => {
    expect(markdown([{ text: 'half', style: 'quiet' }, { text: 'way' }])).toBe('halfway');
  });
});

describe('links', () => {
  const to = (link: string, text = '↗'): string => {
    const mark: Run = { text, link };
    return markdown([{ text: 'said' }, mark]);
  };

  test('stand behind our own mark', () => {
    expect(to('https://example.org/a#:~:text=so%20it')).toBe(
      'said [↗](https://example.org/a#:~:text=so%20it)',
    );
    expect(to('https://example.org/a', ' the report ↗')).toBe('said the report [↗](https://example.org/a)');
    expect(to('https://example.org/a', ' the report')).toBe('said the report [↗](https://example.org/a)');
  });

  test('cannot be ended by what stands in them', () => {
    expect(to('https://example.org/a)b(c <@1> **|x|**\\')).toBe(
      'said [↗](https://example.org/a%29b%28c%20%3C@1%3E%20%2A%2A%7Cx%7C%2A%2A/)',
    );
  });

  test('call nobody', () => {
    expect(to('https://example.org/@everyone')).toBe('said [↗](https://example.org/%40everyone)');
  });

  test('to what no browser opens are words', () => {
    expect(to('javascript:alert(1)')).toBe('said javascript\\:alert(1)');
    expect(to('somewhere')).toBe('said somewhere');
  });

  test('that are very long go without their fragment, or stand as words', () => {
    expect(to(`https://example.org/a#${'x'.repeat(2_000)}`)).toBe('said [↗](https://example.org/a)');
    const long = `https://example.org/${'x'.repeat(2_000)}`;
    expect(read(to(long))).toBe(`said ${long}`);
  });
});

describe('long lines', () => {
  test('are divided between words', () => {
    expect(dividedLine('one two three four', 12)).toEqual(['one two', 'three four']);
    expect(dividedLine('one two three', 13)).toEqual(['one two three']);
    expect(dividedLine('', 12)).toEqual([]);
  });

  test('keep their looks and links', () => {
    const line: Run[] = [
      { text: 'one two three', style: 'strong' },
      { text: '↗', link: 'https://e.org' },
    ];
    expect(dividedLine(line, 26)).toEqual(['**one two three**', '[↗](https://e.org/)']);
  });

  test('a word that is too long is divided between signs, not inside of one', () => {
    const pieces = dividedLine('👩‍👩‍👧'.repeat(10), 30);
    expect(pieces.join('')).toBe('👩‍👩‍👧'.repeat(10));
    for (const piece of pieces) expect(piece).toMatch(/^(?:👩‍👩‍👧)+$/u);
  });

  test('a letter under more accents than fit is divided all the same', () => {
    const word = `a${'\u0301'.repeat(9_000)}`;
    const pieces = dividedLine(word, 4_000);
    expect(pieces.join('')).toBe(word);
    expect(pieces.every((piece) => piece.length <= 4_000)).toBe(true);
  });

  test('escapes are part of the length', () => {
    const words = fc.array(
      fc.constantFrom('@everyone', '1.', 'a.b/', '**', 'x', '-', 'word:', 'discord.gg/', '@'),
    );
    const styles = fc.constantFrom('strong' as const, 'quiet' as const);
    const run = fc.record({ text: words.map((all) => all.join('')), style: styles });
    fc.assert(
      fc.property(fc.array(run), fc.integer({ min: 12, max: 40 }), (line, room) => {
        const pieces = dividedLine(line, room);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(room);
        const given = line.map(({ text }) => text).join('');
        expect(read(pieces.join(''))).toBe(given);
      }),
    );
  });

  test('several lines stay lines, without empty ones between', () => {
    expect(dividedLines('  one\n\n two\r\nthree ', [{ text: '↗', link: 'https://e.org' }], 100)).toEqual([
      'one',
      'two',
      'three [↗](https://e.org/)',
    ]);
  });
});
