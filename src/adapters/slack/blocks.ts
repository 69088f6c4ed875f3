/** Each kind of block as Slack's blocks. */
import type { types } from '@slack/bolt';
import { lineRuns, type Block, type Line, type Run, type Saying } from '../../reply/reply.ts';
import { button, menu, searchField, type Tokens } from './controls.ts';
import { limits } from './limits.ts';
import { bullets, plain, quotation, richText, section, type Element } from './richText.ts';

type Renderers = {
  [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, tokens: Tokens) => types.KnownBlock[];
};

/** Of blocks that are divided, so that each fits. */
const renderers: Renderers = {
  heading: ({ text }) => [{ type: 'header', text: plain(text) }],
  subheading: ({ text }) => [richText([section(text, { bold: true })])],
  paragraph: ({ text }) => [richText([section(text)])],
  list: ({ items }) => [richText([bullets(items)])],
  quote: ({ by, sayings }) => [richText([...speaker(by), ...sayings.flatMap(saying)])],
  facts: ({ rows }) => [richText(rows.flatMap(({ label, lines }) => fact(label, lines)))],
  note: ({ text }) => [note(lineRuns(text))],
  actions: ({ actions }, tokens) => [
    { type: 'actions', elements: actions.map((action) => button(action, tokens)) },
  ],
  choice: ({ label, ways }, tokens) => [{ type: 'actions', elements: [menu(label, ways, tokens)] }],
  search: (block, tokens) => [searchField(block, tokens)],
  // The file is known once it is brought to Slack.
  picture: ({ alt }) => [{ type: 'image', alt_text: description(alt), slack_file: { id: '' } }],
  file: () => [],
};

export function render(block: Block, tokens: Tokens): types.KnownBlock[] {
  return (renderers[block.kind] as (block: Block, tokens: Tokens) => types.KnownBlock[])(block, tokens);
}

/** Without words where what was said goes on. */
function speaker(by: Line): Element[] {
  return lineRuns(by).length === 0 ? [] : [section(by)];
}

/** The small print stands under the words, outside of what marks them as those of someone. */
function saying({ words, link, note: small }: Saying): Element[] {
  const text = link === null || words === '' ? words : `${words} `;
  return [
    ...(text === '' && link === null ? [] : [quotation([link === null ? { text } : { text, link }])]),
    ...(small === null ? [] : [section(small, { italic: true })]),
  ];
}

/** One line beside its label, several under it. */
function fact(label: string, lines: Line[]): Element[] {
  const title = { text: label, style: 'strong' } as const;
  const [only = [], ...others] = lines;
  if (others.length > 0) return [...(label === '' ? [] : [section([title])]), bullets(lines)];
  return [section(label === '' ? only : [title, { text: '  ' }, ...lineRuns(only)])];
}

export function description(alt: string): string {
  if (alt.length <= limits.imageAlt) return alt;
  const [title = ''] = alt.split('\n');
  const shown = title.length <= limits.imageAlt / 2 ? `${title} ` : '';
  return `${shown}All of it stands below in words.`;
}

/** Slack's own small print knows no links of ours. */
function note(runs: Run[]): types.KnownBlock {
  if (runs.some((run) => run.link !== undefined)) return richText([section(runs, { italic: true })]);
  return { type: 'context', elements: [plain(runs.map(({ text }) => text).join(''))] };
}
