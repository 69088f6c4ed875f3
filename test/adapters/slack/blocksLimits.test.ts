/** Replies at the limits of Slack: what is too much for one block or message goes on in the next, at its items. */
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/adapters/slack/limits.ts';
import { renderHome, renderMessages } from '../../../src/adapters/slack/messages.ts';
import type { Block } from '../../../src/reply/reply.ts';
import { faultsOf, wordsShown } from './shown.ts';

function render(blocks: Block[], share: string | null = null): ReturnType<typeof renderMessages>['messages'] {
  const { messages, kept } = renderMessages({ blocks }, { share });
  expect(faultsOf(messages, kept)).toEqual([]);
  return messages;
}

function paragraphs(count: number): Block[] {
  return Array.from({ length: count }, (_, index) => ({ kind: 'paragraph', text: `w${index}` }));
}

describe('blocks of a message', () => {
  test.each([
    [49, [49]],
    [50, [50]],
    [51, [50, 1]],
    [101, [50, 50, 1]],
  ])('%i', (count, expected) => {
    const messages = render(paragraphs(count));
    expect(messages.map(({ blocks }) => blocks.length)).toEqual(expected);
    expect(messages.flatMap(({ text }) => text.split('\n'))).toHaveLength(count);
  });

  test('buttons go with what they stand under', () => {
    const actions: Block = { kind: 'actions', actions: [{ label: 'More', command: '/brief' }] };
    expect(render([...paragraphs(48), actions], '#m').map(({ blocks }) => blocks.length)).toEqual([50]);
    expect(render([...paragraphs(49), actions], '#m').map(({ blocks }) => blocks.length)).toEqual([48, 3]);
  });

  test('a title is not the last of a message', () => {
    const title: Block[] = [
      { kind: 'subheading', text: 'Title' },
      { kind: 'note', text: 'of two' },
    ];
    const [first, second] = render([...paragraphs(47), ...title, ...paragraphs(1)]);
    expect(first?.blocks).toHaveLength(47);
    expect(second?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'context', 'rich_text']);
  });
});

describe('words of a block', () => {
  test.each([
    [2999, 1],
    [3000, 1],
    [3001, 2],
    [6001, 3],
  ])('%i without a space', (length, count) => {
    for (const kind of ['paragraph', 'note', 'subheading'] as const) {
      const messages = render([{ kind, text: 'x'.repeat(length) }]);
      expect(messages.flatMap(({ blocks }) => blocks)).toHaveLength(count);
      expect(wordsShown(messages).replace(/\s/g, '')).toBe('x'.repeat(length));
    }
  });

  test('they are divided at a space', () => {
    const [message] = render([{ kind: 'paragraph', text: `${'x'.repeat(2000)} ${'y'.repeat(1500)}` }]);
    expect(wordsShown([message])).toBe(`${'x'.repeat(2000)}\n${'y'.repeat(1500)}`);
  });

  test('no character is divided, unless it is longer than a block', () => {
    const family = '👨‍👩‍👧‍👦';
    const shown = wordsShown(render([{ kind: 'paragraph', text: family.repeat(600) }]));
    expect(shown.split('\n').every((line) => line.length % family.length === 0)).toBe(true);
    const marks = `a${'\u0301'.repeat(7000)}`;
    expect(wordsShown(render([{ kind: 'paragraph', text: marks }])).replace(/\n/g, '')).toBe(marks);
  });

  test('signs that Slack escapes count as what they become', () => {
    const messages = render([{ kind: 'paragraph', text: '&'.repeat(3000) }]);
    expect(messages.map(({ text }) => text.length)).toEqual([3000, 3000, 3000, 3000, 3000]);
  });

  test('a list is divided between its items', () => {
    const items = Array.from({ length: 90 }, (_, index) => `item${index} ${'x'.repeat(90)}`);
    const messages = render([{ kind: 'list', items }]);
    expect(messages.length).toBeGreaterThan(2);
    expect(messages.flatMap(({ text }) => text.split('\n'))).toEqual(items.map((item) => `• ${item}`));
  });

  test('who speaks is told again where a quote goes on', () => {
    const sayings = ['a', 'b', 'c'].map((sign) => ({
      words: sign.repeat(1900),
      link: 'https://example.org/',
      note: `note ${sign}`,
    }));
    const messages = render([{ kind: 'quote', by: 'Ada Roe', sayings }]);
    expect(messages.flatMap(({ text }) => text.split('\n'))).toEqual([
      ...['Ada Roe', 'a'.repeat(1900), 'note a'],
      ...['Ada Roe (continued)', 'b'.repeat(1900), 'note b'],
      ...['Ada Roe (continued)', 'c'.repeat(1900), 'note c'],
    ]);
  });

  test('a label is told again where its lines go on', () => {
    const lines = ['x', 'y'].map((sign) => sign.repeat(2000));
    const messages = render([{ kind: 'facts', rows: [{ label: 'Next', lines }] }]);
    expect(messages.flatMap(({ text }) => text.split('\n'))).toEqual([
      `Next: ${'x'.repeat(2000)}`,
      `Next (continued) ${'y'.repeat(2000)}`,
    ]);
  });
});

