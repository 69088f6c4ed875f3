/** A block as plain lines: what a notification, a screen reader and the search of Slack have of a message. */
import { inert, inertLine } from '../../reply/inert.ts';
import { lineRuns, type Block, type Line } from '../../reply/reply.ts';
import { limits } from './limits.ts';

/** Stands behind a speaker or a label that is told again. */
export const AGAIN = ' (continued)';

const LONGEST_TYPED = 150;

type Tellers = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => string[] };

/** Of blocks that are divided. */
const tellers: Tellers = {
  heading: ({ text }) => [text],
  subheading: ({ text }) => [text],
  paragraph: ({ text }) => [told(text)],
  list: ({ items }) => items.map((item) => `• ${told(item)}`),
  quote: ({ by, sayings }) =>
    [told(by), ...sayings.flatMap(({ words, note }) => [words, note ?? ''])].filter((line) => line !== ''),
  facts: ({ rows }) =>
    rows.flatMap(({ label, lines }) =>
      lines.length === 1
        ? [beside(label, told(lines[0] ?? ''))]
        : [...(label === '' ? [] : [label]), ...lines.map((line) => `• ${told(line)}`)],
    ),
  note: ({ text }) => [told(text)],
  actions: ({ actions }) =>
    actions.map(({ label, command, ask }) => tellWay(label, command, ask === undefined ? '' : ' …')),
  choice: ({ label, ways }) => [
    `${label}: ${ways.map(({ label: name, chosen }) => (chosen ? `[${name}]` : name)).join(' · ')}`,
  ],
  search: ({ label, before, after }) => [tellWay(label, `${before}…${after}`)],
  picture: ({ alt }) => (alt.length <= limits.imageAlt ? [inert(alt)] : []),
  file: () => [],
};

export function tell(block: Block): string {
  return (tellers[block.kind] as (block: Block) => string[])(block).join('\n');
}

/** Without marks of links: where they lead is in the blocks. */
function told(line: Line): string {
  return lineRuns(line)
    .map(({ text, link }) => (link === undefined ? text : text.trimEnd()))
    .join('')
    .trim();
}

function beside(label: string, line: string): string {
  return label === '' || line === '' ? label + line : `${label}${/\w$/.test(label) ? ':' : ''} ${line}`;
}

/** With what one types instead of a click, unless that is more than one types. */
export function tellWay(label: string, command: string, more = ''): string {
  const typed = inertLine(command) + more;
  return typed.length > LONGEST_TYPED ? `→ ${label}` : `→ ${label}: ${typed}`;
}
