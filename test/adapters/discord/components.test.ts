/** Each kind of block as components of Discord. */
import { ComponentType, type APIComponentInMessageActionRow } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderMessages } from '../../../src/adapters/discord/messages.ts';
import { markOf } from '../../../src/adapters/memory.ts';
import type { Action, Block, Way } from '../../../src/reply/reply.ts';
import { inside, rowsOf, textsOf } from './shown.ts';

function texts(...blocks: Block[]): string[] {
  return textsOf(renderMessages({ blocks }, { share: null }).messages[0]);
}

function rows(...blocks: Block[]): APIComponentInMessageActionRow[][] {
  return rowsOf(renderMessages({ blocks }, { share: null }).messages[0]);
}

const sentence = 'https://example.org/a#:~:text=Yes';

describe('text', () => {
  test('a heading is a title with its aside as small print', () => {
    expect(texts({ kind: 'heading', text: 'Iran *talks*', aside: '2 Feb 2026' })).toEqual([
      '## Iran \\*talks\\*\n-# 2 Feb 2026',
    ]);
    expect(texts({ kind: 'heading', text: 'Talks', aside: null })).toEqual(['## Talks']);
  });

  test('a # at the end of a title stays a word', () => {
    expect(texts({ kind: 'heading', text: 'All about C#', aside: null })).toEqual([
      '## All about C\\#\u200B',
    ]);
  });

  test('a subheading is a smaller title, small print right below it stands with it, and a line parts it', () => {
    const { messages } = renderMessages(
      {
        blocks: [
          { kind: 'paragraph', text: 'One.' },
          { kind: 'subheading', text: 'Two' },
          { kind: 'note', text: '5 articles' },
          { kind: 'paragraph', text: 'Three.' },
        ],
      },
      { share: null },
    );
    expect(inside(messages[0])).toEqual([
      { type: ComponentType.TextDisplay, content: 'One.' },
      { type: ComponentType.Separator },
      { type: ComponentType.TextDisplay, content: '### Two\n-# 5 articles' },
      { type: ComponentType.TextDisplay, content: 'Three.' },
    ]);
  });

  test('a paragraph is a text', () => {
    expect(
      texts({ kind: 'paragraph', text: [{ text: 'Ada', style: 'strong' }, { text: ' spoke.' }] }),
    ).toEqual(['**Ada** spoke.']);
  });

  test('a list has a line for each item', () => {
    const items = ['- one', [{ text: 'two' }, { text: ' — CNN', style: 'quiet' as const }]];
    expect(texts({ kind: 'list', items })).toEqual(['- \\- one\n- two _— CNN_']);
  });

  test('a quote marks each of its lines, and sayings stand apart', () => {
    const sayings = [
      { words: '"One.\n\n> Two."', link: sentence, note: 'direct\nAxios' },
      { words: 'three', link: null, note: null },
    ];
    const by = [{ text: 'Ada', style: 'strong' as const }, { text: ' — to CNN' }];
    expect(texts({ kind: 'quote', by, sayings })).toEqual([
      `**Ada** — to CNN\n> "One.\n> \\> Two." [↗](${sentence})\n> -# direct\n> -# Axios\n\n> three`,
    ]);
    expect(texts({ kind: 'quote', by: 'Ada', sayings: [] })).toEqual(['Ada']);
  });

  test('facts have their label before the line, or above several', () => {
    const row = { label: 'Role', lines: ['minister'] };
    expect(texts({ kind: 'facts', rows: [row, { label: 'In', lines: ['CNN'] }] })).toEqual([
      '**Role** — minister\n**In** — CNN',
    ]);
    expect(texts({ kind: 'facts', rows: [row, { label: 'Next', lines: ['one', 'two'] }] })).toEqual([
      '**Role**\nminister\n\n**Next**\n- one\n- two',
    ]);
  });

  test('a note is small print, with no looks of small print in it', () => {
    const text = [
      { text: 'old ', style: 'quiet' as const },
      { text: 'new', style: 'strong' as const },
    ];
    expect(texts({ kind: 'note', text })).toEqual(['-# old **new**']);
  });

  test('what is empty takes no room', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: '\u200B', aside: '' },
      { kind: 'list', items: ['', ' '] },
      { kind: 'actions', actions: [] },
    ];
    expect(renderMessages({ blocks }, { share: null }).messages).toEqual([]);
  });
});

