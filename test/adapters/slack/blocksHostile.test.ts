/** Whatever an article holds, all of it is shown, in order, and none of it means anything to Slack. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMessages, type SlackMessage } from '../../../src/adapters/slack/messages.ts';
import { inert, inertLine } from '../../../src/reply/inert.ts';
import { lineRuns, type Block, type Line, type Reply } from '../../../src/reply/reply.ts';
import { faultsOf, wordsShown } from './shown.ts';

const hostile = [
  '<!channel> <!here|here> <@U0ALICE1> <#C0NEWS1|x> <!subteam^S1> <!date^1^{date}|x>',
  '*bold* _it_ ~no~ `code` ```block``` > quote\n>>> more :tada: @channel @everyone',
  '<https://evil.example/|https://bank.example/> [a](https://evil.example) javascript:alert(1)',
  '&lt;!channel&gt; &amp;amp; & < >',
  'x'.repeat(10_000),
  '<&>'.repeat(1500),
  '👩🏽‍🚀🇺🇦👨‍👩‍👧‍👦 '.repeat(20),
  'سلام دنیا שלום \u202Eevil\u202C \u2066x\u2069',
  '\u0000\u0007\u001B[31mred\u001B[0m\u007F\uFEFF\uD800',
  `z${'\u0301'.repeat(4000)}`,
  '漢字かな交じり文'.repeat(500),
  ' \t\n\r\n ',
  '',
];

const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.lorem({ maxCount: 30 }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const label = fc.oneof(
  fc.lorem({ maxCount: 3 }),
  fc.string({ maxLength: 20 }),
  fc.constantFrom('<@U1> & *x*', ''),
);
/** Of a speaker, or of labelled lines: what may be told again. */
const name = label.map((words) => `N${words}`);
const address = fc.constantFrom(
  'https://news.example/a#:~:text=b%20c',
  'http://news.example/<>|"\n',
  'javascript:alert(1)',
  `https://news.example/${'x'.repeat(3000)}`,
  'no address',
);
const optional = (some: fc.Arbitrary<string>): fc.Arbitrary<string | null> => fc.option(some);
const line: fc.Arbitrary<Line> = fc.oneof(
  text,
  fc.array(
    fc.record(
      { text, style: fc.constantFrom('strong' as const, 'quiet' as const), link: address },
      { requiredKeys: ['text'] },
    ),
    {
      maxLength: 4,
    },
  ),
);
const action = fc.record({ label, command: text }, { requiredKeys: ['label', 'command'] });
const block = fc.oneof<fc.Arbitrary<Block>[]>(
  fc.record({ kind: fc.constant('heading' as const), text, aside: optional(text) }),
  fc.record({ kind: fc.constant('subheading' as const), text }),
  fc.record({ kind: fc.constant('paragraph' as const), text: line }),
  fc.record({ kind: fc.constant('note' as const), text: line }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { maxLength: 80, size: 'max' }) }),
  fc.record({
    kind: fc.constant('quote' as const),
    by: fc.oneof(
      name,
      fc.array(fc.record({ text: name, link: address }, { requiredKeys: ['text'] }), { maxLength: 3 }),
    ),
    sayings: fc.array(fc.record({ words: text, link: optional(address), note: optional(text) }), {
      maxLength: 6,
    }),
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    rows: fc.array(fc.record({ label: name, lines: fc.array(line, { maxLength: 6 }) }), { maxLength: 6 }),
  }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(action, { maxLength: 30 }) }),
  fc.record({
    kind: fc.constant('choice' as const),
    label,
    ways: fc.array(fc.record({ label, command: text, chosen: fc.boolean() }), { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('search' as const),
    label,
    complete: fc.constantFrom('speaker' as const, 'actor' as const),
    before: text,
    after: text,
  }),
);

/** In none of them words mean anything. */
const inertTypes = [
  ...['header', 'context', 'plain_text', 'actions', 'button'],
  ...['rich_text', 'rich_text_section', 'rich_text_quote', 'rich_text_list', 'text'],
];

/** The words that have to be there, in order. */
function wordsOf(each: Block): string[] {
  switch (each.kind) {
    case 'heading':
      return [each.text, each.aside ?? ''];
    case 'subheading':
      return [each.text];
    case 'paragraph':
    case 'note':
      return [flat(each.text)];
    case 'list':
      return each.items.map(flat);
    case 'quote':
      return [flat(each.by), ...each.sayings.flatMap(({ words, note }) => [inert(words), inert(note ?? '')])];
    case 'facts':
      return each.rows.flatMap(({ label: name, lines }) => [name, ...lines.map(flat)]);
    case 'actions':
      return each.actions.map((button) => button.label);
    case 'choice':
      return each.ways.map((way) => way.label);
    case 'search':
      return [each.label];
    case 'file':
      return [];
    case 'picture':
      return [each.alt];
  }
}

function flat(of: Line): string {
  return lineRuns(of)
    .map((run) => inertLine(run.text))
    .join('');
}

/** Without spaces, the marks that Slack's looks need, and what is told again. */
function bare(words: string, again: string[] = []): string {
  const shown = words.replace(/[\s•→↗…:·[\]]/g, '');
  return again.reduce((left, told) => left.replaceAll(`${bare(told)}(continued)`, ''), shown);
}

function missing(shown: string, expected: string[]): string | null {
  let from = 0;
  for (const words of expected) {
    const wanted = bare(inertLine(words));
    const at = shown.indexOf(wanted, from);
    if (at === -1) return wanted;
    from = at + wanted.length;
  }
  return null;
}

function unescaped(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The addresses that can be links. */
function linksOf(each: Block): string[] {
  const lines =
    each.kind === 'list'
      ? each.items
      : each.kind === 'facts'
        ? each.rows.flatMap(({ lines }) => lines)
        : each.kind === 'paragraph' || each.kind === 'note'
          ? [each.text]
          : each.kind === 'quote'
            ? [each.by]
            : [];
  const said = each.kind === 'quote' ? each.sayings.map((saying) => saying.link ?? '') : [];
  const links = [...lines.flatMap(lineRuns).map((run) => run.link ?? ''), ...said];
  return links.filter((link) => /^https?:/.test(link) && link.length < 3000);
}

/** Speakers and labels that may be told again. */
function toldAgain({ blocks }: Reply): string[] {
  return blocks
    .flatMap((each) =>
      each.kind === 'quote'
        ? [flat(each.by)]
        : each.kind === 'facts'
          ? each.rows.map((row) => inertLine(row.label))
          : [],
    )
    .filter((words) => words !== '')
    .sort((one, other) => other.length - one.length);
}

function textOf(messages: SlackMessage[]): string {
  return unescaped(messages.map((message) => message.text).join('\n'));
}

describe('a reply of hostile words', () => {
  test('is shown whole and in order, in messages that Slack takes', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.boolean(), (blocks, isShared) => {
        const reply = { blocks };
        const { messages, kept } = renderMessages(reply, { share: isShared ? '#mark' : null });
        expect(faultsOf(messages, kept)).toEqual([]);
        const expected = blocks.flatMap(wordsOf);
        expect(JSON.stringify(messages).split('{"type":"link"').length - 1).toBe(
          blocks.flatMap(linksOf).length,
        );
        expect(missing(bare(wordsShown(messages), toldAgain(reply)), expected)).toBeNull();
        expect(missing(bare(textOf(messages), toldAgain(reply)), expected)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test.each(hostile)('means nothing, as %j', (words) => {
    const blocks: Block[] = [
      { kind: 'heading', text: words, aside: words },
      { kind: 'paragraph', text: words },
      { kind: 'quote', by: words, sayings: [{ words, link: words, note: words }] },
      { kind: 'note', text: words },
      { kind: 'actions', actions: [{ label: words, command: '/brief' }] },
    ];
    const { messages, kept } = renderMessages({ blocks }, { share: null });
    expect(faultsOf(messages, kept)).toEqual([]);
    const shown = JSON.stringify(messages.map((message) => message.blocks));
    const types = new Set([...shown.matchAll(/"type":"(\w+)"/g)].map(([, type = '']) => type));
    for (const type of types) expect(inertTypes).toContain(type);
  });

  test('a megabyte takes no longer than its length', () => {
    const sizes = ['<&'.repeat(500_000), '\u0301'.repeat(1_000_000), 'a '.repeat(500_000)];
    for (const words of sizes) {
      const { messages } = renderMessages({ blocks: [{ kind: 'paragraph', text: words }] }, { share: null });
      expect(bare(wordsShown(messages))).toBe(bare(words));
    }
  });
});

test('only addresses of the web are links, and nothing in them can end one', () => {
  const addresses = [
    'https://news.example/"><b>\n?q=<!channel>',
    'javascript:alert(1)',
    'data:text/html,x',
    'x',
  ];
  const sayings = addresses.map((address) => ({ words: 'said', link: address, note: null }));
  const { messages } = renderMessages({ blocks: [{ kind: 'quote', by: 'Ada', sayings }] }, { share: null });
  const shown = JSON.stringify(messages[0]?.blocks);
  expect(shown.match(/"url":"[^"]*"/g)).toEqual([
    '"url":"https://news.example/%22%3E%3Cb%3E?q=%3C!channel%3E"',
  ]);
});
