/** Each kind of block as Slack shows it, and what its controls remember. */
import { describe, expect, test } from 'vitest';
import { markOf } from '../../../src/adapters/memory.ts';
import { readField, readSearch, renderHome, renderMessages } from '../../../src/adapters/slack/messages.ts';
import type { Block, Run, Way } from '../../../src/reply/reply.ts';

function show(...blocks: Block[]): unknown[] {
  return renderMessages({ blocks }, { share: null }).messages.flatMap((message) => message.blocks);
}

function tell(...blocks: Block[]): string[] {
  return renderMessages({ blocks }, { share: null }).messages.flatMap(({ text }) => text.split('\n'));
}

const section = (...elements: object[]): object => ({ type: 'rich_text_section', elements });
const quotation = (...elements: object[]): object => ({ type: 'rich_text_quote', elements });
const rich = (...elements: object[]): object => ({ type: 'rich_text', elements });
const words = (text: string, style?: object): object => ({
  type: 'text',
  text,
  ...(style === undefined ? {} : { style }),
});
const plain = (text: string): object => ({ type: 'plain_text', text, emoji: false });
const strong = { bold: true };
const address = 'https://example.org/a#:~:text=b';
const linked = (text: string): Run => ({ text, link: address });
const arrow = { type: 'link', url: address, text: '↗' };