describe('buttons', () => {
  const action = (label: string, command = `/brief ${label}`): Action => ({ label, command });
  const button = (label: string, custom_id: string): object => ({
    type: ComponentType.Button,
    style: 2,
    label,
    custom_id,
  });

  test('ask their command', () => {
    expect(rows({ kind: 'actions', actions: [action('one'), action('*two*')] })).toEqual([
      [button('one', '1ask:0:=/brief one'), button('*two*', '1ask:1:=/brief *two*')],
    ]);
  });

  test('stand five in a row, with a search and the share button behind them', () => {
    const actions = ['a', 'b', 'c', 'd'].map((label) => action(label));
    const search: Block = { kind: 'search', label: 'Else', complete: 'actor', before: '/a ', after: ' x' };
    const { messages, kept } = renderMessages(
      { blocks: [{ kind: 'actions', actions }, search] },
      { share: 'm' },
    );
    const labels = rowsOf(messages[0]).map((row) => row.map((each) => ('label' in each ? each.label : '')));
    expect(labels).toEqual([['a', 'b', 'c', 'd', 'Else'], ['Share']]);
    expect(rowsOf(messages[0]).flat().at(-1)).toEqual(button('Share', '1share:m'));
    const finding = { label: 'Else', complete: 'actor', before: '/a ', after: ' x' };
    expect(rowsOf(messages[0]).flat().at(4)).toEqual(button('Else', `1find:4:=${JSON.stringify(finding)}`));
    expect(kept).toEqual([]);
  });

  test('keep what is too long for them', () => {
    const exact = `/brief ${'x'.repeat(100 - '1ask:0:='.length - '/brief '.length)}`;
    const long = `${exact}x`;
    const block: Block = { kind: 'actions', actions: [action('a', exact), action('b', long)] };
    const { messages, kept } = renderMessages({ blocks: [block] }, { share: null });
    expect(rowsOf(messages[0])).toEqual([
      [button('a', `1ask:0:=${exact}`), button('b', `1ask:1:#${markOf(long)}`)],
    ]);
    expect(kept).toEqual([long]);
  });

  test('with a field remember what they ask for', () => {
    const field = { command: '/feeds add', ask: 'The address' };
    expect(rows({ kind: 'actions', actions: [{ label: 'Add', ...field }] })).toEqual([
      [button('Add', `1fill:0:=${JSON.stringify(field)}`)],
    ]);
  });

  test('labels that are too long stand above under a number', () => {
    const fits = 'x'.repeat(80);
    const blocks: Block[] = [{ kind: 'actions', actions: [action(fits, '/a'), action(`${fits} *y*`, '/b')] }];
    expect(texts(...blocks)).toEqual([`**1** ${fits} \\*y\\*`]);
    expect(rows(...blocks)).toEqual([[button(fits, '1ask:0:=/a'), button('1', '1ask:1:=/b')]]);
  });
});

describe('menus', () => {
  const ways = (count: number): Way[] =>
    Array.from({ length: count }, (_, index) => ({
      label: `way ${index}`,
      command: `/quotes in:${index}`,
      chosen: index === 1,
    }));

  test('name themselves in the way that is chosen', () => {
    expect(rows({ kind: 'choice', label: 'Outlet', ways: ways(2) })).toEqual([
      [
        {
          type: ComponentType.StringSelect,
          custom_id: '1choose:0',
          placeholder: 'Outlet',
          options: [
            { label: 'way 0', value: '=/quotes in:0' },
            { label: 'Outlet: way 1', value: '=/quotes in:1', default: true },
          ],
        },
      ],
    ]);
  });

  test('are several when one has no room', () => {
    const menus = rows({ kind: 'choice', label: 'Outlet', ways: ways(51) }).flat();
    expect(menus.map((menu) => ('options' in menu ? menu.options.length : 0))).toEqual([25, 25, 1]);
    expect(new Set(menus.map((menu) => ('custom_id' in menu ? menu.custom_id : ''))).size).toBe(3);
  });

  test('have each value once', () => {
    const [way] = ways(1);
    const twice = way === undefined ? [] : [way, way];
    expect(rows({ kind: 'choice', label: 'Outlet', ways: twice })).toHaveLength(2);
  });

  test('keep what is too long, and say above what has no room', () => {
    const command = `/quotes in:${'x'.repeat(200)}`;
    const label = 'y'.repeat(101);
    const block: Block = { kind: 'choice', label: 'O'.repeat(100), ways: [{ label, command, chosen: true }] };
    const { messages, kept } = renderMessages({ blocks: [block] }, { share: null });
    expect(textsOf(messages[0])).toEqual([`**1** ${label}`, `-# ${'O'.repeat(100)}`]);
    expect(rowsOf(messages[0]).flat()).toMatchObject([
      { options: [{ label: '1', value: `#${markOf(command)}`, default: true }] },
    ]);
    expect(kept).toEqual([command]);
  });
});

test('a file is attached under its name', () => {
  const { messages } = renderMessages(
    { blocks: [{ kind: 'file', name: 'my quotes.csv', text: 'a,*b*\n', mediaType: 'text/csv' }] },
    { share: null },
  );
  expect(messages).toEqual([
    {
      components: [
        {
          type: ComponentType.Container,
          components: [{ type: ComponentType.File, file: { url: 'attachment://my_quotes.csv' } }],
        },
      ],
      files: [{ name: 'my_quotes.csv', data: 'a,*b*\n' }],
    },
  ]);
});
