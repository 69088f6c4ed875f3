/** Long replies are divided over messages of Discord, and nothing of them is left out. */
import fc from 'fast-check';
import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderMessages, type DiscordMessage } from '../../../src/adapters/discord/messages.ts';
import { inert, inertLine } from '../../../src/reply/inert.ts';
import { lineRuns, type Block, type Line } from '../../../src/reply/reply.ts';
import { componentCount, inside, rowsOf, textLength, textsOf, wordsOf } from './shown.ts';

function messagesOf(blocks: Block[], share: string | null = null): DiscordMessage[] {
  return renderMessages({ blocks }, { share }).messages;
}

function paragraphs(count: number, length = 1): Block[] {
  return Array.from({ length: count }, () => ({ kind: 'paragraph', text: 'x'.repeat(length) }));
}

describe('40 components', () => {
  test.for([
    [38, [39]],
    [39, [40]],
    [40, [40, 2]],
  ] as [number, number[]][])('%i texts in their container', ([count, expected]) => {
    expect(messagesOf(paragraphs(count)).map(componentCount)).toEqual(expected);
  });

  test.for([
    [35, [39]],
    [36, [40]],
    [37, [38, 3]],
  ] as [number, number[]][])('%i texts, a line, and a button in its row', ([count, expected]) => {
    expect(messagesOf(paragraphs(count), 'm').map(componentCount)).toEqual(expected);
  });

  test('many buttons', () => {
    const actions = Array.from({ length: 60 }, (_, index) => ({ label: `${index}`, command: '/brief' }));
    const messages = messagesOf([{ kind: 'actions', actions }], 'm');
    expect(messages.map(componentCount)).toEqual([40, 36]);
    expect(messages.flatMap(rowsOf).flat()).toHaveLength(61);
  });
});

describe('4,000 characters', () => {
  test.for([
    [3_999, [3_999]],
    [4_000, [4_000]],
  ] as [number, number[]][])('a text of %i', ([length, expected]) => {
    expect(messagesOf(paragraphs(1, length)).map(textLength)).toEqual(expected);
  });

  test('a text of 4,001', () => {
    const messages = messagesOf(paragraphs(1, 4_001));
    expect(messages).toHaveLength(2);
    expect(wordsOf(messages).replace(/\s/g, '')).toBe('x'.repeat(4_001));
  });

  test.for([
    [1_999, 1],
    [2_000, 1],
    [2_001, 2],
  ] as [number, number][])('two texts, the second of %i', ([length, expected]) => {
    expect(messagesOf([...paragraphs(1, 2_000), ...paragraphs(1, length)])).toHaveLength(expected);
  });

  test.for([
    [1_996, 1],
    [1_997, 2],
  ] as [number, number][])('items with their marks: %i', ([length, expected]) => {
    const items = ['x'.repeat(1_999), 'y'.repeat(length)];
    const messages = messagesOf([{ kind: 'list', items }]);
    expect(messages).toHaveLength(expected);
    expect(messages.flatMap(textsOf).join('\n')).toBe(items.map((item) => `- ${item}`).join('\n'));
  });

  test('escapes count', () => {
    expect(messagesOf([{ kind: 'paragraph', text: '*'.repeat(2_000) }])).toHaveLength(1);
    expect(messagesOf([{ kind: 'paragraph', text: '*'.repeat(2_001) }])).toHaveLength(2);
  });
});

describe('where a reply is divided', () => {
  test('a title goes with what is below it', () => {
    const messages = messagesOf([
      ...paragraphs(1, 3_950),
      { kind: 'subheading', text: 'What was said' },
      { kind: 'note', text: '2 quotes' },
      { kind: 'list', items: ['z'.repeat(60)] },
    ]);
    expect(messages.map(textsOf)).toEqual([
      ['x'.repeat(3_950)],
      ['### What was said\n-# 2 quotes', `- ${'z'.repeat(60)}`],
    ]);
    expect(inside(messages[0]).map(({ type }) => type)).toEqual([ComponentType.TextDisplay]);
  });

  test('a speaker goes with the first words, and a saying is not divided when it fits', () => {
    const words = `${'a'.repeat(50)}\n${'b'.repeat(50)}`;
    const messages = messagesOf([
      ...paragraphs(1, 3_900),
      { kind: 'quote', by: 'Ada', sayings: [{ words, link: null, note: 'direct' }] },
    ]);
    expect(messages.map(textsOf)).toEqual([
      ['x'.repeat(3_900)],
      [`Ada\n> ${'a'.repeat(50)}\n> ${'b'.repeat(50)}\n> -# direct`],
    ]);
  });

  test('a saying that fits in no message is divided between words, each part marked', () => {
    const words = 'some words '.repeat(800).trim();
    const messages = messagesOf([{ kind: 'quote', by: 'Ada', sayings: [{ words, link: null, note: null }] }]);
    const lines = messages.flatMap(textsOf).flatMap((text) => text.split('\n'));
    expect(messages.length).toBeGreaterThan(2);
    expect(lines[0]).toBe('Ada');
    expect(lines.slice(1).every((line) => line.startsWith('> '))).toBe(true);
    expect(
      lines
        .slice(1)
        .map((line) => line.slice(2))
        .join(' '),
    ).toBe(words);
  });
});