describe('each kind of block', () => {
  test('a heading is a header with its aside in small print under it', () => {
    const block: Block = { kind: 'heading', text: 'Talks :tada:', aside: '2 Feb 2026' };
    expect(show(block)).toEqual([
      { type: 'header', text: plain('Talks :tada:') },
      { type: 'context', elements: [plain('2 Feb 2026')] },
    ]);
    expect(tell(block)).toEqual(['Talks :tada:', '2 Feb 2026']);
  });

  test('a heading longer than a header is in bold letters', () => {
    const text = 'word '.repeat(31).trim();
    expect(show({ kind: 'heading', text: text.slice(0, 150), aside: null })).toEqual([
      { type: 'header', text: plain(text.slice(0, 150).trim()) },
    ]);
    expect(show({ kind: 'heading', text, aside: null })).toEqual([rich(section(words(text, strong)))]);
  });

  test('a subheading is in bold letters, under a line when something new begins', () => {
    const first: Block = { kind: 'subheading', text: 'Who said what' };
    expect(show(first)).toEqual([rich(section(words('Who said what', strong)))]);
    const note: Block = { kind: 'note', text: '2 articles' };
    expect(show(first, note, { kind: 'subheading', text: 'Next' }, note)).toMatchObject([
      { type: 'rich_text' },
      { type: 'context' },
      { type: 'divider' },
      { type: 'rich_text' },
      { type: 'context' },
    ]);
  });

  test('a paragraph has its strong words and its links', () => {
    const text: Run[] = [
      { text: 'Ada', style: 'strong' },
      { text: ' left', style: 'quiet' },
      { text: ' ↗', link: address },
    ];
    const block: Block = { kind: 'paragraph', text };
    expect(show(block)).toEqual([rich(section(words('Ada', strong), words(' left'), words(' '), arrow))]);
    expect(tell(block)).toEqual(['Ada left']);
  });

  test('a list has bullets', () => {
    const block: Block = { kind: 'list', items: ['one', [linked('two')], ' '] };
    expect(show(block)).toEqual([
      rich({
        type: 'rich_text_list',
        style: 'bullet',
        elements: [section(words('one')), section(words('two '), arrow)],
      }),
    ]);
    expect(tell(block)).toEqual(['• one', '• two']);
  });

  test('a quote has its speaker in bold letters, its words behind a bar, and its small print under them', () => {
    const sayings = [
      { words: '"One.\n\nTwo."', link: address, note: 'direct\nwhy: so' },
      { words: 'three', link: null, note: null },
    ];
    const block: Block = { kind: 'quote', by: 'Ada — to CNN', sayings };
    expect(show(block)).toEqual([
      rich(
        section(words('Ada — to CNN', strong)),
        quotation(words('"One.\nTwo." '), arrow),
        section(words('direct', { italic: true })),
        section(words('why: so', { italic: true })),
        quotation(words('three')),
      ),
    ]);
    expect(tell(block)).toEqual(['Ada — to CNN', '"One.', 'Two."', 'direct', 'why: so', 'three']);
  });

  test('a quote of nobody is its words', () => {
    const sayings = [{ words: 'one', link: null, note: null }];
    expect(show({ kind: 'quote', by: [], sayings })).toEqual([rich(quotation(words('one')))]);
    expect(tell({ kind: 'quote', by: '', sayings })).toEqual(['one']);
  });

  test('facts have bold labels; several lines stand under theirs', () => {
    const block: Block = {
      kind: 'facts',
      rows: [
        { label: 'Who', lines: ['Ada'] },
        { label: 'Next', lines: ['one', 'two'] },
      ],
    };
    expect(show(block)).toEqual([
      rich(section(words('Who', strong), words('  '), words('Ada')), section(words('Next', strong)), {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [section(words('one')), section(words('two'))],
      }),
    ]);
    expect(tell(block)).toEqual(['Who: Ada', 'Next', '• one', '• two']);
  });

  test('a note is small print, with a link in slanted letters', () => {
    expect(show({ kind: 'note', text: '3 of 9' })).toEqual([
      { type: 'context', elements: [plain('3 of 9')] },
    ]);
    expect(show({ kind: 'note', text: [linked('from')] })).toEqual([
      rich(section(words('from ', { italic: true }), arrow)),
    ]);
  });

  test('actions are buttons that hold their question, or what is asked first', () => {
    const actions = [
      { label: 'Quotes', command: '/quotes article:1' },
      { label: 'Add', command: '/feeds add', ask: 'The address' },
    ];
    const field = '{"command":"/feeds add","ask":"The address"}';
    expect(show({ kind: 'actions', actions })).toEqual([
      {
        type: 'actions',
        elements: [
          { type: 'button', text: plain('Quotes'), action_id: 'ask:1', value: '=/quotes article:1' },
          { type: 'button', text: plain('Add'), action_id: 'fill:2', value: `=${field}` },
        ],
      },
    ]);
    expect(readField(field)).toEqual({ command: '/feeds add', ask: 'The address' });
    expect(tell({ kind: 'actions', actions })).toEqual([
      '→ Quotes: /quotes article:1',
      '→ Add: /feeds add …',
    ]);
  });

  test('a long question is kept', () => {
    const command = `/quotes ${'x'.repeat(300)}`;
    const { messages, kept } = renderMessages(
      { blocks: [{ kind: 'actions', actions: [{ label: 'More', command }] }] },
      { share: null },
    );
    expect(kept).toEqual([command]);
    expect(messages[0]?.blocks[0]).toMatchObject({ elements: [{ value: `#${markOf(command)}` }] });
  });

  test('choices are menus in one row, with the way that is shown chosen', () => {
    const ways: Way[] = [
      { label: 'any', command: '/quotes', chosen: false },
      { label: 'direct', command: '/quotes kind:direct', chosen: true },
    ];
    const options = [
      { text: plain('Kind: any'), value: '=/quotes' },
      { text: plain('Kind: direct'), value: '=/quotes kind:direct' },
    ];
    expect(
      show({ kind: 'choice', label: 'Kind', ways }, { kind: 'choice', label: 'Said', ways }),
    ).toMatchObject([
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: 'choose:1',
            placeholder: plain('Kind'),
            options,
            initial_option: options[1],
          },
          { action_id: 'choose:2', placeholder: plain('Said') },
        ],
      },
    ]);
    expect(tell({ kind: 'choice', label: 'Kind', ways })).toEqual(['Kind: any · [direct]']);
  });

  test('ways to the same page are told apart, as Slack wants', () => {
    const ways: Way[] = ['one', 'two'].map((label) => ({ label, command: '/quotes', chosen: false }));
    expect(show({ kind: 'choice', label: 'Kind', ways })).toMatchObject([
      { elements: [{ options: [{ value: '=/quotes' }, { value: '=/quotes ' }] }] },
    ]);
  });

  test('a search is a menu that is typed into; its block holds what the name goes between', () => {
    const search: Block = {
      kind: 'search',
      label: 'Somebody else',
      complete: 'speaker',
      before: '/quotes "',
      after: '"',
    };
    const held = '{"before":"/quotes \\"","after":"\\"","number":1}';
    expect(show(search)).toEqual([
      {
        type: 'actions',
        block_id: `=${held}`,
        elements: [
          {
            type: 'external_select',
            action_id: 'find:speaker:1',
            placeholder: plain('Somebody else'),
            min_query_length: 1,
          },
        ],
      },
    ]);
    expect(readSearch(held)).toEqual({ before: '/quotes "', after: '"' });
    expect(tell(search)).toEqual(['→ Somebody else: /quotes "…"']);
  });

  test('of a file nothing is shown', () => {
    const file: Block = { kind: 'file', name: 'feeds.opml', text: '<opml/>', mediaType: 'text/xml' };
    expect(show({ kind: 'paragraph', text: '3 feeds.' }, file)).toEqual([rich(section(words('3 feeds.')))]);
  });
});

describe('around a reply', () => {
  test('the button that shows it to all stands under everything else', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: 'Words' },
      { kind: 'actions', actions: [{ label: 'More', command: '/brief' }] },
    ];
    const share = { type: 'button', text: plain('Share in channel'), action_id: 'share', value: '#mark' };
    const { messages } = renderMessages({ blocks }, { share: '#mark' });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.blocks.at(-1)).toEqual({ type: 'actions', elements: [share] });
    expect(messages[0]?.text).toBe('Words\n→ More: /brief');
  });

  test('a Home view is the same blocks', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Readout', aside: null },
      { kind: 'actions', actions: [{ label: 'More', command: `/brief ${'x'.repeat(300)}` }] },
    ];
    const { messages, kept } = renderMessages({ blocks }, { share: null });
    expect(renderHome({ blocks })).toEqual({ blocks: messages[0]?.blocks, kept });
    expect(kept).toHaveLength(1);
  });
});