describe('controls', () => {
  test('there are 25 buttons in a row', () => {
    const actions = Array.from({ length: 26 }, (_, index) => ({ label: `b${index}`, command: '/brief' }));
    const [message] = render([{ kind: 'actions', actions }]);
    expect(message?.blocks.map((block) => block.type === 'actions' && block.elements.length)).toEqual([
      25, 1,
    ]);
  });

  test('a label that is too long is shortened where it stands in the reply, and listed where not', () => {
    const title = `Title ${'word '.repeat(20)}end`;
    const actions = [
      { label: title, command: '/brief 1' },
      { label: `Other ${'word '.repeat(20)}end`, command: '/brief 2' },
    ];
    const messages = render([
      { kind: 'paragraph', text: `So: ${title}.` },
      { kind: 'actions', actions },
    ]);
    expect(wordsShown(messages).split('\n')).toEqual([
      `So: ${title}.`,
      `1  ${actions[1]?.label ?? ''}`,
      `Title ${'word '.repeat(12)}word…`,
      `1 · Other ${'word '.repeat(12)}word…`,
    ]);
  });

  test('a menu has 100 options at most, each with a label of 75', () => {
    const ways = Array.from({ length: 101 }, (_, index) => ({
      label: `${index} ${index === 0 ? 'long '.repeat(30) : ''}`,
      command: `/quotes in:${index}`,
      chosen: index === 100,
    }));
    const messages = render([{ kind: 'choice', label: 'Outlet', ways }]);
    const shown = wordsShown(messages).split('\n');
    expect(shown[0]).toBe(`1  0 ${'long '.repeat(30).trim()}`);
    expect(shown.filter((line) => line.startsWith('Outlet: '))).toHaveLength(101);
  });

  test('a reply that is all buttons has words too', () => {
    for (const { text } of render([{ kind: 'actions', actions: [{ label: ' ', command: '/brief' }] }], '#m'))
      expect(text).not.toBe('');
  });
});

test('a Home view is full with 100 blocks, and says what it does not hold', () => {
  expect(renderHome({ blocks: paragraphs(100) }).blocks).toHaveLength(100);
  const { blocks } = renderHome({ blocks: paragraphs(101) });
  expect(blocks).toHaveLength(100);
  expect(JSON.stringify(blocks.at(-2))).toContain('There is more than fits here');
  expect(blocks.at(-1)).toMatchObject({ type: 'actions', elements: [{ value: '=/feeds' }] });
  const long = Array.from({ length: 90 }, (): Block => ({ kind: 'paragraph', text: 'x'.repeat(3000) }));
  expect(JSON.stringify(renderHome({ blocks: long }).blocks).length).toBeLessThan(limits.viewSize);
});
