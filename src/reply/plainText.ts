/** Shows a reply as plain text of a given width: the terminal's looks, and everyone's fallback. */
import { displayWidth } from './displayWidth.ts';
import { inert, inertLine } from './inert.ts';
import type { Action, Block, Line, Reply, Saying } from './reply.ts';
import { lineWidth, noStyle, wrap, type Style } from './wrap.ts';

type Page = { width: number; style: Style };

const labelGap = 4;

/** One function for each kind of block; each gives whole lines. */
const renderers: {
  [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, page: Page) => string[];
} = {
  heading: ({ text, aside }, page) => heading(text, aside, page),
  subheading: ({ text }, page) => wrap([{ text, style: 'strong' }], page.width, page.style),
  paragraph: ({ text }, page) => wrap(text, page.width, page.style),
  list: ({ items }, page) => items.flatMap((item) => wrap(item, page.width, page.style, '• ')),
  quote: ({ by, sayings }, page) => [
    ...wrap(by, page.width, page.style, '  ', 4),
    ...sayings.flatMap((saying) => sayingLines(saying, page)),
  ],
  facts: ({ rows }, page) => facts(rows, page),
  note: ({ text }, page) => wrap(quiet(text), page.width, page.style),
  actions: ({ actions }, page) => actionLines(actions, page),
};

export function plainText(reply: Reply, width: number, style: Style = noStyle): string {
  return reply.blocks.flatMap((block) => render(block, { width, style })).join('\n');
}

function render(block: Block, page: Page): string[] {
  const renderer = renderers[block.kind] as (block: Block, page: Page) => string[];
  return renderer(block, page);
}

function heading(text: string, aside: string | null, { width, style }: Page): string[] {
  const title: Line = [{ text, style: 'strong' }];
  const lines = wrap(title, width, style);
  if (aside === null) return lines;
  const gap = width - lineWidth(title) - displayWidth(inertLine(aside));
  if (lines.length > 1 || gap < 2)
    return [...lines, ...wrap([{ text: aside, style: 'quiet' }], width, style)];
  return [`${lines[0] ?? ''}${' '.repeat(gap)}${style.quiet(inertLine(aside))}`];
}

/** The words line by line, then the link at their right when it fits, and the small print under them. */
function sayingLines({ words, link, note }: Saying, { width, style }: Page): string[] {
  const lines = inert(words)
    .trim()
    .split(/\n+/)
    .flatMap((line) => wrap(line, width, style, '    '));
  if (note !== null) lines.push(...wrap([{ text: note, style: 'quiet' }], width, style, '      '));
  if (link !== null) lines.push(...wrap([{ text: `↗ ${link}`, style: 'quiet' }], width, style, '      '));
  return lines;
}

/** Labels in one column, the lines beside them in another. */
function facts(rows: { label: string; lines: Line[] }[], { width, style }: Page): string[] {
  const labels = rows.map(({ label }) => inertLine(label));
  const column = Math.max(0, ...labels.map(displayWidth)) + labelGap;
  return rows.flatMap(({ lines }, row) =>
    lines.flatMap((line, index) => {
      const label = index === 0 ? (labels[row] ?? '') : '';
      const first = (label === '' ? '' : style.strong(label)) + ' '.repeat(column - displayWidth(label));
      return wrap(line, width, style, first, column);
    }),
  );
}

/** Buttons as the commands one can type instead, what they lead to beside them. */
function actionLines(actions: Action[], { width, style }: Page): string[] {
  const commands = actions.map(({ command }) => `→ ${inertLine(command)}`);
  const column = Math.max(0, ...commands.map(displayWidth)) + 2;
  if (column > width * 0.6) {
    return actions.flatMap(({ label }, index) => [
      ...wrap(commands[index] ?? '', width, style),
      ...wrap([{ text: label, style: 'quiet' }], width, style, '    '),
    ]);
  }
  return actions.flatMap(({ label }, index) => {
    const command = commands[index] ?? '';
    const first = command + ' '.repeat(column - displayWidth(command));
    return wrap([{ text: label, style: 'quiet' }], width, style, first, column);
  });
}

function quiet(line: Line): Line {
  if (typeof line === 'string') return [{ text: line, style: 'quiet' }];
  return line.map((run) => ({ style: 'quiet' as const, ...run }));
}