const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '**',
      '# a',
      '- b',
      '1. c',
      '> d',
      '>>> e',
      '-# f',
      '@everyone',
      '<@1>',
      '<t:1:R>',
      '[x](https://e.org)',
    ],
    ...[
      '||s||',
      '`c`',
      '```\n',
      'https://e.org/a_b_c',
      'discord.gg/x',
      ':skull:',
      '\\',
      '\n',
      ' ',
      '\u200B',
      'C#',
    ],
    ...['x'.repeat(4_100), '*'.repeat(2_100), 'a'.repeat(79), 'word '.repeat(900), 'e\u0301'.repeat(2_100)],
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const text = fc.array(hostile, { maxLength: 4 }).map((parts) => parts.join(' '));
const link = fc.constantFrom(
  'https://e.org/a',
  'https://e.org/)](x',
  'javascript:a',
  `https://e.org/${'p'.repeat(1_500)}`,
);
const run = fc.record(
  { text, style: fc.constantFrom('strong' as const, 'quiet' as const), link },
  { requiredKeys: ['text'] },
);
const line: fc.Arbitrary<Line> = fc.oneof(text, fc.array(run, { maxLength: 3 }));
const some = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.array(values, { maxLength: 4 });
const action = fc.record({ label: text, command: text });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text, aside: fc.option(text) }),
  fc.record({ kind: fc.constant('subheading' as const), text }),
  fc.record({ kind: fc.constant('paragraph' as const), text: line }),
  fc.record({ kind: fc.constant('note' as const), text: line }),
  fc.record({ kind: fc.constant('list' as const), items: some(line) }),
  fc.record({
    kind: fc.constant('quote' as const),
    by: line,
    sayings: some(fc.record({ words: text, link: fc.option(link), note: fc.option(text) })),
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    rows: some(fc.record({ label: text, lines: some(line) })),
  }),
  fc.record({ kind: fc.constant('actions' as const), actions: some(action) }),
  fc.record({
    kind: fc.constant('choice' as const),
    label: text,
    ways: some(fc.record({ label: text, command: text, chosen: fc.boolean() })),
  }),
);

/** Labels that are too long for a button or a way stand before the others. */
function labels(all: string[], room: number): string[] {
  const isLong = (label: string): boolean => inertLine(label).trim().length > room;
  return [...all.filter(isLong), ...all.filter((label) => !isLong(label))];
}

function saidBy(given: Block): string[] {
  const words = (each: Line): string[] => lineRuns(each).map((run) => run.text);
  switch (given.kind) {
    case 'heading':
      return [given.text, given.aside ?? ''];
    case 'subheading':
      return [given.text];
    case 'paragraph':
    case 'note':
      return words(given.text);
    case 'list':
      return given.items.flatMap(words);
    case 'quote':
      return [...words(given.by), ...given.sayings.flatMap((each) => [each.words, each.note ?? ''])];
    case 'facts':
      return given.rows.flatMap(({ label, lines }) => [label, ...lines.flatMap(words)]);
    case 'actions':
      return labels(
        given.actions.map(({ label }) => label),
        80,
      );
    case 'choice':
      return [
        ...labels(
          given.ways.map(({ label }) => label),
          100,
        ),
      ];
    case 'search':
    case 'file':
      return [];
    case 'picture':
      return [given.alt];
  }
}

test('every word of a reply is in its messages, in order', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const messages = messagesOf(blocks, 'm');
      for (const message of messages) {
        expect(componentCount(message)).toBeLessThanOrEqual(40);
        expect(textLength(message)).toBeLessThanOrEqual(4_000);
        for (const content of textsOf(message)) expect(content.trim()).not.toBe('');
      }
      const shown = wordsOf(messages).replace(/[\s↗]/g, '');
      let reached = 0;
      for (const word of blocks.flatMap(saidBy).flatMap((said) => inert(said).split(/[\s↗]+/))) {
        const found = shown.indexOf(word, reached);
        expect(found, word).toBeGreaterThanOrEqual(0);
        reached = found + word.length;
      }
    }),
    { numRuns: 300 },
  );
});
