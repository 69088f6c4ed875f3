/** Each kind of block as Slack's blocks. */
import type { types } from '@slack/bolt';
import { lineRuns, type Block, type Line } from '../../reply/reply.ts';
import { button, menu, searchField, type Tokens } from './controls.ts';
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
  quote: ({ by, sayings }) => [
    richText([
      ...(lineRuns(by).length === 0 ? [] : [section(by, typeof by === 'string' ? { bold: true } : {})]),
      ...sayings.flatMap(({ words, link, note }): Element[] => [
        ...(words === '' && link === null
          ? []
          : [quotation([{ text: words, ...(link === null ? {} : { link }) }])]),
        ...(note === null ? [] : [section(note, { italic: true })]),
      ]),
    ]),
  ],
  facts: ({ rows }) => [richText(rows.flatMap(({ label, lines }) => factElements(label, lines)))],
  note: ({ text }) => [
    lineRuns(text).some(({ link }) => link !== undefined)
      ? richText([section(text, { italic: true })])
      : {
          type: 'context',
          elements: [
            plain(
              lineRuns(text)
                .map((run) => run.text)
                .join(''),
            ),
          ],
        },
  ],
  actions: ({ actions }, tokens) => [
    { type: 'actions', elements: actions.map((action) => button(action, tokens)) },
  ],
  choice: ({ label, ways }, tokens) => [{ type: 'actions', elements: [menu(label, ways, tokens)] }],
  search: (block, tokens) => [searchField(block, tokens)],
  file: () => [],
};

export function render(block: Block, tokens: Tokens): types.KnownBlock[] {
  return (renderers[block.kind] as (block: Block, tokens: Tokens) => types.KnownBlock[])(block, tokens);
}

/** One line beside its label, several under it. */
function factElements(label: string, lines: Line[]): Element[] {
  const title = { text: label, style: 'strong' } as const;
  const [only = [], ...others] = lines;
  if (others.length > 0) return [...(label === '' ? [] : [section([title])]), bullets(lines)];
  return [section(label === '' ? only : [title, { text: '  ' }, ...lineRuns(only)])];
}
